/** Fuse's extended search: 'word holds the string, a bare word is fuzzy. */

import Fuse from 'fuse.js';
import { expose } from '../../page/expose.js';
import { getJSON } from '../../page/files.js';
import { answer, loadStore, passes } from '../../page/store.js';
import { options } from './options.js';

let fuse;

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'phrase', 'filter', 'typo'],
  async load() {
    const [texts, index] = await Promise.all([loadStore(), getJSON('index.json')]);
    const list = texts.title.map((title, id) => ({ id, title, text: texts.text[id] }));
    fuse = new Fuse(list, options, Fuse.parseIndex(index));
  },
  async query(query) {
    const ids = fuse.search(written(query)).map((result) => result.item.id);
    return answer(query.kind === 'filter' ? ids.filter((id) => passes(id, query)) : ids, query);
  },
});

function written({ kind, q, terms }) {
  if (kind === 'typo') return q;
  return kind === 'phrase' ? `'"${q}"` : terms.map((term) => `'${term}`).join(' ');
}
