/** No library: every text is looked through for every query. */

import { expose } from '../../page/expose.js';
import { escapeRegExp } from '../../page/snippet.js';
import { answer, loadStore, passes, store } from '../../page/store.js';

let lower;

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'phrase', 'filter'],
  async load() {
    await loadStore();
    lower = store.text.map((text, id) => `${store.title[id]}\n${text}`.toLowerCase());
  },
  async query(query) {
    const needles = query.kind === 'phrase' ? [query.terms.join(' ')] : query.terms;
    const end = query.kind === 'prefix' ? '' : '(?![\\p{L}\\p{N}])';
    const words = needles.map((needle) => new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(needle)}${end}`, 'u'));
    const holds = (text) => needles.every((needle, k) => text.includes(needle) && words[k].test(text));
    const ids = [];
    for (let id = 0; id < lower.length; id++) {
      if (query.kind === 'filter' && !passes(id, query)) continue;
      if (holds(lower[id])) ids.push(id);
    }
    return answer(ids, query, needles);
  },
});
