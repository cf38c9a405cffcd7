/**
 * What to say and offer where nothing or little was found.
 */

import { appliedFilters } from './state.js';
import { el, fill, keepingFocus } from './dom.js';
import { facetLabel } from './labels.js';

/** @param {HTMLElement} root */
export function createEmpty(root) {
  return {
    /** @param {import('./controller.js').Context} context */
    paint(context) {
      const { search, locale: { t } } = context;
      keepingFocus(root, () => fill(
        root,
        search.total === 0 && nothing(context),
        search.boilerplate > 0 && el('p', { class: 'quiet' }, t('results.boilerplate', { n: search.boilerplate })),
      ));
    },
  };
}

function nothing(context) {
  const { state, search, locale: { t } } = context;
  const filters = appliedFilters(state.filters);
  const q = search.query.text;
  const absent = search.query.terms.filter((term) => term.texts === 0);
  const reason = q ? t(filters.length ? 'empty.filtered' : 'empty.query', { q }) : t('empty.filters');
  const offers = loosenings(context, filters);
  return el('div', { class: 'empty' },
    el('p', {}, reason),
    search.query.terms.length > 1 && absent.map((term) => el('p', {}, t('empty.term', { text: term.text }))),
    offers.length > 0 && [el('p', {}, t('empty.loosen')), el('ul', { class: 'offers' }, offers.map((offer) => el('li', {}, offer)))]);
}

function loosenings({ search, locale, groups, act }, filters) {
  const { t } = locale;
  const offer = (id, words, run) => el('button', { class: 'button', type: 'button', 'data-focus': id, onclick: run }, words);
  const terms = search.query.terms;
  const alone = terms.length > 1 ? terms.filter((term) => term.texts > 0 && plain.includes(term.kind)) : [];
  return [
    ...terms.filter((term) => term.begins > 0).map((term) => offer(`begins ${term.text}`, t('empty.begins', { text: term.text, n: term.begins }),
      () => act.push({ q: term.text + '*' }))),
    ...terms.filter((term) => term.similar.length > 0).map((term) => offer(`similar ${term.text}`,
      t('empty.similar', { words: locale.list(term.similar.map(({ text }) => text)) }), () => act.push({ q: term.text + '~' }))),
    ...filters.map(({ key, value, excluded }) => offer(`drop ${key} ${value}`, t('chip.remove', {
      filter: t(excluded ? 'chip.off' : 'chip.on', { facet: t('facet.' + key), value: facetLabel(key, value, locale, groups) }),
    }), () => act.filter(key, 'drop', value))),
    ...alone.map((term) => offer(`only ${term.text}`, t('empty.onlyTerm', { text: term.text }), () => act.push({ q: asQuery(term) }))),
    search.query.text && offer('query', t('empty.dropQuery'), () => act.push({ q: '' })),
  ].filter(Boolean);
}

/** Terms that can be asked for alone by their text. */
const plain = ['word', 'phrase'];

function asQuery({ kind, text }) {
  return kind === 'phrase' ? `"${text}"` : text;
}
