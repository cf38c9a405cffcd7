import { expose } from '../../page/expose.js';
import { getJSON } from '../../page/files.js';
import { answer, loadStore, passes } from '../../page/store.js';
import { lunr } from './languages.js';

let index;

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'filter', 'typo'],
  async load() {
    const [json] = await Promise.all([getJSON('index.json'), loadStore()]);
    index = lunr.Index.load(json);
  },
  async query(query) {
    const found = index.search(written(query));
    const ids = found.map((result) => Number(result.ref));
    const marked = query.kind === 'typo' && found[0] ? Object.keys(found[0].matchData.metadata) : undefined;
    return answer(query.kind === 'filter' ? ids.filter((id) => passes(id, query)) : ids, query, marked);
  },
});

function written({ kind, q, terms }) {
  switch (kind) {
    case 'and': return terms.map((term) => `+${term}`).join(' ');
    case 'prefix': return `${q}*`;
    case 'typo': return `${q}~1`;
    default: return q;
  }
}
