/**
 * What every adapter's page has in common: it calls `expose` once, and answers
 * the query in its address as soon as it is ready for queries.
 *
 * @typedef {object} Query
 * @property {'rare'|'common'|'and'|'prefix'|'phrase'|'filter'|'typo'} kind
 * @property {string} q        as drawn
 * @property {string[]} terms  its words, lower-cased
 * @property {string} [lang]   of kind filter, like y0 and y1 (years, inclusive)
 * @property {number} [y0]
 * @property {number} [y1]
 *
 * @typedef {object} Answer
 * @property {number[]} ids    the ten best texts
 * @property {number} total    how many there are
 * @property {{id: number, title: string, html: string}[]} items  the ten, as a list would show them
 *
 * @typedef {object} Adapter
 * @property {string[]} kinds  the kinds of query it can answer
 * @property {() => Promise<void>} load
 * @property {(query: Query) => Promise<Answer>} query
 */

/** @param {Adapter} adapter */
export function expose(adapter) {
  globalThis.bench = adapter;
  globalThis.ready = firstAnswer(adapter).catch((error) => ({ error: String(error?.message ?? error) }));
}

async function firstAnswer(adapter) {
  await adapter.load();
  const loadedMs = performance.now();
  const asked = new URLSearchParams(location.search).get('q');
  const answer = asked ? await adapter.query(JSON.parse(asked)) : null;
  return { ms: performance.now(), loadedMs, total: answer?.total, ids: answer?.ids, html: answer?.items[0]?.html };
}
