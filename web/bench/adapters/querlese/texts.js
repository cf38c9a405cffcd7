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
 * language is left out: ours tells it from the words. Outlet and section stand
 * in one line, because a section's words are searched, and the truth knows
 * title and text only.
 */
export function markdown({ title, date, source, text }) {
  const lines = [`title: ${title.replace(/\s+/g, ' ').trim()}`, `date: ${date}`];
  if (source) lines.push(`outlet: ${source}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}
