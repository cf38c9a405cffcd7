/**
 * The keyword groups: letter and line, hits and texts under the present
 * filters, and a switch for their marks. The name leads to the group's next
 * hit in the open text or, where there is none, filters by the group.
 */

import { el, fill, keepingFocus } from './dom.js';
import { groupLabel, lineOf, lineStyles } from './labels.js';
import { stepsOf } from './steps.js';

/** @param {HTMLElement} root */
export function createGroups(root) {
  return {
    /** @param {import('./controller.js').Context} context */
    paint(context) {
      const { start, locale: { t } } = context;
      keepingFocus(root, () => fill(
        root,
        el('h3', { class: 'side__part' }, t('groups.heading')),
        start.groups.length === 0 && el('p', { class: 'quiet' }, t('groups.none')),
        el('ul', { class: 'groups__list' }, start.groups.map((group) => row(group, context))),
        start.groups.length > lineStyles && el('p', { class: 'quiet' }, t('groups.repeat')),
        start.problems.length > 0 && problems(start.problems, t),
      ));
    },
  };
}

function row(group, context) {
  const { state, search, locale, groups, act } = context;
  const { t } = locale;
  const { letter } = group;
  const label = groupLabel(letter, locale, groups);
  const counts = search.groups.find((other) => other.letter === letter) ?? { hits: 0, texts: 0 };
  const isOn = !state.off.includes(letter);
  const here = hitsInText(context, letter);
  const name = el('button', {
    class: 'groups__name', type: 'button', 'data-focus': `name ${letter}`,
    title: t(here ? 'groups.step' : 'groups.filter', { group: label }),
    'aria-pressed': here ? undefined : String(state.filters.group.on.includes(letter)),
    onclick: () => (here ? act.step.groupHit(letter) : act.filter('group', 'tick', letter)),
  }, label);
  const mark = el('input', {
    type: 'checkbox', role: 'switch', class: 'switch', 'data-focus': `switch ${letter}`, 'aria-label': t('groups.mark', { group: label }),
    onchange: () => act.replace({ off: toggled(state.off, letter) }),
  });
  mark.checked = isOn;
  return el('li', { class: 'groups__row', 'data-off': !isOn, 'data-empty': counts.hits === 0 },
    el('span', { class: `letter line line--${lineOf(letter, groups)}`, 'aria-hidden': 'true' }, letter),
    name,
    el('span', { class: 'groups__count' }, t('n.hits', { n: counts.hits }), ' · ', t('n.texts', { n: counts.texts })),
    mark);
}

function hitsInText({ text, state }, letter) {
  if (!text?.hits || state.view) return 0;
  return stepsOf(text, letter).hits.length;
}

function toggled(off, letter) {
  return off.includes(letter) ? off.replace(letter, '') : [...off, letter].sort().join('');
}

function problems(list, t) {
  return el('details', { class: 'quiet' },
    el('summary', {}, t('groups.problems', { n: list.length })),
    el('ul', {}, list.map((problem) => el('li', {},
      t('groups.problem', { line: problem.line, reason: problem.reason }), ' ', el('code', {}, problem.row)))));
}
