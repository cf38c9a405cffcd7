import assert from 'node:assert/strict';
import { test } from 'node:test';
import { step, stepChoices, stepsOf, wantedBy } from './steps.js';
import { parseState } from './state.js';
import { runs } from './runs.js';

const text = {
  passages: [{ zone: 'boilerplate' }, { zone: 'article' }, { zone: 'elsewhere' }],
  hits: [
    { by: 'G', passage: 0 }, // in a menu: no step
    { by: '?', passage: 1 }, { by: 'A', passage: 1 }, { by: 'G', passage: 1 },
    { by: 'A', passage: 2 },
  ],
};

test('stepsOf', () => {
  const cases = [
    ['', { by: '?', hits: [1] }],
    ['*', { by: '*', hits: [1, 2, 3, 4] }],
    ['A', { by: 'A', hits: [2, 4] }],
    ['G', { by: 'G', hits: [3] }],
    ['B', { by: 'B', hits: [] }],
  ];
  for (const [by, want] of cases) assert.deepEqual(stepsOf(text, by), want, `stepsOf(text, ${by})`);
  const noQuery = { ...text, hits: text.hits.filter((hit) => hit.by !== '?') };
  assert.deepEqual(stepsOf(noQuery, ''), { by: '*', hits: [1, 2, 3] });
});

test('stepChoices', () => {
  assert.deepEqual(stepChoices(text), [{ by: '?', count: 1 }, { by: 'A', count: 2 }, { by: 'G', count: 1 }, { by: '*', count: 4 }]);
  assert.deepEqual(stepChoices({ passages: [], hits: [] }), []);
});

test('step wraps and says so', () => {
  const cases = [
    [0, 17, 1, { hit: 1, wrapped: false }],
    [0, 17, -1, { hit: 17, wrapped: false }],
    [3, 17, 1, { hit: 4, wrapped: false }],
    [17, 17, 1, { hit: 1, wrapped: true }],
    [1, 17, -1, { hit: 17, wrapped: true }],
    [99, 17, 1, { hit: 1, wrapped: true }],
    [0, 0, 1, { hit: 0, wrapped: false }],
  ];
  for (const [current, total, direction, want] of cases) {
    assert.deepEqual(step(current, total, direction), want, `step(${current}, ${total}, ${direction})`);
  }
});

test('runs fold menus and headlines apart, in order', () => {
  const passage = (role, zone, line, text = 'x') => ({ role, zone, line, text });
  const got = runs([
    passage('navigation', 'boilerplate', 1), passage('page_clock', 'boilerplate', 3, 'a\nb'),
    passage('title', 'article', 9), passage('body', 'article', 11),
    passage('related_heading', 'boilerplate', 20), passage('related', 'elsewhere', 22), passage('related', 'elsewhere', 24),
    passage('share', 'boilerplate', 26), passage('footer', 'boilerplate', 27),
  ]);
  assert.deepEqual(got, [
    { fold: true, kinds: ['menu'], lines: 3, line: 1, indices: [0, 1] },
    { fold: false, index: 2 },
    { fold: false, index: 3 },
    { fold: true, kinds: ['related'], lines: 3, line: 20, indices: [4, 5, 6] },
    { fold: true, kinds: ['share', 'footer'], lines: 2, line: 26, indices: [7, 8] },
  ]);
});

test('wantedBy follows the choice, the query, then the one group that is filtered by', () => {
  const cases = [
    ['group=D', 'D'], ['group=D&doc=x&by=*', '*'], ['group=D&q=Minsk', ''], ['group=D&group=E', ''], ['-group=D', ''], ['lang=de', ''], ['', ''],
  ];
  for (const [fragment, want] of cases) assert.equal(wantedBy(parseState('#' + fragment)), want, fragment);
});
