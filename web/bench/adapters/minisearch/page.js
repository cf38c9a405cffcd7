import MiniSearch from 'minisearch';
import { expose } from '../../page/expose.js';
import { getText } from '../../page/files.js';
import { answer, loadStore, passes } from '../../page/store.js';
import { options } from './options.js';

let index;

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'filter', 'typo'],
  async load() {
    const [json] = await Promise.all([getText('index.json'), loadStore()]);
    index = MiniSearch.loadJSON(json, options);
  },
  async query(query) {
    const search = { combineWith: 'AND', prefix: query.kind === 'prefix' };
    if (query.kind === 'typo') search.fuzzy = 0.2; // the value in its documentation
    if (query.kind === 'filter') search.filter = (result) => passes(result.id, query);
    const found = index.search(query.q, search);
    return answer(found.map((result) => result.id), query, query.kind === 'typo' ? found[0]?.terms : undefined);
  },
});
