/**
 * How the query was read: one line of plain words under the heading, and what
 * was mended or left out of it.
 */

import { el, fill } from './dom.js';

/** @param {HTMLElement} root */
export function createUnderstood(root) {
  return {
    /** @param {import('./controller.js').Context} context */
    paint({ locale, search }) {
      const { query } = search;
      root.hidden = query.terms.length === 0 && query.notes.length === 0 && !query.text;
      fill(
        root,
        query.text && locale.t('query.understood', { terms: sentence(query, locale) }),
        remarks(query, locale).map((words) => el('span', { class: 'understood__note' }, words)),
      );
    },
  };
}

/**
 * The query in words, built from the engine's parts.
 * @param {{parts: object[], terms: object[]}} query
 * @param {import('./i18n.js').Locale} locale
 */
export function sentence({ parts, terms }, { t }) {
  const words = parts.map(({ kind, text, to, n, term }) => t('query.' + kind, {
    text, to, n, hits: term >= 0 ? t('n.hits', { n: terms[term].hits }) : '',
  }).replace(' ()', ''));
  return words.join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
}

function remarks({ notes, terms, cut, kept }, { t }) {
  return [
    ...notes.map(({ kind, text }) => t('note.' + kind, { text })),
    ...terms.filter((term) => term.bad).map((term) => t('note.bad', { text: term.text, reason: term.bad })),
    ...terms.filter((term) => term.partial).map((term) => t('note.budget', { text: term.text })),
    kept && t('note.kept'),
    cut && t('note.cut'),
  ].filter(Boolean);
}
