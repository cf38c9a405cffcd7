/** The page of a peer: its adapter as one classic script, and a document around it. */

import fs from 'node:fs';
import path from 'node:path';
import { benchFolder } from '../lib/paths.js';

/** @param {string} peer @param {string} folder  of its site */
export async function buildPage(peer, folder) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: [path.join(benchFolder, 'adapters', peer, 'page.js')], outfile: path.join(folder, 'page.js'),
    bundle: true, minify: true, format: 'iife', target: 'es2022', platform: 'browser',
    define: { 'import.meta.url': 'document.baseURI' }, logLevel: 'error',
  });
  const document = path.join(folder, 'index.html');
  if (!fs.existsSync(document)) fs.writeFileSync(document, frame(peer));
}

function frame(peer) {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>${peer}</title><link rel="icon" href="data:,">`
    + '<script src="page.js"></script></html>\n';
}
