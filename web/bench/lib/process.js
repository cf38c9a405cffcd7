/** What Linux says of a process. */

import fs from 'node:fs';

const tickMs = 10; // USER_HZ is 100 on every Linux that Debian has

function read(pid, name) {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

/** Processor time of all its threads so far, in ms. @param {number} pid */
export function cpuMs(pid) {
  const fields = read(pid, 'stat').split(') ')[1]?.split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * tickMs : 0;
}

/** Memory it holds now and held at most, in bytes. @param {number} pid */
export function memory(pid) {
  const status = read(pid, 'status');
  const bytes = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { rss: bytes('VmRSS'), peak: bytes('VmHWM') };
}

/** Reports whether a renderer shows a page and not the browser's own interface. */
export function isOwnRenderer(pid) {
  const line = read(pid, 'cmdline');
  return line !== '' && !line.includes('--top-chrome-webui');
}

/** Processor time of the processes that this one started and that still run, in ms. */
export function childrenCpuMs() {
  const processes = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const mine = processes.filter((pid) => read(pid, 'stat').split(') ')[1]?.split(' ')[1] === String(process.pid));
  return mine.reduce((sum, pid) => sum + cpuMs(pid), 0);
}
