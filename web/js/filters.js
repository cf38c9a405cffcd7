/**
 * The facets: values in an order that never changes, each with the number of
 * texts one would get with it. A zero is greyed and stays.
 */

import { el, fill, keepingFocus, setProperties, setText } from './dom.js';
import { facetLabel } from './labels.js';

/** Values of a facet that are shown before the reader asks for all. */
const shortList = 8;

/** @param {HTMLElement} root */
export function createFilters(root) {
  const expanded = new Set();
  const facets = new Map(); // key → facet on the page
  let signature = '';
  let latest = null;

  return { paint };

  /** @param {import('./controller.js').Context} context */
  function paint(context) {
    latest = context;
    const present = context.search.facets.filter((facet) => facet.values.length > 0);
    const shown = present.map((facet) => [facet.key, valuesShown(facet, expanded.has(facet.key))]);
    const now = context.locale.tag + JSON.stringify(shown.map(([key, values]) => [key, values.map((v) => v.value)]));
    if (now !== signature) {
      signature = now;
      keepingFocus(root, () => rebuild(present, shown, context));
    }
    for (const [key, values] of shown) facets.get(key).update(values);
  }

  function rebuild(present, shown, context) {
    facets.clear();
    for (const [i, [key, values]] of shown.entries()) {
      facets.set(key, makeFacet(key, values, present[i].values.length, context));
    }
    fill(root, [...facets.values()].map((facet) => facet.node));
  }

  function makeFacet(key, values, total, context) {
    const { act, locale: { t } } = context;
    const rows = values.map(({ value }) => makeRow(key, value, context));
    const clear = el('button', {
      class: 'link facet__clear', type: 'button', 'data-focus': `${key} clear`,
      'aria-label': t('facet.clearLong', { facet: t('facet.' + key) }),
      onclick: () => {
        rows[0]?.focus();
        act.filter(key, 'clear');
      },
    }, t('facet.clear'));
    const more = total > shortList && el('button', {
      class: 'link facet__more', type: 'button', 'data-focus': `${key} more`, 'aria-expanded': String(expanded.has(key)),
      onclick: () => {
        if (!expanded.delete(key)) expanded.add(key);
        paint(latest);
      },
    }, expanded.has(key) ? t('facet.fewer') : t('facet.all', { n: total }));
    return {
      node: el('fieldset', { class: 'facet', 'data-facet': key },
        el('legend', { class: 'facet__name' }, t('facet.' + key)), clear,
        el('ul', { class: 'facet__values' }, rows.map((row) => row.node)), more),
      update(fresh) {
        clear.hidden = fresh.every((value) => !value.state);
        fresh.forEach((value, i) => rows[i].update(value));
      },
    };
  }

  function makeRow(key, value, { act, groups, locale }) {
    const { t, number } = locale;
    const label = facetLabel(key, value, locale, groups);
    const box = el('input', {
      type: 'checkbox', name: key, value, 'data-focus': `${key} tick ${value}`,
      onchange: () => act.filter(key, 'tick', value),
    });
    const count = el('span', { class: 'facet__count' });
    const all = el('span', { class: 'facet__all' });
    const step = (name, words, long) => el('button', {
      class: 'link facet__step', type: 'button', 'data-focus': `${key} ${name} ${value}`, 'aria-label': long,
      onclick: () => act.filter(key, name, value),
    }, words);
    const only = step('only', t('facet.only'), t('facet.onlyLong', { value: label }));
    const exclude = step('exclude', t('facet.exclude'), t('facet.excludeLong', { value: label }));
    const node = el('li', { class: 'facet__value' },
      el('label', { class: 'tick' }, box,
        key === 'group' && el('span', { class: 'letter', 'aria-hidden': 'true' }, value),
        el('span', { class: 'facet__label', dir: 'auto' }, label),
        el('span', { class: 'facet__counts' }, el('span', { class: 'visually-hidden' }, ', '), count, all)),
      el('span', { class: 'facet__steps' }, only, exclude));
    return {
      node,
      focus: () => box.focus(),
      update(fresh) {
        box.checked = fresh.state === 'on';
        setProperties(node, { 'data-state': fresh.state || 'free', 'data-empty': fresh.count === 0 });
        setProperties(exclude, { 'aria-pressed': String(fresh.state === 'off') });
        setText(count, number(fresh.count));
        fill(all, fresh.all !== fresh.count && [' ', el('span', { class: 'visually-hidden' }, t('facet.of', { n: fresh.all })), el('span', { 'aria-hidden': 'true' }, '/ ' + number(fresh.all))]);
      },
    };
  }
}

function valuesShown(facet, all) {
  if (all || facet.values.length <= shortList) return facet.values;
  return facet.values.filter((value, i) => i < shortList || value.state);
}
