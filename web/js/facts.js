/**
 * What the open text says about itself: one line, and on demand every statement
 * with its status and the words it was read from.
 */

import { addressesIn } from './marks.js';
import { copyAddress } from './marknodes.js';
import { dateInWords, dateWithStatus, machineDate } from './dates.js';
import { el, fill } from './dom.js';

const dateFields = ['published', 'scraped', 'source_published'];

/**
 * @param {import('./controller.js').Context} context
 * @param {object} options
 * @param {ReturnType<import('./passages.js').makePassages>} options.passages
 * @param {boolean} options.showsEvidence
 * @param {(shows: boolean) => void} options.onEvidence
 */
export function makeFacts(context, { passages, showsEvidence, onEvidence }) {
  const { text, locale } = context;
  const { t } = locale;
  const list = el('dl', { class: 'facts', id: 'facts', hidden: true });
  const toggle = el('button', {
    class: 'link', type: 'button', 'data-focus': 'evidence', 'aria-controls': 'facts',
    onclick: () => show(list.hidden),
  }, t('text.evidence'));
  show(showsEvidence);
  return [el('p', { class: 'text__facts' }, inOneLine(context), ' ', toggle), list];

  function show(shows) {
    toggle.setAttribute('aria-expanded', String(shows));
    list.hidden = !shows;
    onEvidence(shows);
    if (!shows || list.hasChildNodes()) return;
    fill(list, text.fields.map((field) => [
      el('dt', {}, t('fact.' + field.name)),
      el('dd', { 'data-status': field.status }, value(field, context), field.evidence.map((quote) => evidence(quote, context, passages))),
    ]), el('dt', {}, t('fact.languages')), el('dd', {}, languages(text.languages, locale)),
    el('dt', {}, t('fact.file')), el('dd', {}, text.file));
  }
}

function inOneLine({ text, locale }) {
  const { t } = locale;
  const field = (name) => text.fields.find((other) => other.name === name) ?? { name, value: '', status: 'unknown', evidence: [] };
  const parts = [
    [field('outlet'), field('outlet').value || t('fact.noOutlet')],
    [field('published'), date(field('published'), locale)],
    [field('section'), field('section').value],
    [field('place'), field('place').value],
    [{ status: 'stated' }, languages(text.languages, locale)],
  ].filter(([, words]) => words);
  return parts.map(([{ status }, words], i) => [i > 0 && ' · ', el('span', { 'data-status': status }, words)]);
}

function value(field, context) {
  const { locale } = context;
  if (dateFields.includes(field.name)) return date(field, locale);
  if (!field.value) return locale.t('status.' + (['unknown', 'absent', 'ambiguous'].includes(field.status) ? field.status : 'unknown'));
  const note = ['inferred', 'partial'].includes(field.status) && el('span', { class: 'quiet' }, ` (${locale.t('status.' + field.status)})`);
  return [field.value, note, addressesIn(field.value).map((address) => copyAddress(address, context))];
}

function date(field, locale) {
  const words = field.name === 'published' || field.value ? dateWithStatus(field, locale) : locale.t('status.' + (field.status === 'absent' ? 'absent' : 'unknown'));
  return field.value && dateInWords(field.value, locale.tag) !== field.value ? el('time', { datetime: machineDate(field) }, words) : words;
}

function evidence({ passage, text: words }, { text, locale: { t } }, passages) {
  const source = text.passages[passage];
  return el('span', { class: 'evidence' },
    el('q', { lang: source?.lang, dir: source?.dir }, words), ' ',
    source && el('button', { class: 'link', type: 'button', onclick: () => passages.show(passage) }, t('text.line', { n: source.line })));
}

function languages(shares, { t, languageName }) {
  if (shares.length === 1) return languageName(shares[0].tag);
  return shares.map(({ tag, share }) => t('language.share', { language: languageName(tag), percent: Math.round(share * 100) })).join(', ');
}
