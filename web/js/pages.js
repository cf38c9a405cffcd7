/**
 * The way to the next texts of a long list.
 */

import { el, fill, keepingFocus } from './dom.js';
import { pageSize } from './results.js';

/** @param {HTMLElement} root */
export function createPages(root) {
  return {
    /** @param {import('./controller.js').Context} context */
    paint({ search, locale: { t }, act }) {
      const { page, pages, total } = search;
      root.hidden = pages < 2;
      root.setAttribute('aria-label', t('results.pages'));
      if (pages < 2) {
        fill(root);
        return;
      }
      const first = (page - 1) * pageSize + 1;
      const last = Math.min(page * pageSize, total);
      const button = (to, words) => el('button', { class: 'button', type: 'button', 'data-focus': `page ${to}`, onclick: () => act.turnTo(to) }, words);
      keepingFocus(root, () => fill(
        root,
        page > 1 && button(page - 1, t('results.previous', { n: pageSize })),
        el('span', {}, t('results.range', { first, last, n: total })),
        page < pages && button(page + 1, t('results.more', { n: Math.min(pageSize, total - last) })),
      ));
    },
  };
}
