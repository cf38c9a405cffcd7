import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, quantile, spread } from './quantile.js';

test('quantile takes what lies between two values in proportion', () => {
  for (const [values, q, want] of [
    [[3, 1, 2], 0.5, 2],
    [[1, 2], 0.5, 1.5],
    [[1, 2, 3, 4, 5], 0.95, 4.8],
    [[7], 0.99, 7],
    [[10, 2, 9], 0, 2],
    [[10, 2, 9], 1, 10], // sorted as numbers, not as words
  ]) assert.ok(Math.abs(quantile(values, q) - want) < 1e-9, `quantile(${values}, ${q}) = ${quantile(values, q)}, want ${want}`);
});

test('no values have no quantile', () => {
  assert.equal(median([]), null);
  assert.deepEqual(spread([]), { p50: null, p95: null, p99: null, n: 0 });
});
