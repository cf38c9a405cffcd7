/**
 * The one direction: event → state → request → paint. The controller knows
 * when to ask for what and where the focus belongs afterwards; the views know
 * how it looks and never read one another.
 *
 * @typedef {object} Context  what every view gets beside its data
 * @property {import('./state.js').State} state
 * @property {import('./i18n.js').Locale} locale
 * @property {Map<string, object>} groups  the keyword groups by letter
 * @property {object|null} start   the engine's first reply
 * @property {object|null} search  its last list of results
 * @property {object|null} text    the open text
 * @property {object|null} original
 * @property {object} act  the steps a view may take
 */

import { EngineError, Stale } from './client.js';
import { changeFilter, requestFor } from './state.js';
import { chooseLanguage, makeLocale } from './i18n.js';
import { createSteps } from './stepping.js';
import { missingFeature } from './engine.js';
import { copyText } from './clipboard.js';
import { countInWords } from './count.js';
import { remarks } from './understood.js';

export function createController({ store, client, say, shell, problem, searchBox, sheet, help, list, reading }) {
  const data = { start: null, search: null, text: null, original: null };
  const asked = { search: '', text: '', original: '' };
  const lastGood = { q: '', request: '' }; // the query whose patterns could be read, and the list that is shown
  let unreadable = null; // the query typed since, if its patterns cannot
  let groups = new Map();
  let locale = makeLocale(chooseLanguage(store.state.ui, navigator.languages));
  let afterList = null; // what the reader's last step wants done once the list stands
  let afterText = null;
  let isReady = false;
  let revealed = ''; // the text whose entry was last brought into view

  const act = {
    push: store.push,
    replace: store.replace,
    link: store.link,
    isOpen: (line) => store.state.open.includes(line),
    filter: (key, step, value) => store.push({ filters: changeFilter(store.state.filters, key, step, value) }),
    turnTo: (page) => {
      afterList = () => list.results.focusFirst();
      store.push({ page });
    },
    say,
    copy: async (text) => say(locale.t(await copyText(text) ? 'copy.done' : 'copy.refused')),
    focusList: () => list.results.focusHeading(),
  };
  const context = () => ({ state: store.state, locale, groups, act, ...data });
  const steps = createSteps({ store, context, say, sheet, searchBox, whenListed: (fn) => { afterList = fn; } });
  act.step = steps;

  store.subscribe(change);
  return { start, fail, steps };

  function start() {
    translate();
    searchBox.connect(act, { toFirstResult });
    reading.connect(act);
    paintText();
    const missing = missingFeature();
    if (missing) {
      problem.show(locale, 'feature', { feature: missing }, null);
      return;
    }
    client.start();
    request('start', requestFor('start'), (reply) => {
      groups = new Map(reply.groups.map((group) => [group.letter, group]));
      shell.fingerprint(reply.corpus.fingerprint, locale);
      paintList();
      paintText();
    });
    ask();
  }

  function change(state, previous) {
    if (state.ui !== previous.ui) {
      locale = makeLocale(chooseLanguage(state.ui, navigator.languages));
      translate();
      paintProblemFree();
    }
    searchBox.show(state.q);
    if (state.doc !== previous.doc) leaveOrEnter(state, previous);
    ask();
    paintList();
    paintText();
  }

  function leaveOrEnter(state, previous) {
    if (state.doc) {
      if (!previous.doc) shell.leaveList();
      afterText = () => reading.focusTitle();
    } else {
      const id = previous.doc;
      afterText = null;
      afterList = () => {
        shell.returnToList();
        if (!searchBox.hasFocus()) list.results.focus(id);
      };
    }
  }

  /** Puts to the engine what the state asks for and what is not there yet. */
  function ask() {
    const { state } = store;
    askOnce('search', requestFor('search', state), paintFreshList);
    const q = state.q === unreadable ? lastGood.q : state.q;
    askOnce('text', state.doc ? requestFor('text', { ...state, q }) : '', paintText);
    askOnce('original', state.doc && state.view === 'original' ? requestFor('original', state) : '', paintText);
  }

  function askOnce(part, text, paint) {
    if (asked[part] === text) {
      if (part === 'search' && data.search) settleList();
      return;
    }
    asked[part] = text;
    if (!text) {
      data[part] = null;
      return;
    }
    if (part !== 'search' && data[part]?.id !== store.state.doc) data[part] = null;
    request(part, text, paint);
  }

  function request(part, text, paint) {
    client.ask(text).then((reply) => (part === 'search' ? orKept(reply, text) : reply)).then(
      (reply) => {
        data[part] = reply;
        if (isReady) problem.hide();
        paint(reply);
        if (part === 'search' && unreadable !== null) ask(); // an open text keeps its marks too
      },
      (error) => {
        if (error instanceof Stale) return;
        if (asked[part] === text) asked[part] = ''; // so that the next step asks again
        fail(error, part);
      },
    );
  }

  /**
   * A pattern that cannot be read, perhaps not yet, leaves the last good list
   * standing, under the filters of now.
   */
  async function orKept(reply, request) {
    const { state } = store;
    if (!reply.query.notes.some(({ kind }) => kind === 'pattern')) {
      unreadable = null;
      Object.assign(lastGood, { q: state.q, request });
      return reply;
    }
    const instead = requestFor('search', { ...state, q: lastGood.q });
    const shown = data.search && instead === lastGood.request ? data.search : await client.ask(instead);
    unreadable = state.q;
    lastGood.request = instead;
    const { notes, partial, cut } = reply.query;
    return { ...shown, query: { ...shown.query, notes, partial, cut, kept: lastGood.q } };
  }

  function fail(error, part = '') {
    if (!(error instanceof EngineError)) throw error;
    if (error.code === 'no_document') {
      data[part] = { missing: true, id: store.state.doc };
      asked[part] = requestFor(part, store.state);
      paintText();
      return;
    }
    problem.show(locale, error.code, { message: error.message }, retry);
  }

  function retry() {
    problem.hide();
    client.start();
    Object.assign(asked, { search: '', text: '', original: '' });
    if (!data.start) {
      start();
      return;
    }
    ask();
  }

  function translate() {
    shell.translate(locale);
    sheet.translate(locale);
    help.translate(locale);
  }

  function paintProblemFree() {
    problem.hide();
    if (data.start) shell.fingerprint(data.start.corpus.fingerprint, locale);
  }

  function paintList() {
    if (!data.search || !data.start) return;
    for (const view of Object.values(list)) view.paint(context());
    if (isReady) return;
    isReady = true;
    shell.ready();
  }

  function paintFreshList() {
    const isAsked = isReady; // nobody asked for the list that the page opens with
    paintList();
    const { query } = data.search;
    if (isAsked) say(query.kept === undefined ? countInWords(context()) : remarks(query, locale).join(' '));
    paintText();
    settleList();
  }

  function settleList() {
    const then = afterList;
    afterList = null;
    // A step that the list was waited for may change the state: let this paint end first.
    if (then) queueMicrotask(then);
  }

  function paintText() {
    shell.step(Boolean(store.state.doc));
    reading.paint(context());
    shell.title(data.text?.id === store.state.doc ? data.text : null);
    if (!data.text) return;
    if (revealed !== data.text.id && data.search) {
      revealed = data.text.id;
      list.results.reveal(revealed);
    }
    afterText?.();
    afterText = null;
  }

  function toFirstResult() {
    afterList = () => list.results.focusFirst();
    ask();
  }
}
