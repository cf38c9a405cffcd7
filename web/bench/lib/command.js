/** Runs other programs, and says what processor time they took. */

import { spawnSync } from 'node:child_process';
import { clockSeconds } from './clock.js';

/**
 * @param {string[]} command
 * @param {{cwd?: string, env?: object, quiet?: boolean, timeoutMs?: number}} [options]
 * @returns {{stdout: string, cpuMs: number}}  cpuMs: user and system, with all children that were waited for
 */
export function run(command, { cwd, env, quiet = false, timeoutMs } = {}) {
  // The shell's `times` is everywhere, and counts grandchildren.
  const script = '"$@"; code=$?; times >&2; exit $code';
  const done = spawnSync('sh', ['-c', script, 'sh', ...command], {
    cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 30, timeout: timeoutMs,
  });
  const lines = (done.stderr ?? '').trimEnd().split('\n');
  if (done.error || done.status !== 0) {
    const why = done.error?.message ?? lines.slice(0, -2).filter(Boolean).slice(-3).join(' | ');
    throw new Error(`${command[0]}: ${why || `exit code ${done.status}`}`);
  }
  if (!quiet) lines.slice(0, -2).forEach((line) => console.error(line));
  return { stdout: done.stdout, cpuMs: clockSeconds(lines.at(-1)) * 1000 };
}
