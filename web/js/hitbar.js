/**
 * The way from hit to hit: two buttons, "3 of 17", and what is stepped through.
 */

import { el, setText } from './dom.js';
import { groupLabel } from './labels.js';
import { stepChoices } from './steps.js';

/**
 * @param {import('./controller.js').Context} context
 */
export function makeHitBar(context) {
  const { text, locale, groups, act } = context;
  const { t } = locale;
  const choices = stepChoices(text);
  const sign = (character) => el('span', { 'aria-hidden': 'true' }, character);
  const button = (id, step, words, character) => el('button', {
    class: 'button', type: 'button', 'data-focus': id, 'aria-label': words, title: words, onclick: () => act.step[step](),
  }, sign(character));
  const position = el('span', { class: 'hits__position' });
  const nameOf = (by) => {
    if (by === '?') return t('hits.query');
    return by === '*' ? t('hits.all') : `${by} ${groupLabel(by, locale, groups)}`;
  };
  const select = el('select', { 'aria-label': t('hits.by'), 'data-focus': 'by', onchange: () => act.replace({ by: select.value, hit: 1 }) },
    choices.map(({ by, count }) => el('option', { value: by }, t('hits.choice', { name: nameOf(by), n: count }))));
  const nodes = choices.length === 0
    ? el('span', { class: 'hits quiet' }, t('hits.none'))
    : el('span', { class: 'hits', role: 'group', 'aria-label': t('hits.region') },
      button('previousHit', 'previousHit', t('hits.previous'), '‹'), position, button('nextHit', 'nextHit', t('hits.next'), '›'), select);
  return {
    nodes,
    show(by, hit, total) {
      setText(position, hit ? t('hits.position', { hit, total }) : t('n.marks', { n: total }));
      if (choices.some((choice) => choice.by === by)) select.value = by;
    },
  };
}
