/** Pagefind as documented: its own bundle, imported; its ranking and excerpts. */

import { expose } from '../../page/expose.js';

let pagefind;

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'phrase', 'filter'],
  async load() {
    const bundle = new URL('pagefind/pagefind.js', document.baseURI).href;
    pagefind = await import(bundle);
    await pagefind.init();
  },
  async query(query) {
    const options = query.kind === 'filter' ? { filters: { lang: query.lang, year: { any: years(query) } } } : {};
    const { results } = await pagefind.search(query.kind === 'phrase' ? `"${query.q}"` : query.q, options);
    const top = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    const items = top.map(({ meta, excerpt }) => ({ id: Number(meta.id), title: meta.title, html: excerpt }));
    return { ids: items.map((item) => item.id), total: results.length, items };
  },
});

function years({ y0, y1 }) {
  return Array.from({ length: y1 - y0 + 1 }, (_, i) => String(y0 + i));
}
