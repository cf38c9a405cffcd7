/**
 * The filters in force, each to be taken off by a click.
 */

import { appliedFilters, emptyState } from './state.js';
import { el, fill, keepingFocus } from './dom.js';
import { facetLabel } from './labels.js';

/** @param {HTMLElement} root */
export function createChips(root) {
  return {
    /** @param {import('./controller.js').Context} context */
    paint({ state, locale, groups, act }) {
      const { t } = locale;
      const filters = appliedFilters(state.filters);
      const hadFocus = root.contains(document.activeElement);
      root.hidden = filters.length === 0;
      keepingFocus(root, () => fill(
        root,
        filters.length > 0 && el('h3', { class: 'visually-hidden' }, t('filters.applied')),
        filters.map(({ key, value, excluded }) => {
          const words = t(excluded ? 'chip.off' : 'chip.on', { facet: t('facet.' + key), value: facetLabel(key, value, locale, groups) });
          return el('button', {
            class: 'chip', type: 'button', 'data-focus': `${key} ${value}`,
            'aria-label': t('chip.remove', { filter: words }),
            onclick: () => act.filter(key, 'drop', value),
          }, words, el('span', { 'aria-hidden': 'true' }, ' ×'));
        }),
        filters.length > 1 && el('button', {
          class: 'button button--plain', type: 'button', 'data-focus': 'clear',
          onclick: () => act.push({ filters: emptyState().filters }),
        }, t('filters.clearAll')),
      ));
      // The chip that had the focus is gone with its filter: stay near.
      if (hadFocus && !root.contains(document.activeElement)) {
        const next = root.querySelector('button');
        if (next) next.focus();
        else act.focusList();
      }
    },
  };
}
