import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missesOf, qualityOf } from './quality.js';

const query = (kind, q, truth) => ({ kind, q, truth });

test('precision is of what is shown, recall of what could be', () => {
  const list = [query('rare', 'минск', [1, 2]), query('rare', 'wahl', [3])];
  const answers = [{ total: 3, ids: [1, 7, 8] }, { total: 1, ids: [3] }];
  assert.deepEqual(qualityOf(list, answers), { rare: { precision: (1 / 3 + 1) / 2, recall: 0.75, exact: 0.5, n: 2 } });
});

test('ten of many are a full answer', () => {
  const truth = Array.from({ length: 40 }, (_, i) => i);
  const { common } = qualityOf([query('common', 'der', truth)], [{ total: 40, ids: truth.slice(0, 10) }]);
  assert.deepEqual(common, { precision: 1, recall: 1, exact: 1, n: 1 });
});

test('an empty answer has no precision', () => {
  assert.deepEqual(qualityOf([query('typo', 'gedanek', [4])], [{ total: 0, ids: [] }]), { typo: { precision: null, recall: 0, exact: 0, n: 1 } });
});

test('misses say which texts are wrong and which are missing', () => {
  const list = [query('rare', 'минск', [1, 2]), query('rare', 'wahl', [3])];
  const [miss, ...more] = missesOf(list, [{ total: 2, ids: [1, 7] }, { total: 1, ids: [3] }]);
  assert.deepEqual([miss.q, miss.wrong, miss.missing, more], ['минск', [7], [2], []]);
});
