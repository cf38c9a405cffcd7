import fs from 'node:fs';
import os from 'node:os';

/** The machine's load over the last minute: processes that ran or waited. */
export function load() {
  try {
    return Number(fs.readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
  } catch {
    return os.loadavg()[0]; // not Linux
  }
}
