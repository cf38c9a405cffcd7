/**
 * The list of texts.
 */

import { countInWords } from './count.js';
import { dateWithStatus, machineDate } from './dates.js';
import { el, fill, keepingFocus, setText } from './dom.js';
import { bracketed, groupLabel, lineOf, titleOf } from './labels.js';
import { markedNodes } from './marknodes.js';

/** Texts on a page, as the engine counts them. */
export const pageSize = 20;

/**
 * @param {HTMLOListElement} root
 * @param {HTMLElement} heading
 */
export function createResults(root, heading) {
  let painted = null;
  let tag = '';

  return {
    /** @param {import('./controller.js').Context} context */
    paint(context) {
      const { search, locale, state } = context;
      setText(heading, countInWords(context));
      if (painted !== search || tag !== locale.tag) {
        painted = search;
        tag = locale.tag;
        keepingFocus(root, () => fill(root, search.results.map((result) => item(result, context))));
        if (search.page > 1) root.setAttribute('start', String((search.page - 1) * pageSize + 1));
        else root.removeAttribute('start');
        root.hidden = search.results.length === 0;
      }
      for (const link of root.querySelectorAll('a[data-focus]')) {
        link.setAttribute('href', context.act.link({ doc: link.dataset.focus }));
        if (link.dataset.focus === state.doc) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    /** @param {string} id */
    focus(id) {
      (linkOf(id) ?? heading).focus();
    },
    focusFirst() {
      const link = root.querySelector('a[data-focus]') ?? heading;
      link.focus();
      link.scrollIntoView({ block: 'nearest' });
    },
    focusHeading: () => heading.focus(),
    /** Brings a text's entry into view beside the open text. @param {string} id */
    reveal(id) {
      linkOf(id)?.closest('li').scrollIntoView({ block: 'nearest' });
    },
  };

  function linkOf(id) {
    return root.querySelector(`a[data-focus="${CSS.escape(id)}"]`);
  }
}

function item(result, context) {
  const { locale: { t } } = context;
  const title = titleOf(result);
  return el('li', { class: 'result' },
    el('h3', { class: 'result__title', 'data-stated': title.isTitle },
      el('a', { href: '#', 'data-focus': result.id, lang: result.lang, dir: result.dir },
        title.isTitle ? markedNodes(title.text, queryMarks(result.titleMarks), context, { letters: false }) : bracketed(title.text))),
    !title.isTitle && el('p', { class: 'result__untitled' }, t('results.noTitle')),
    facts(result, context),
    counts(result, context),
    result.snippets.map((snippet) => el('p', { class: 'result__snippet', lang: snippet.lang, dir: snippet.dir, 'data-role': snippet.role },
      snippet.role === 'related' && el('span', { class: 'result__role', lang: context.locale.tag, dir: 'ltr' }, t('results.related'), ' '),
      snippet.before && '… ', markedNodes(snippet.text, snippet.marks, context, { letters: false }), snippet.after && ' …')));
}

/** In a title only the query's own hits are marked: it is a link first. */
function queryMarks(marks) {
  return marks.filter(([, , labels]) => labels.includes('?')).map(([start, end]) => [start, end, ['?']]);
}

function facts(result, { locale }) {
  const { t, languageName } = locale;
  const outlet = result.outlet.value || t('facet.unknown');
  return el('p', { class: 'result__facts' },
    el('span', { class: 'result__outlet', 'data-status': result.outlet.status }, outlet), ' · ',
    el('time', { datetime: machineDate(result.published), 'data-status': result.published.status }, dateWithStatus(result.published, locale)),
    result.languages.map(({ tag }) => [' ', el('span', { class: 'badge' }, languageName(tag))]));
}

function counts(result, { search, locale, groups }) {
  const { t } = locale;
  const hasQuery = search.query.terms.length > 0;
  if (!hasQuery && result.groups.length === 0) return null;
  return el('p', { class: 'result__counts' },
    hasQuery && el('span', {}, t('n.hits', { n: result.hits })), ' ',
    result.groups.map(({ letter, hits }) => [el('span', { class: 'result__group', title: groupLabel(letter, locale, groups) },
      el('span', { class: 'visually-hidden' }, t('results.groupCount', { group: groupLabel(letter, locale, groups), n: hits })),
      el('span', { 'aria-hidden': 'true' }, el('span', { class: `letter line line--${lineOf(letter, groups)}` }, letter), ' ', locale.number(hits))), ' ']));
}
