import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth } from './curve.js';

test('growth is the exponent between two sizes', () => {
  assert.equal(growth([10, 100, 500], [1000, 10_000, 50_000]), '1.00, 1.00');
  assert.equal(growth([10, 10, 20], [1000, 10_000, 40_000]), '0.00, 0.50');
  assert.equal(growth([undefined, 10, 20], [1, 2, 4]), '–, 1.00');
  assert.equal(growth([undefined, undefined], [1, 2]), '–');
});
