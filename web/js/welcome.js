/**
 * The first screen: what this file holds, and questions to begin with.
 */

import { appliedFilters, emptyState } from './state.js';
import { dateInWords } from './dates.js';
import { el, fill, keepingFocus } from './dom.js';
import { groupLabel } from './labels.js';

/** Outlets that are named before "and n more". */
const outletsNamed = 5;

/** @param {HTMLElement} root */
export function createWelcome(root) {
  return {
    /** @param {import('./controller.js').Context} context */
    paint(context) {
      const { state, locale: { t } } = context;
      root.hidden = Boolean(state.q || state.doc || state.page > 1 || appliedFilters(state.filters).length);
      if (root.hidden) return;
      keepingFocus(root, () => fill(
        root,
        el('h2', {}, t('welcome.heading')),
        el('dl', { class: 'facts' }, holdings(context).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
        context.start.examples.length > 0 && [
          el('h3', {}, t('welcome.examples')),
          el('ul', { class: 'examples' }, context.start.examples.map((example, i) => el('li', {}, question(example, i, context)))),
          el('p', { class: 'welcome__hint quiet' }, t('search.hint')),
        ],
      ));
    },
  };
}

function holdings({ start, locale, groups }) {
  const { t, list, languageName, number } = locale;
  const { corpus } = start;
  const named = corpus.outlets.slice(0, outletsNamed).map(({ value, texts }) => `${value === 'unknown' ? t('welcome.noOutlet') : value} (${number(texts)})`);
  if (corpus.outlets.length > outletsNamed) named.push(t('welcome.more', { n: corpus.outlets.length - outletsNamed }));
  const names = [...groups.keys()].map((letter) => groupLabel(letter, locale, groups));
  return [
    [t('welcome.texts'), `${t('n.texts', { n: corpus.texts })}, ${t('n.words', { n: corpus.tokens })}`],
    [t('welcome.languages'), list(corpus.languages.map(({ tag, texts }) => `${languageName(tag)} (${number(texts)})`))],
    named.length > 0 && [t('welcome.outlets'), named.join(', ')],
    [t('welcome.dates'), dates(corpus.published, locale)],
    names.length > 0 && [t('welcome.keywords'), `${t('n.groups', { n: names.length })}: ${names.join(', ')}`],
  ].filter(Boolean);
}

function dates({ first, last, partial, unknown }, { t, tag }) {
  const day = (value) => dateInWords(value.slice(0, 10), tag);
  const parts = [
    !first && !partial && t('welcome.noDates'),
    first && (first === last ? day(first) : t('welcome.range', { first: day(first), last: day(last) })),
    partial > 0 && t('welcome.partialDates', { n: partial }),
    (first || partial) && unknown > 0 && t('welcome.unknownDates', { n: unknown }),
  ];
  return parts.filter(Boolean).join('; ');
}

function question(example, i, { locale, groups, act }) {
  const { t, languageName } = locale;
  const { filters } = emptyState();
  if (example.lang) filters.lang.on.push(example.lang);
  if (example.group) filters.group.on.push(example.group);
  const words = {
    q: example.q,
    language: example.lang && languageName(example.lang),
    group: example.group && groupLabel(example.group, locale, groups),
  };
  const kind = ['word', 'language', 'group'].includes(example.kind) ? example.kind : 'word';
  return el('button', {
    class: 'example', type: 'button', 'data-focus': `example ${i}`,
    onclick: () => {
      act.focusList();
      act.push({ q: example.q ?? '', filters });
    },
  }, t('example.' + kind, words), ' ', el('span', { class: 'quiet' }, t('n.texts', { n: example.texts })));
}
