import { create, load, search } from '@orama/orama';
import { expose } from '../../page/expose.js';
import { getJSON } from '../../page/files.js';
import { snippet } from '../../page/snippet.js';
import { schema } from './schema.js';

let db;

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'filter', 'typo'],
  async load() {
    db = create(schema);
    load(db, await getJSON('index.json'));
  },
  async query(query) {
    // Not exact: that compares case and loses Cyrillic. The default matches prefixes.
    const asked = { term: query.q, properties: ['title', 'text'], limit: 10, threshold: 0 };
    if (query.kind === 'typo') asked.tolerance = 1;
    if (query.kind === 'filter') asked.where = { lang: { eq: query.lang }, year: { between: [query.y0, query.y1] } };
    const { hits, count } = await search(db, asked);
    const items = hits.map(({ id, document }) => ({ id: Number(id), title: document.title, html: snippet(document.text, query.terms) }));
    return { ids: items.map((item) => item.id), total: count, items };
  },
});
