import { Index } from 'flexsearch';
import { expose } from '../../page/expose.js';
import { getJSON, getText } from '../../page/files.js';
import { answer, loadStore, passes, store } from '../../page/store.js';
import { options } from './options.js';

let index;

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'filter'],
  async load() {
    const texts = loadStore();
    index = new Index(options);
    const keys = await getJSON('keys.json');
    const parts = keys.map((key) => getText(`index-${key}.json`));
    for (const [i, key] of keys.entries()) await index.import(key, await parts[i]);
    await texts;
  },
  async query(query) {
    // By itself it gives the first 100; all are asked for so that there is a count.
    const ids = index.search(query.q, { limit: store.title.length });
    return answer(query.kind === 'filter' ? ids.filter((id) => passes(id, query)) : ids, query);
  },
});
