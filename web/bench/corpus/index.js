/** Where each word stands: what the truth of the queries is worked out from. */

import { wordsOf } from '../lib/words.js';

/**
 * @typedef {object} Index
 * @property {string[]} words        by number
 * @property {Map<string, number>} numbers
 * @property {number[][]} texts      by a word's number: ids of the texts that hold it, ascending
 * @property {Uint32Array[]} tokens  by a text's id: numbers of its words in order, of title and text
 */

/** @param {import('./docs.js').Doc[]} docs @returns {Index} */
export function indexDocs(docs) {
  const words = [];
  const numbers = new Map();
  const texts = [];
  const tokens = docs.map((doc) => Uint32Array.from(wordsOf(`${doc.title}\n${doc.text}`), (word) => {
    let n = numbers.get(word);
    if (n === undefined) {
      n = words.push(word) - 1;
      numbers.set(word, n);
      texts.push([]);
    }
    if (texts[n].at(-1) !== doc.id) texts[n].push(doc.id);
    return n;
  }));
  return { words, numbers, texts, tokens };
}

/** What stands in both ascending lists. @param {number[]} a @param {number[]} b */
export function both(a, b) {
  const known = new Set(b);
  return a.filter((x) => known.has(x));
}
