/**
 * The state of the page and its written form, the part of the address after
 * "#". Both directions are pure; the keys that the engine reads are those of
 * wasm/protocol, the others (by, hit, view, open, ui) are the page's own.
 *
 * @typedef {{on: string[], off: string[]}} Choice   values ticked, values excluded
 * @typedef {object} State
 * @property {string} q        the query as typed
 * @property {Record<string, Choice>} filters  by facet key
 * @property {string} sort     "" is the engine's own order
 * @property {number} page     1-based
 * @property {string} doc      id of the open text, or ""
 * @property {string} by       whose hits are stepped through: "?", a group's letter, "*" for all, "" by itself
 * @property {number} hit      1-based number of the active hit among those, 0 for none
 * @property {string} view     "original", or "" for the reading view
 * @property {number[]} open   lines that unfolded runs begin on
 * @property {string} off      letters of the groups not to be marked
 * @property {string} ui       language of the interface, or "" for the browser's
 */

/** Keys of the facets, in their order on the page. */
export const facetKeys = ['lang', 'outlet', 'section', 'place', 'date', 'group'];

const sorts = ['relevance', 'date', 'oldest', 'outlet', 'title'];

/** @returns {State} */
export function emptyState() {
  return {
    q: '',
    filters: Object.fromEntries(facetKeys.map((key) => [key, { on: [], off: [] }])),
    sort: '', page: 1, doc: '', by: '', hit: 0, view: '', open: [], off: '', ui: '',
  };
}

/**
 * Reads a state from an address fragment, with or without its "#". Whatever it
 * cannot read stays at its default.
 * @param {string} fragment
 * @returns {State}
 */
export function parseState(fragment) {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const text = (key) => params.get(key) ?? '';
  const state = emptyState();
  state.q = text('q');
  for (const key of facetKeys) {
    state.filters[key] = { on: unique(params.getAll(key)), off: unique(params.getAll('-' + key)) };
  }
  state.sort = sorts.includes(text('sort')) ? text('sort') : '';
  state.page = wholeNumber(text('page')) || 1;
  state.off = letters(text('off'));
  state.ui = /^[a-z]{2}$/.test(text('ui')) ? text('ui') : '';
  state.doc = text('doc');
  if (!state.doc) return state;
  state.by = /^([?*]|\p{L}+)$/u.test(text('by')) ? text('by') : '';
  state.hit = wholeNumber(text('hit'));
  state.view = text('view') === 'original' ? 'original' : '';
  state.open = unique(text('open').split('.').map(wholeNumber)).filter(Boolean).sort((a, b) => a - b);
  return state;
}

/**
 * Writes a state as an address fragment without its "#"; defaults are left out.
 * @param {State} state
 * @returns {string}
 */
export function printState(state) {
  const params = engineParams(state);
  if (state.doc) {
    params.set('doc', state.doc);
    if (state.by) params.set('by', state.by);
    if (state.hit) params.set('hit', String(state.hit));
    if (state.view) params.set('view', state.view);
    if (state.open.length) params.set('open', state.open.join('.'));
  }
  if (state.ui) params.set('ui', state.ui);
  return params.toString();
}

/**
 * The request that a part of the page puts to the engine.
 * @param {'start'|'search'|'text'|'original'} part
 * @param {State} [state]
 * @returns {string}
 */
export function requestFor(part, state = emptyState()) {
  const params = part === 'search' ? engineParams(state) : new URLSearchParams();
  if (part === 'text') {
    if (state.q) params.set('q', state.q);
    if (state.off) params.set('off', state.off);
  }
  if (part === 'text' || part === 'original') params.set('doc', state.doc);
  return 'part=' + part + (params.size ? '&' + params : '');
}

/**
 * The state with a change laid over it. A change of what is asked for returns
 * to the first page, and the active hit does not outlive the query or text it
 * was counted in.
 * @param {State} state
 * @param {Partial<State>} change
 * @returns {State}
 */
export function changeState(state, change) {
  const next = { ...state, ...change };
  const differs = (...keys) => keys.some((key) => key in change && change[key] !== state[key]);
  if (differs('q', 'filters', 'sort') && !('page' in change)) next.page = 1;
  if (differs('q', 'doc', 'off') && !('hit' in change)) next.hit = 0;
  if (differs('doc')) {
    if (!('by' in change)) next.by = '';
    if (!('view' in change)) next.view = '';
    if (!('open' in change)) next.open = [];
  }
  return next;
}

/**
 * The filters after a deliberate step on one value of one facet.
 * @param {State['filters']} filters
 * @param {string} key
 * @param {'tick'|'exclude'|'only'|'drop'|'clear'} step  tick and exclude toggle; drop forgets the value; clear the facet
 * @param {string} [value]
 * @returns {State['filters']}
 */
export function changeFilter(filters, key, step, value = '') {
  const { on, off } = filters[key];
  const without = (list) => list.filter((v) => v !== value);
  const toggled = (list) => (list.includes(value) ? without(list) : [...list, value]);
  const choice = {
    tick: () => ({ on: toggled(on), off: without(off) }),
    exclude: () => ({ on: without(on), off: toggled(off) }),
    only: () => ({ on: [value], off: [] }),
    drop: () => ({ on: without(on), off: without(off) }),
    clear: () => ({ on: [], off: [] }),
  }[step]();
  return { ...filters, [key]: choice };
}

/**
 * The filters in force, in the order of the facets.
 * @param {State['filters']} filters
 * @returns {{key: string, value: string, excluded: boolean}[]}
 */
export function appliedFilters(filters) {
  return facetKeys.flatMap((key) => [
    ...filters[key].on.map((value) => ({ key, value, excluded: false })),
    ...filters[key].off.map((value) => ({ key, value, excluded: true })),
  ]);
}

function engineParams(state) {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const { key, value, excluded } of appliedFilters(state.filters)) {
    params.append(excluded ? '-' + key : key, value);
  }
  if (state.sort) params.set('sort', state.sort);
  if (state.page > 1) params.set('page', String(state.page));
  if (state.off) params.set('off', state.off);
  return params;
}

function unique(list) {
  return [...new Set(list)].filter((value) => value !== '');
}

function letters(text) {
  return unique([...text].filter((c) => /\p{L}/u.test(c))).sort().join('');
}

function wholeNumber(text) {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0;
}
