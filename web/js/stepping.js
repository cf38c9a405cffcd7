/**
 * The steps of the reader through texts and hits, whether by key or button.
 */

import { step, stepsOf, wantedBy } from './steps.js';

export function createSteps({ store, context, say, sheet, searchBox, whenListed }) {
  return {
    search: () => {
      searchBox.focus();
    },
    sheet: () => sheet.open(),
    back: () => {
      if (store.state.doc) store.push({ doc: '' });
    },
    original: () => {
      if (store.state.doc) store.push({ view: store.state.view ? '' : 'original' });
    },
    nextText: () => moveText(1),
    previousText: () => moveText(-1),
    nextHit: () => moveHit(1),
    previousHit: () => moveHit(-1),
    /** To the next hit of a keyword group in the open text. @param {string} letter */
    groupHit: (letter) => moveHit(1, letter),
  };

  function moveText(direction) {
    const { search, state, locale } = context();
    if (!search || search.results.length === 0) return;
    const ids = search.results.map((result) => result.id);
    const at = ids.indexOf(state.doc);
    const to = at < 0 ? (direction > 0 ? 0 : ids.length - 1) : at + direction;
    if (ids[to]) {
      store.push({ doc: ids[to] });
      return;
    }
    const page = state.page + direction;
    if (page < 1 || page > search.pages) {
      say(locale.t(direction > 0 ? 'results.lastText' : 'results.firstText'));
      return;
    }
    whenListed(() => {
      const fresh = context().search.results;
      const next = direction > 0 ? fresh[0] : fresh.at(-1);
      if (next) store.replace({ doc: next.id });
    });
    store.push({ page });
  }

  function moveHit(direction, by = wantedBy(store.state)) {
    const { text, state, locale } = context();
    if (!text?.hits || state.view) return;
    const choice = stepsOf(text, by);
    const from = choice.by === stepsOf(text, wantedBy(state)).by ? state.hit : 0;
    const { hit, wrapped } = step(from, choice.hits.length, direction);
    if (!hit) {
      say(locale.t('hits.none'));
      return;
    }
    store.replace({ by: by ? choice.by : '', hit });
    const said = locale.t('hits.said', { hit, total: choice.hits.length, text: text.hits[choice.hits[hit - 1]].text });
    const notice = wrapped ? locale.t(direction > 0 ? 'hits.wrappedEnd' : 'hits.wrappedStart') + ' ' : '';
    say(notice + said);
  }
}
