/**
 * The query language on one sheet: examples, each with what it finds.
 */

import { el, fill } from './dom.js';

/** Rows of the table of words, each an example, a dash and its meaning. */
const rows = ['and', 'or', 'not', 'brackets', 'phrase', 'strict', 'wild', 'fuzzy', 'near', 'regex', 'title', 'field', 'date', 'group'];

/** @param {HTMLDialogElement} dialog */
export function createHelp(dialog) {
  return {
    open: () => {
      if (!dialog.open) dialog.showModal();
    },
    /** @param {import('./i18n.js').Locale} locale */
    translate({ t }) {
      fill(
        dialog,
        el('h2', { id: 'help-heading', tabindex: '-1', autofocus: true }, t('help.heading')), // else the button at the end takes the focus
        el('dl', { class: 'help' }, rows.map((name) => {
          const { examples, meaning } = helpRow(t('help.' + name));
          return el('div', { class: 'help__row' },
            el('dt', {}, examples.map((example, i) => [i > 0 && ' ', el('code', {}, example)])), el('dd', {}, meaning));
        })),
        el('p', { class: 'quiet' }, t('help.always')),
        el('form', { method: 'dialog' }, el('button', { class: 'button', onclick: (event) => { event.preventDefault(); dialog.close(); } }, t('keys.close'))),
      );
    },
  };
}

/**
 * @param {string} row  "one example · another — what they find"
 * @returns {{examples: string[], meaning: string}}
 */
export function helpRow(row) {
  const dash = row.indexOf(' — ');
  return { examples: row.slice(0, dash).split(' · '), meaning: row.slice(dash + 3) };
}
