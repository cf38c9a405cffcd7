/**
 * The frame around the views: its words, the choice of language and theme,
 * which step is seen on a narrow screen, and where the list was left.
 */

import { el, fill, setText } from './dom.js';
import { languages, ownNames } from '../locales/words.js';
import { preference, setPreference } from './preferences.js';
import { titleOf } from './labels.js';

/**
 * @param {Document} document
 * @param {ReturnType<import('./store.js').createStore>} store
 */
export function createShell(document, store) {
  const root = document.documentElement;
  const at = (id) => document.getElementById(id);
  let listTop = 0;
  const heading = at('list-heading');

  fill(at('ui'), languages.map((tag) => el('option', { value: tag, lang: tag }, ownNames[tag])));
  at('ui').addEventListener('change', () => store.replace({ ui: at('ui').value }));
  connectTheme();
  connectSide();
  at('skip').addEventListener('click', (event) => {
    event.preventDefault(); // the fragment is the state
    (store.state.doc ? at('reading-title') ?? heading : heading).focus();
  });
  history.scrollRestoration = 'manual';

  return { translate, fingerprint, title, step, leaveList, returnToList, ready };

  function translate({ tag, t }) {
    root.lang = tag;
    at('ui').value = tag;
    const loaded = root.dataset.state === 'ready';
    for (const node of document.querySelectorAll('[data-t]')) {
      if (!(loaded && node === heading)) setText(node, t(node.dataset.t));
    }
  }

  function fingerprint(hash, { t }) {
    setText(at('fingerprint'), t('app.fingerprint', { hash: hash.slice(0, 16) }));
  }

  function title(text) {
    document.title = text && !text.missing ? `${titleOf(text).text} – Querlese` : 'Querlese';
  }

  function step(hasText) {
    at('room').dataset.step = hasText ? 'text' : 'list';
    root.dataset.step = hasText ? 'text' : 'list';
  }

  // On a narrow screen list and text share the page's scroll position.
  function leaveList() {
    listTop = window.scrollY;
    window.scrollTo(0, 0);
  }

  function returnToList() {
    window.scrollTo(0, listTop);
  }

  function ready() {
    root.dataset.readyMs = String(Math.round(performance.now()));
    root.dataset.state = 'ready';
  }

  function connectTheme() {
    const select = at('theme');
    const show = (theme) => {
      if (theme === 'system') delete root.dataset.theme;
      else root.dataset.theme = theme;
    };
    select.value = preference('theme', 'system');
    if (!select.value) select.value = 'system';
    show(select.value);
    select.addEventListener('change', () => {
      setPreference('theme', select.value);
      show(select.value);
    });
  }

  function connectSide() {
    const side = at('side');
    const toggle = at('side-toggle');
    toggle.addEventListener('click', () => {
      const folded = side.dataset.folded !== 'true';
      side.dataset.folded = String(folded);
      toggle.setAttribute('aria-expanded', String(!folded));
    });
  }
}
