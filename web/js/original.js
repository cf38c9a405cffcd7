/**
 * The file as it was received: every character, with what proves it.
 */

import { el } from './dom.js';

/**
 * @param {import('./controller.js').Context} context
 */
export function makeOriginal({ original, text, locale: { t }, act }) {
  return el('article', { class: 'original' },
    el('h2', { id: 'reading-title', class: 'original__title', tabindex: '-1', 'data-focus': 'title' }, t('text.original')),
    el('dl', { class: 'facts' },
      el('dt', {}, t('fact.file')), el('dd', {}, original.file),
      el('dt', {}, t('fact.size')), el('dd', {}, `${t('n.bytes', { n: original.bytes })}, ${original.encoding}`),
      el('dt', {}, t('fact.hash')), el('dd', {},
        el('code', { class: 'hash' }, original.sha256), ' ',
        el('button', { class: 'copy', type: 'button', 'aria-label': t('copy.hash'), 'data-words': t('copy.button'), 'data-focus': 'hash', onclick: () => act.copy(original.sha256) }))),
    el('pre', { class: 'original__text', lang: text.lang, dir: text.dir, tabindex: '0', 'aria-label': original.file }, original.text));
}
