/** A pattern that cannot be read leaves the last good result standing. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';
import { createController } from './controller.js';
import { changeState, emptyState } from './state.js';

globalThis.navigator ??= { languages: ['en'] }; // older Node has none

/** An engine to which a "(" is a bad pattern, and the page around a controller. */
function page(q = '') {
  const asked = [];
  const said = [];
  const painted = { list: [], text: [] };
  let state = { ...emptyState(), ui: 'en', q };
  let listener = () => {};
  const store = {
    get state() { return state; },
    subscribe(f) { listener = f; },
    push: (change) => step(change),
    replace: (change) => step(change),
    link: () => '#',
  };
  function step(change) {
    const previous = state;
    state = changeState(state, change);
    listener(state, previous);
  }
  const client = {
    start() {},
    async ask(request) {
      asked.push(request);
      const params = new URLSearchParams(request);
      const typed = params.get('q') ?? '';
      if (params.get('part') === 'start') return { groups: [], corpus: { fingerprint: '0'.repeat(64) } };
      if (params.get('part') === 'text') return { id: params.get('doc'), q: typed };
      const notes = typed.includes('(') ? [{ kind: 'pattern', text: typed, bad: '(', char: typed.indexOf('(') + 1, reason: 'unclosed' }] : [];
      return { total: 1, hits: 1, facets: [], for: request, query: { text: typed, parts: [], notes, partial: [], cut: false, terms: [{ text: typed, hits: 1 }] } };
    },
  };
  const nothing = () => {};
  const controller = createController({
    store, client,
    say: (words) => said.push(words),
    shell: { translate: nothing, fingerprint: nothing, title: nothing, step: nothing, leaveList: nothing, returnToList: nothing, ready: nothing },
    problem: { show: nothing, hide: nothing },
    searchBox: { connect: nothing, show: nothing, hasFocus: () => true },
    sheet: { translate: nothing },
    help: { translate: nothing },
    list: { results: { paint: ({ search }) => painted.list.push(search), focusFirst: nothing, reveal: nothing, focus: nothing } },
    reading: { connect: nothing, focusTitle: nothing, paint: ({ text }) => painted.text.push(text) },
  });
  controller.start();
  return { step, asked, said, shown: () => painted.list.at(-1), text: () => painted.text.at(-1) };
}

test('a bad pattern keeps the list, says so, and asks nothing more', async () => {
  const { step, asked, said, shown } = page();
  await rest();
  step({ q: '/ku/' });
  await rest();
  const good = shown();
  asked.length = 0;
  step({ q: '/ku(/' });
  await rest();
  assert.deepEqual(asked, ['part=search&q=%2Fku%28%2F']);
  assert.equal(shown().for, good.for);
  assert.equal(shown().query.text, '/ku/');
  assert.equal(shown().query.kept, '/ku/');
  assert.equal(shown().query.notes[0].bad, '(');
  assert.match(said.at(-1), /character 4: its closing bracket is missing/);
  step({ q: '/kuo/' });
  await rest();
  assert.equal(shown().query.text, '/kuo/');
  assert.equal(shown().query.kept, undefined);
});

test('filters of now apply to the last good query', async () => {
  const { step, shown } = page();
  await rest();
  step({ q: 'a' });
  await rest();
  step({ q: 'a /(/' });
  await rest();
  step({ filters: { ...emptyState().filters, lang: { on: ['de'], off: [] } } });
  await rest();
  assert.equal(shown().for, 'part=search&q=a&lang=de');
  assert.equal(shown().query.kept, 'a');
  step({ q: 'a /((/' });
  await rest();
  assert.equal(shown().for, 'part=search&q=a&lang=de');
});

test('an address with a bad pattern shows all texts', async () => {
  const { shown } = page('/(/');
  await rest();
  assert.equal(shown().for, 'part=search');
  assert.equal(shown().query.kept, '');
});

test('an open text keeps the marks of the last good query', async () => {
  const { step, text } = page();
  await rest();
  step({ q: 'a', doc: 'x' });
  await rest();
  assert.equal(text().q, 'a');
  step({ q: 'a /(/' });
  await rest();
  assert.equal(text().q, 'a');
  step({ q: 'a b' });
  await rest();
  assert.equal(text().q, 'a b');
});
