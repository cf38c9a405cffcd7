/** The texts themselves, for libraries that keep none: one JSON file. */

import { getJSON } from './files.js';
import { snippet } from './snippet.js';

/** @type {{title: string[], lang: string[], year: number[], text: string[]}} by a text's id */
export let store;

export async function loadStore() {
  store = await getJSON('docs.json');
  return store;
}

/**
 * Language and years, for libraries without a filter of their own.
 * @param {number} id
 * @param {import('./expose.js').Query} query
 */
export function passes(id, query) {
  const year = store.year[id];
  return store.lang[id] === query.lang && year >= query.y0 && year <= query.y1;
}

/**
 * @param {number[]} ids  all hits, best first
 * @param {import('./expose.js').Query} query
 * @param {string[]} [terms]  what to mark, if not the query's words
 * @returns {import('./expose.js').Answer}
 */
export function answer(ids, query, terms = query.terms) {
  const top = ids.slice(0, 10);
  const items = top.map((id) => ({ id, title: store.title[id], html: snippet(store.text[id], terms) }));
  return { ids: top, total: ids.length, items };
}
