import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from './store.js';

/** A window that remembers its history, with a clock that the test moves. */
function makeWindow(hash = '') {
  const listeners = {};
  const entries = [hash];
  let at = 0;
  let waiting = null;
  const move = (to) => {
    at = to;
    window.location.hash = entries[at];
    for (const kind of ['popstate', 'hashchange']) listeners[kind]?.();
  };
  const window = {
    entries,
    location: { hash },
    addEventListener: (kind, listener) => { listeners[kind] = listener; },
    history: {
      pushState(_, __, url) { entries.splice(++at, entries.length, url); window.location.hash = url; },
      replaceState(_, __, url) { entries[at] = url; window.location.hash = url; },
    },
    setTimeout: (f) => { waiting = f; return 1; },
    clearTimeout: () => { waiting = null; },
    rest: () => { const f = waiting; waiting = null; f?.(); },
    leave: () => listeners.pagehide(),
    back: () => move(at - 1),
    paste(url) { entries.splice(at + 1, entries.length, url); move(at + 1); },
  };
  return window;
}

test('typing replaces the history entry, steps push one, Back restores', () => {
  const window = makeWindow('#ui=de');
  const store = createStore(window);
  const seen = [];
  store.subscribe((state, previous) => seen.push([previous.q, state.q, state.doc]));
  store.replace({ q: 'Min' });
  store.replace({ q: 'Minsk' });
  store.push({ doc: 'd5' });
  assert.deepEqual(window.entries, ['#q=Minsk&ui=de', '#q=Minsk&doc=d5&ui=de']);
  window.back();
  assert.equal(store.state.doc, '');
  assert.deepEqual(seen, [['', 'Min', ''], ['Min', 'Minsk', ''], ['Minsk', 'Minsk', 'd5'], ['Minsk', 'Minsk', '']]);
});

test('a pasted link is followed once', () => {
  const window = makeWindow();
  const store = createStore(window);
  let calls = 0;
  store.subscribe(() => calls++);
  window.paste('#doc=d5&hit=2');
  assert.deepEqual([store.state.doc, store.state.hit, calls], ['d5', 2, 1]);
});

test('a history that refuses does not stop the page', () => {
  const window = makeWindow();
  window.history.replaceState = () => { throw Object.assign(new Error('too often'), { name: 'SecurityError' }); };
  const store = createStore(window);
  store.replace({ q: 'Minsk' });
  window.rest();
  assert.equal(store.state.q, 'Minsk');
});

test('typing changes the state at once and the address after a rest', () => {
  const window = makeWindow();
  const store = createStore(window);
  for (const q of ['М', 'Ми', 'Мин', 'Минск']) store.replace({ q });
  assert.equal(store.state.q, 'Минск');
  assert.deepEqual(window.entries, ['']);
  window.rest();
  assert.deepEqual(window.entries.map(decodeURI), ['#q=Минск']);
});

test('leaving the page writes what the address does not say yet', () => {
  const window = makeWindow();
  createStore(window).replace({ q: 'Minsk' });
  window.leave();
  assert.deepEqual(window.entries, ['#q=Minsk']);
});

test('a step of the history wins over what was typed just before', () => {
  const window = makeWindow();
  const store = createStore(window);
  store.replace({ q: 'Minsk' });
  window.paste('#q=Dubai');
  window.rest();
  assert.equal(store.state.q, 'Dubai');
  assert.equal(window.location.hash, '#q=Dubai');
});

test('link writes a state without entering it', () => {
  const store = createStore(makeWindow('#q=Minsk&doc=d5&hit=3'));
  assert.equal(store.link({ doc: 'ab' }), '#q=Minsk&doc=ab');
  assert.equal(store.state.doc, 'd5');
});
