/**
 * uFuzzy with the alphabet for Latin and Russian from its documentation. Its
 * strict ends of words rest on ASCII and lose Cyrillic, so hits inside words count.
 */

import UFuzzy from '@leeoniya/ufuzzy';
import { expose } from '../../page/expose.js';
import { answer, loadStore, passes, store } from '../../page/store.js';

const alpha = 'a-zäöüßа-яё';
const plain = new UFuzzy({ alpha });
const fuzzy = new UFuzzy({ alpha, intraMode: 1 });
const ranked = 1000; // more hits than that stay in the texts' order

let haystack;

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'phrase', 'filter', 'typo'],
  async load() {
    await loadStore();
    haystack = store.text.map((text, id) => `${store.title[id]}\n${text}`);
  },
  async query(query) {
    const ids = search(query);
    return answer(query.kind === 'filter' ? ids.filter((id) => passes(id, query)) : ids, query);
  },
});

function search({ kind, q }) {
  const needle = kind === 'phrase' ? `"${q}"` : q;
  try {
    const [ids, info, order] = (kind === 'typo' ? fuzzy : plain).search(haystack, needle, kind === 'and' ? 1 : 0, ranked);
    return order ? order.map((at) => info.idx[at]) : ids ?? [];
  } catch (error) {
    console.warn('uFuzzy', q, error.message); // its info() throws on some partial matches
    return [];
  }
}
