import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appliedFilters, changeFilter, changeState, emptyState, parseState, printState, requestFor } from './state.js';

const state = (change) => ({ ...emptyState(), ...change });
const filters = (change) => ({ ...emptyState().filters, ...change });

test('parseState reads an address fragment', () => {
  const cases = [
    // nothing, and what nobody wrote
    ['', state({})],
    ['#', state({})],
    ['#foo=bar&page=x&hit=-3&sort=random&view=secret&open=.7.0.7.3x', state({})],
    ['#%E4%%%&q=%', state({ q: '%' })],
    // queries in three scripts
    ['#q=Kubrakow+%22enge+Zusammenarbeit%22', state({ q: 'Kubrakow "enge Zusammenarbeit"' })],
    ['#q=Интерпол', state({ q: 'Интерпол' })],
    ['#q=a%26doc%3Dx', state({ q: 'a&doc=x' })],
    // filters repeat, and may exclude
    ['#lang=de&lang=ru&lang=de&-outlet=BelTA', state({ filters: filters({ lang: { on: ['de', 'ru'], off: [] }, outlet: { on: [], off: ['BelTA'] } }) })],
    ['#date=unknown&date=2021', state({ filters: filters({ date: { on: ['unknown', '2021'], off: [] } }) })],
    // an open text with its switches; without a text they mean nothing
    ['#doc=d5f0&by=%3F&hit=3&open=7.1.7&off=CA&view=original&ui=ru', state({ doc: 'd5f0', by: '?', hit: 3, open: [1, 7], off: 'AC', view: 'original', ui: 'ru' })],
    ['#by=A&hit=3&open=7&view=original', state({})],
  ];
  for (const [fragment, want] of cases) {
    assert.deepEqual(parseState(fragment), want, `parseState(${JSON.stringify(fragment)})`);
  }
});

test('a state survives being written and read', () => {
  const cases = [
    state({}),
    state({ q: '"рядом стран" -Zebra', sort: 'oldest', page: 3, ui: 'de' }),
    state({ q: ' +&=#%"„“', off: 'ABH' }),
    state({ filters: filters({ place: { on: ['Минск'], off: ['Moskau & Minsk'] }, group: { on: ['A'], off: ['H'] } }) }),
    state({ doc: 'd5f06003943664a6', by: '*', hit: 17, view: 'original', open: [1, 25] }),
  ];
  for (const want of cases) {
    const fragment = printState(want);
    assert.deepEqual(parseState('#' + fragment), want, `parseState(${JSON.stringify(fragment)})`);
    assert.equal(printState(parseState(fragment)), fragment);
  }
});

test('printState leaves defaults out', () => {
  assert.equal(printState(emptyState()), '');
  assert.equal(printState(state({ q: 'Minsk', page: 1, sort: '' })), 'q=Minsk');
});

test('requestFor asks for no more than the part needs', () => {
  const full = state({ q: 'Minsk', filters: filters({ lang: { on: ['ru'], off: [] } }), page: 2, doc: 'd5', hit: 4, open: [9], off: 'A', ui: 'en' });
  const cases = [
    ['start', 'part=start'],
    ['search', 'part=search&q=Minsk&lang=ru&page=2&off=A'],
    ['text', 'part=text&q=Minsk&off=A&doc=d5'],
    ['original', 'part=original&doc=d5'],
  ];
  for (const [part, want] of cases) assert.equal(requestFor(part, full), want, `requestFor(${part})`);
  assert.equal(requestFor('search'), 'part=search');
});

test('changeState forgets what a change makes meaningless', () => {
  const before = state({ q: 'Minsk', page: 3, doc: 'd5', by: 'A', hit: 4, view: 'original', open: [9] });
  const cases = [
    [{ q: 'Moskau' }, { q: 'Moskau', page: 1, hit: 0 }],
    [{ q: 'Minsk' }, {}],
    [{ filters: changeFilter(before.filters, 'lang', 'tick', 'de') }, { page: 1, filters: filters({ lang: { on: ['de'], off: [] } }) }],
    [{ doc: 'ab' }, { doc: 'ab', by: '', hit: 0, view: '', open: [] }],
    [{ doc: 'ab', hit: 2 }, { doc: 'ab', by: '', hit: 2, view: '', open: [] }],
    [{ off: 'B' }, { off: 'B', hit: 0 }],
    [{ sort: 'date', page: 2 }, { sort: 'date', page: 2 }],
  ];
  for (const [change, want] of cases) {
    assert.deepEqual(changeState(before, change), { ...before, ...want }, `changeState(${JSON.stringify(change)})`);
  }
});

test('changeFilter', () => {
  const before = filters({ lang: { on: ['de'], off: ['ru'] } });
  const cases = [
    ['tick', 'uk', { on: ['de', 'uk'], off: ['ru'] }],
    ['tick', 'de', { on: [], off: ['ru'] }],
    ['tick', 'ru', { on: ['de', 'ru'], off: [] }],
    ['exclude', 'de', { on: [], off: ['ru', 'de'] }],
    ['exclude', 'ru', { on: ['de'], off: [] }],
    ['only', 'uk', { on: ['uk'], off: [] }],
    ['drop', 'ru', { on: ['de'], off: [] }],
    ['clear', '', { on: [], off: [] }],
  ];
  for (const [step, value, want] of cases) {
    assert.deepEqual(changeFilter(before, 'lang', step, value).lang, want, `changeFilter(lang, ${step}, ${value})`);
  }
  assert.deepEqual(appliedFilters(before), [{ key: 'lang', value: 'de', excluded: false }, { key: 'lang', value: 'ru', excluded: true }]);
});
