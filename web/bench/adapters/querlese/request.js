/** A drawn query in the words of our own engine (wasm/protocol). */

/** Texts in a list that is measured. */
export const listed = 10;

/**
 * The query as a reader would type it. "=" asks for a word by its letters,
 * accents and all, which is what the truth counts.
 * @param {import('../../page/expose.js').Query} query
 */
export function written({ kind, q, terms, y0, y1 }) {
  switch (kind) {
    case 'prefix': return `=${terms[0]}*`;
    case 'phrase': return `="${terms.join(' ')}"`;
    case 'typo': return `${q}~`;
    case 'filter': return `=${terms[0]} date:${y0}..${y1}`;
    default: return terms.map((term) => `=${term}`).join(' ');
  }
}

/**
 * The page's state as it stands in the address.
 * @param {import('../../page/expose.js').Query} query
 */
export function fragment(query) {
  const params = new URLSearchParams({ q: written(query) });
  if (query.kind === 'filter') params.set('lang', query.lang);
  return params.toString();
}

/** The request to the engine. @param {import('../../page/expose.js').Query} query */
export function request(query) {
  return `part=search&${fragment(query)}&size=${listed}`;
}
