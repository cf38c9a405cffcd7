/** Drawn texts as files of a folder that our own product reads. */

import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes one Markdown file for each text. Names sort like ids, and an id can
 * be read off its file's name.
 * @param {object[]} docs
 * @param {string} folder
 */
export function writeTexts(docs, folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const doc of docs) fs.writeFileSync(path.join(folder, `${String(doc.id).padStart(7, '0')}.md`), markdown(doc));
}

/**
 * A text below the front matter that states what is known about it. The
 * language is left out: ours tells it from the words.
 */
export function markdown({ title, date, source, text }) {
  const [outlet, section] = (source ?? '').split('/');
  const lines = ['---', `title: ${oneLine(title)}`, `date: ${date}`];
  if (outlet) lines.push(`outlet: ${oneLine(outlet)}`);
  if (section) lines.push(`section: ${oneLine(section)}`);
  return `${lines.join('\n')}\n---\n\n${text}\n`;
}

function oneLine(s) {
  return s.replace(/\s+/g, ' ').trim();
}
