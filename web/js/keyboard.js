/**
 * Connects the page's keys to its steps. Keys are the browser's and the
 * field's while one types or a dialog is open.
 */

import { stepOfKey, takesTyping } from './keys.js';
import { preference } from './preferences.js';

/**
 * @param {Document} document
 * @param {Record<string, () => void>} steps
 */
export function createKeyboard(document, steps) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || takesTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const name = stepOfKey(event, preference('letterKeys', 'on') === 'on');
    if (!name) return;
    event.preventDefault();
    steps[name]();
  });
}
