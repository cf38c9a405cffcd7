/**
 * Our own product the way it goes in the page: client, worker, Go, JSON. Only
 * the shell's views are missing; what they cost shows where the page itself is
 * measured.
 */

import { createClient } from '../../../js/client.js';
import { dropBlocks, moduleBytes, spawnEngine } from '../../../js/engine.js';
import { expose } from '../../page/expose.js';
import { escapeHTML } from '../../page/snippet.js';
import { listed, request } from './request.js';

// The page gives a request ten seconds; a slow one is to be measured here.
const client = createClient({ spawn: spawnEngine, bytes: moduleBytes, onModule: dropBlocks, patienceMs: 120_000 });

expose({
  kinds: ['rare', 'common', 'and', 'prefix', 'phrase', 'filter', 'typo'],
  async load() {
    client.start();
  },
  async query(query) {
    const reply = await client.ask(request(query));
    const items = reply.results.slice(0, listed).map(item);
    return { ids: items.map(({ id }) => id), total: reply.total, items };
  },
});

function item({ file, title, label, snippets: [snippet] }) {
  return { id: parseInt(file, 10), title: title || label, html: snippet ? marked(snippet) : '' };
}

function marked({ text, marks }) {
  let html = '';
  let at = 0;
  for (const [start, end] of marks) {
    html += `${escapeHTML(text.slice(at, start))}<mark>${escapeHTML(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHTML(text.slice(at));
}
