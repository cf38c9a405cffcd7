/**
 * The reading pane: a bar of steps, the title with its facts, the text with
 * its marks, and, one click away, the file as it was received.
 */

import { el, fill, keepingFocus, setProperties } from './dom.js';
import { makeFacts } from './facts.js';
import { makeHitBar } from './hitbar.js';
import { makeOriginal } from './original.js';
import { makePassages } from './passages.js';
import { makePrintNote } from './printnote.js';
import { makeTitle } from './title.js';
import { stepsOf, wantedBy } from './steps.js';

/** @param {HTMLElement} root */
export function createReading(root) {
  let act = null;
  let shown = {}; // what is on the page: text, original, view, tag
  let passages = null;
  let hitBar = null;
  let showsEvidence = false;

  return {
    connect(actions) { act = actions; },
    paint,
    /** Focuses the active hit, which is what the text is scrolled to, or without one the title. */
    focusTitle() {
      const hit = activeHit();
      if (!hit) root.scrollTop = 0;
      (hit ?? root.querySelector('#reading-title'))?.focus({ preventScroll: true });
      if (!hit) root.scrollIntoView({ block: 'nearest' });
    },
  };

  /** @param {import('./controller.js').Context} context */
  function paint(context) {
    const { state, locale, text, original } = context;
    root.hidden = !state.doc;
    if (!state.doc) {
      shown = {};
      fill(root);
      return;
    }
    if (!text || text.id !== state.doc) return;
    const view = state.view === 'original' && original?.id === state.doc ? 'original' : '';
    const next = { text, original: view && original, view, tag: locale.tag };
    const isNew = Object.keys(next).some((key) => next[key] !== shown[key]);
    const hadHit = shown.text === text && shown.view === view ? shown.hit : undefined;
    if (isNew) {
      const top = shown.text?.id === text.id && shown.view === view ? root.scrollTop : 0;
      keepingFocus(root, () => rebuild(context, view));
      root.scrollTop = top;
    }
    shown = { ...next, hit: sync(context, view, hadHit) };
    if (isNew && document.activeElement?.id === 'reading-title') activeHit()?.focus({ preventScroll: true });
  }

  function rebuild(context, view) {
    const { text, locale: { t } } = context;
    passages = null;
    hitBar = null;
    if (text.missing) {
      fill(root, bar(context, []), el('h2', { id: 'reading-title', tabindex: '-1', 'data-focus': 'title' }, t('problem.heading')), el('p', {}, t('text.missing')));
      return;
    }
    if (view === 'original') {
      fill(root, bar(context, [], true), makeOriginal(context));
      return;
    }
    passages = makePassages(context);
    hitBar = makeHitBar(context);
    fill(root, bar(context, hitBar.nodes),
      el('article', { class: 'text' },
        makeTitle(context, passages),
        makeFacts(context, { passages, showsEvidence, onEvidence: (shows) => { showsEvidence = shows; } }),
        el('div', { class: 'text__body' }, passages.nodes),
        makePrintNote(context)));
  }

  function bar({ locale: { t } }, hits, isOriginal = false) {
    const button = (id, step, words, ...content) => el('button', {
      class: 'button', type: 'button', 'data-focus': id, 'aria-label': content.length ? words : undefined, title: content.length ? words : undefined,
      onclick: () => act.step[step](),
    }, content.length ? content : words);
    const sign = (character) => el('span', { 'aria-hidden': 'true' }, character);
    return el('div', { class: 'reading__bar' },
      button('back', 'back', t('text.back'), sign('←'), ' ', t('text.back')),
      el('span', { class: 'reading__texts' },
        button('previous', 'previousText', t('text.previous'), sign('↑')),
        button('next', 'nextText', t('text.next'), sign('↓'))),
      button('original', 'original', t(isOriginal ? 'text.reading' : 'text.original'), t(isOriginal ? 'text.reading' : 'text.originalShort')),
      hits);
  }

  /** Brings folds and the active hit in step with the state; returns the active hit. */
  function sync({ state, text, locale }, view, hadHit) {
    if (view || text.missing) return undefined;
    const choice = stepsOf(text, wantedBy(state));
    const total = choice.hits.length;
    const number = Math.min(state.hit, total);
    hitBar.show(choice.by, number, total, locale);
    passages.unfold(state.open);
    const active = number ? choice.hits[number - 1] : undefined;
    if (active === hadHit && hadHit !== undefined) return active;
    passages.activate(active);
    return active;
  }

  /** The mark that the text is scrolled to, if there is one. */
  function activeHit() {
    return root.querySelector('.mark--active');
  }
}
