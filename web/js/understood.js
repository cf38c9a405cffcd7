/**
 * One line of plain words under the heading: how the query was read.
 */

import { setText } from './dom.js';

const kinds = ['word', 'prefix', 'phrase', 'not'];

/** @param {HTMLElement} root */
export function createUnderstood(root) {
  return {
    /** @param {import('./controller.js').Context} context */
    paint({ locale, search }) {
      const { t, list } = locale;
      const terms = search.query.terms.map((term) => t('query.' + (kinds.includes(term.kind) ? term.kind : 'word'),
        { text: term.text, hits: t('n.hits', { n: term.hits ?? 0 }) }));
      root.hidden = terms.length === 0;
      setText(root, terms.length ? t('query.understood', { terms: list(terms) }) : '');
    },
  };
}
