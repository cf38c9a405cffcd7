/** Where things are. All that a run writes lies in dist/bench, outside git. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const benchFolder = fileURLToPath(new URL('..', import.meta.url));
export const root = path.resolve(benchFolder, '../..');
export const outFolder = path.join(root, 'dist', 'bench');
export const sitesFolder = path.join(outFolder, 'sites');
export const corpusFolder = path.join(outFolder, 'corpus');

/** @param {string} peer @param {number} size */
export function siteOf(peer, size) {
  return path.join(sitesFolder, `${peer}-${size}`);
}
