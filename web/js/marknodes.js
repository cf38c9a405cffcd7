/**
 * Makes the nodes of a text with its marks. A mark says which groups it
 * belongs to by line, style and letter, never by colour alone; the letter
 * stands at a group's first mark in a paragraph and is drawn by the style
 * sheet, so that it is neither copied nor read out.
 */

import { el } from './dom.js';
import { groupLabel, lineOf } from './labels.js';
import { pieces } from './marks.js';

/**
 * @param {string} text
 * @param {import('./marks.js').Mark[]} marks
 * @param {import('./controller.js').Context} context
 * @param {object} [options]
 * @param {(entry: any) => string} [options.labelOf]  label of an entry of a mark: "?" or a letter
 * @param {(entry: any) => string} [options.classOf]  class of an entry's match where the mark names none
 * @param {(node: HTMLElement, entries: any[]) => void} [options.onMark]
 * @param {boolean} [options.letters]    whether letters are drawn
 * @param {boolean} [options.addresses]  whether web addresses get a button to copy them
 * @returns {(Node|string)[]}
 */
export function markedNodes(text, marks, context, { labelOf = String, classOf = () => '', onMark = () => {}, letters = true, addresses = false } = {}) {
  const seen = new Set();
  const nodes = [];
  for (const piece of pieces(text, marks)) {
    if (piece.labels === null) nodes.push(piece.text);
    else {
      const matchClass = piece.matchClass || piece.labels.map(classOf).find(Boolean) || '';
      const node = markNode(piece.text, [...new Set(piece.labels.map(labelOf))], matchClass, context, letters ? seen : null);
      onMark(node, piece.labels);
      nodes.push(node);
    }
    if (piece.address && addresses) nodes.push(copyAddress(piece.address, context));
  }
  return nodes;
}

/**
 * A button that copies a web address; addresses in texts are never links.
 * @param {string} address
 * @param {import('./controller.js').Context} context
 */
export function copyAddress(address, { locale: { t }, act }) {
  return el('button', {
    class: 'copy', type: 'button', 'aria-label': t('copy.address', { address }),
    'data-words': t('copy.button'), onclick: () => act.copy(address),
  });
}

function markNode(text, labels, matchClass, { groups, locale }, seen) {
  const letters = labels.filter((label) => label !== '?').sort();
  const fresh = seen ? letters.filter((letter) => !seen.has(letter)) : [];
  fresh.forEach((letter) => seen.add(letter));
  let inner = labels.includes('?') ? el('span', { class: 'line line--query' }, text) : text;
  letters.forEach((letter, depth) => {
    inner = el('span', { class: `line line--${lineOf(letter, groups)} line--depth${Math.min(depth, 2)}` }, inner);
  });
  return el('mark', {
    class: labels.includes('?') ? 'mark mark--query' : 'mark',
    'data-class': matchClass || undefined,
    title: [
      ...(matchClass ? [locale.t('mark.' + matchClass)] : []),
      ...letters.map((letter) => `${letter} ${groupLabel(letter, locale, groups)}`),
    ].join(', ') || undefined,
    'data-letters': fresh.join('') || undefined,
  }, inner);
}
