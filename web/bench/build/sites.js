/** Builds the peers' sites. */

import fs from 'node:fs';
import path from 'node:path';
import { run } from '../lib/command.js';
import { benchFolder, siteOf } from '../lib/paths.js';
import { buildPage } from './page.js';

const script = path.join(benchFolder, 'build', 'one.js');
const heap = '--max-old-space-size=12000'; // megabytes; some indices of 50,000 texts need it
const patienceMs = 15 * 60_000;

/**
 * @typedef {object} Built
 * @property {number} [cpuMs]  of all processes, from the texts to the files; of our own the packing alone
 * @property {number} [pageCpuMs]  our own: the whole page, compiler and compression included
 * @property {number} [packBytes]
 * @property {number} [rss]    the building process at its largest, in bytes
 * @property {string} [error]
 *
 * @param {string} peer
 * @param {{size: number, docsFile: string}} corpus
 * @returns {Promise<Built>}
 */
export async function buildSite(peer, { size, docsFile }) {
  const folder = siteOf(peer, size);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  try {
    const { stdout, cpuMs } = run([process.execPath, heap, script, peer, String(size), docsFile], { quiet: true, timeoutMs: patienceMs });
    await buildPage(peer, folder);
    const { helperCpuMs = 0, ...told } = JSON.parse(stdout.trim().split('\n').at(-1));
    return { cpuMs: cpuMs + helperCpuMs, ...told };
  } catch (error) {
    return { error: error.message };
  }
}
