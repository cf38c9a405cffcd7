import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../lib/command.js';
import { outFolder, root } from '../../lib/paths.js';
import { shellOf } from './shell.js';
import { writeTexts } from './texts.js';

export const needsTexts = false; // the page holds them

/**
 * Packs the texts with the native command, for the time that takes alone, and
 * makes the whole page with mkpage, which packs them once more.
 */
export async function build(docs, folder) {
  const texts = path.join(folder, 'texts');
  const bin = path.join(outFolder, 'bin');
  writeTexts(docs, texts);
  run(['go', 'build', '-o', `${bin}/`, './corpus/cmd/querlese', './web/mkpage'], { cwd: root });
  const packed = run([path.join(bin, 'querlese'), 'pack', '-o', path.join(folder, 'corpus.pack'), texts], { cwd: root });
  const made = run([path.join(bin, 'mkpage'), '-corpus', texts, '-o', path.join(folder, 'dist')], { cwd: root });
  fs.rmSync(texts, { recursive: true });
  const page = fs.readFileSync(path.join(folder, 'dist', 'index.html'), 'utf8');
  fs.writeFileSync(path.join(folder, 'index.html'), shellOf(page));
  return { cpuMs: packed.cpuMs, pageCpuMs: made.cpuMs, packBytes: fs.statSync(path.join(folder, 'corpus.pack')).size };
}
