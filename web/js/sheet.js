/**
 * The sheet of keys, with the switch for single letters.
 */

import { el, fill } from './dom.js';
import { keySteps } from './keys.js';
import { preference, setPreference } from './preferences.js';

/** @param {HTMLDialogElement} dialog */
export function createSheet(dialog) {
  return {
    open: () => {
      if (!dialog.open) dialog.showModal();
    },
    /** @param {import('./i18n.js').Locale} locale */
    translate({ t }) {
      const row = (keys, words) => el('div', { class: 'sheet__row' }, el('dt', {}, keys.map((key) => el('kbd', {}, key))), el('dd', {}, words));
      const stepNames = [...new Set(keySteps.map(([, name]) => name))];
      const letters = el('input', { type: 'checkbox', onchange: () => setPreference('letterKeys', letters.checked ? 'on' : 'off') });
      letters.checked = preference('letterKeys', 'on') === 'on';
      fill(
        dialog,
        el('h2', { id: 'sheet-heading' }, t('keys.heading')),
        el('dl', { class: 'sheet__keys' },
          stepNames.map((name) => row(keySteps.filter(([, n]) => n === name).map(([key]) => key), t('keys.' + name))),
          row(['Enter', '↓'], t('keys.enter')),
          row(['Esc'], t('keys.escape'))),
        el('p', { class: 'quiet' }, t('keys.layout')),
        el('p', {}, el('label', { class: 'tick' }, letters, ' ', t('keys.letters'))),
        el('form', { method: 'dialog' }, el('button', { class: 'button', onclick: (event) => { event.preventDefault(); dialog.close(); } }, t('keys.close'))),
      );
    },
  };
}
