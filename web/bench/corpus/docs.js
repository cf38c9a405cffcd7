/**
 * Texts as lines of JSON.
 *
 * @typedef {object} Doc
 * @property {number} id      from 0, in order
 * @property {string} title
 * @property {string} lang    de, ru, en
 * @property {string} date    2008-11-30
 * @property {string} source  "outlet/section"
 * @property {string} text
 */

import fs from 'node:fs';

/** @param {string} file @returns {Doc[]} */
export function readDocs(file) {
  return fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** @param {string} file @param {Iterable<Doc>} docs @returns {number} how many */
export function writeDocs(file, docs) {
  const out = fs.openSync(file, 'w');
  let n = 0;
  for (const doc of docs) {
    fs.writeSync(out, `${JSON.stringify(doc)}\n`);
    n++;
  }
  fs.closeSync(out);
  return n;
}
