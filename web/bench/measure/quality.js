/**
 * How right answers are.
 *
 * @typedef {object} Quality
 * @property {number|null} precision  of the ten texts shown, the share that is true; null if nothing was ever shown
 * @property {number} recall     of the ten that could be shown, the share that was
 * @property {number} exact      share of queries whose count equals the truth
 * @property {number} n          queries
 */

/**
 * @param {import('../corpus/queries.js').Drawn[]} list
 * @param {{total: number, ids: number[]}[]} answers  one for each
 * @returns {Record<string, Quality>}  by kind
 */
export function qualityOf(list, answers) {
  const out = {};
  for (const kind of new Set(list.map((query) => query.kind))) {
    const rows = list.map((query, i) => ({ query, answer: answers[i] })).filter(({ query }) => query.kind === kind);
    const shown = rows.filter(({ answer }) => answer.ids.length > 0);
    out[kind] = {
      precision: shown.length > 0 ? mean(shown, ({ query, answer }) => trueOf(query, answer) / answer.ids.length) : null,
      recall: mean(rows, ({ query, answer }) => trueOf(query, answer) / Math.min(10, query.truth.length)),
      exact: mean(rows, ({ query, answer }) => Number(answer.total === query.truth.length)),
      n: rows.length,
    };
  }
  return out;
}

/** The queries whose count or texts are not those of the truth. */
export function missesOf(list, answers) {
  return list.flatMap((query, i) => {
    const { total, ids, error } = answers[i];
    const { kind, q, lang, y0, y1, word, truth } = query;
    const wrong = ids.filter((id) => !truth.includes(id));
    const missing = ids.length < 10 ? truth.filter((id) => !ids.includes(id)) : [];
    if (total === truth.length && wrong.length === 0 && missing.length === 0) return [];
    return [{ kind, q, lang, y0, y1, word, total, truth: truth.length, wrong, missing: missing.slice(0, 10), error }];
  });
}

function trueOf({ truth }, { ids }) {
  return ids.filter((id) => truth.includes(id)).length;
}

function mean(rows, value) {
  return rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
}
