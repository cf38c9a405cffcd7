/**
 * How the query was read: one sentence of plain words under the heading, the
 * written forms that each of its words stands for, and what was mended or left
 * out of it.
 */

import { dateInWords } from './dates.js';
import { el, fill, keepingFocus } from './dom.js';
import { facetLabel } from './labels.js';

/** Written forms of a term that are named before "and n more". */
const formsNamed = 6;

/** @param {HTMLElement} root */
export function createUnderstood(root) {
  const unfolded = new Set(); // terms whose forms are all named

  function paint(context) {
    const { search: { query }, locale } = context;
    const { t } = locale;
    root.hidden = query.notes.length === 0 && !query.text;
    const lists = query.terms.map((term, i) => forms(term, i, context)).filter(Boolean);
    keepingFocus(root, () => fill(
      root,
      query.text && el('p', { class: 'understood__sentence' }, t('query.understood', { terms: sentence(query, context) })),
      lists.length > 0 && el('ul', { class: 'forms', role: 'list', 'aria-label': t('forms.label') }, lists),
      remarks(query, locale).map((words) => el('p', { class: 'understood__note' }, words)),
    ));
  }

  function forms(term, i, context) {
    const { search: { query }, locale: { t } } = context;
    const groups = formsOf(term, unfolded.has(term.text) ? Infinity : formsNamed);
    if (groups.length === 0) return null;
    const isOpen = unfolded.has(term.text);
    return el('li', { 'data-focus': isOpen ? `forms ${i}` : null, tabindex: isOpen ? '-1' : null },
      query.terms.length > 1 && term.text && [el('bdi', { class: 'forms__term' }, term.kind === 'regex' ? `/${term.text}/` : term.text), ' '],
      groups.map((group, k) => [k > 0 && '; ', formGroup(group, context)]),
      more(term, i, t, () => {
        unfolded.add(term.text);
        paint(context);
      }));
  }

  /** "and 23 more": a button while some of them can be named. */
  function more({ text, types, moreTypes }, i, t, unfold) {
    const foldedAway = unfolded.has(text) ? 0 : Math.max(types.length - formsNamed, 0);
    const n = foldedAway + moreTypes;
    if (n === 0) return null;
    const words = t('welcome.more', { n });
    if (foldedAway === 0) return [' ', words];
    return [' ', el('button', { class: 'more', type: 'button', 'data-focus': `forms ${i}`, 'aria-label': `${text}: ${words}`, onclick: unfold }, words)];
  }

  return { paint };
}

function formGroup({ name, forms }, { locale: { t, number } }) {
  return [
    el('span', { class: 'forms__class' }, t('class.' + name)), ' ',
    forms.map(({ text, hits }, i) => [i > 0 && ', ', el('bdi', {}, text), `\u00a0${number(hits)}×`]),
  ];
}

/**
 * The written forms of a term, by class, as many as asked for. None where the
 * term has but the one form that was typed.
 * @param {{text: string, types: {text: string, class: string, hits: number}[]}} term
 * @param {number} most
 * @returns {{name: string, forms: object[]}[]}
 */
export function formsOf({ text, types }, most) {
  if (types.length === 0 || types.length === 1 && types[0].class === 'written' && types[0].text === text) return [];
  const groups = [];
  for (const type of types.slice(0, most)) {
    if (groups.at(-1)?.name !== type.class) groups.push({ name: type.class, forms: [] });
    groups.at(-1).forms.push(type);
  }
  return groups;
}

/**
 * The query in words, built from the engine's parts. Each thing to find has the
 * number of its places behind it.
 * @param {{parts: object[], terms: object[]}} query
 * @param {{locale: import('./i18n.js').Locale, groups: Map<string, object>}} context
 * @returns {string}
 */
export function sentence({ parts, terms }, context) {
  const { locale: { t, number } } = context;
  let words = '';
  let tight = true; // no space before what comes next
  const near = []; // neighbourhoods under way: the depth of brackets there, and the term
  let depth = 0;
  const add = (text, sticks = false) => {
    words += (tight || sticks ? '' : ' ') + text;
    tight = false;
  };
  const count = (term) => {
    if (term >= 0) add(`\u00a0${number(terms[term].hits)}×`, true);
  };

  parts.forEach((part, i) => {
    const { kind } = part;
    const before = parts[i - 1]?.kind;
    const after = parts[i + 1]?.kind;
    if (kind === 'and' && after === 'not') add(t('query.butNot'), true);
    else if (kind === 'and' && isAbout(after)) add(',', true);
    else if (kind === 'not' && before === 'and') return;
    else if (kind === 'near' && part.n === 0) add(t('query.adjacent'));
    else if (kind === 'close') add(t('query.close'), true);
    else if (kind === 'field.is' && states.includes(part.text)) add(t('query.is.' + part.text));
    else add(t('query.' + kind, valuesOf(part, context)));

    if (kind === 'open') {
      depth++;
      tight = true;
    } else if (kind === 'close') depth--;
    else if (kind === 'near' && near.at(-1)?.depth !== depth) near.push({ depth, term: part.term });
    else if (!connectives.includes(kind)) count(part.term);
    if (near.at(-1)?.depth === depth && !connectives.includes(kind) && after !== 'near') count(near.pop().term);
  });
  return words;
}

/** Parts that something must follow. */
const connectives = ['and', 'or', 'not', 'near', 'open', 'field.title'];

/** Whether a part says what the text is, not what it holds: such stand behind a comma. */
function isAbout(kind = '') {
  return kind.startsWith('date.') || kind.startsWith('field.') && kind !== 'field.title';
}

function valuesOf({ kind, text, to, n }, { locale, groups }) {
  const value = () => {
    if (kind.startsWith('date.')) return dateInWords(text, locale.tag);
    if (kind === 'group') return facetLabel('group', text, locale, groups);
    if (kind !== 'field.lang') return text;
    const name = locale.languageName(text);
    return locale.tag === 'ru' ? name.toLocaleLowerCase('ru') : name; // within a sentence
  };
  return { text: value(), to: dateInWords(to, locale.tag), n };
}

const states = ['dated', 'undated'];

/**
 * What was mended, left out or not done, each in a sentence.
 * @param {object} query  of a reply; kept is the query whose result stands instead
 * @param {import('./i18n.js').Locale} locale
 * @returns {string[]}
 */
export function remarks({ notes, partial, cut, kept }, { t }) {
  return [
    ...notes.map(({ kind, text, bad, char, reason }) => t('note.' + kind, { text, bad, char, reason: reason && t('pattern.' + reason) })),
    ...partial.map(({ text, read, of, words }) => t(words ? 'note.partialWords' : 'note.partialTexts', { text, read, of })),
    kept !== undefined && t(kept ? 'note.kept' : 'note.keptAll'),
    cut && t('note.cut'),
  ].filter(Boolean);
}
