/**
 * The choice of order.
 */

import { el, fill } from './dom.js';

const orders = ['relevance', 'date', 'oldest', 'outlet', 'title'];

/**
 * @param {HTMLSelectElement} select
 * @param {HTMLElement} label
 */
export function createSort(select, label) {
  let act = null;
  let tag = '';
  select.addEventListener('change', () => act.push({ sort: select.value }));
  return {
    /** @param {import('./controller.js').Context} context */
    paint({ locale, search, act: actions }) {
      act = actions;
      if (tag !== locale.tag) {
        tag = locale.tag;
        fill(select, orders.map((order) => el('option', { value: order }, locale.t('sort.' + order))));
      }
      select.value = search.sort;
      label.hidden = search.total < 2;
    },
  };
}
