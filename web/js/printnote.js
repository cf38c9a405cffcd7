/**
 * What a printed text needs beside it: where it is from, what proves it, and
 * what the letters mean. On the screen all that has its own place.
 */

import { el } from './dom.js';
import { groupLabel, lineOf } from './labels.js';

/**
 * @param {import('./controller.js').Context} context
 */
export function makePrintNote({ text, groups, locale }) {
  const letters = [...new Set(text.hits.map((hit) => hit.by))].filter((by) => by !== '?').sort();
  return el('div', { class: 'printnote', 'aria-hidden': 'true' },
    el('p', {}, text.file, ' · SHA-256 ', text.sha256),
    el('p', {}, letters.map((letter, i) => [i > 0 && ' · ',
      el('span', { class: `letter line line--${lineOf(letter, groups)}` }, letter), ' ', groupLabel(letter, locale, groups)])));
}
