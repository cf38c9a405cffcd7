import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockSeconds } from './clock.js';

test('user and system time are added', () => {
  assert.equal(clockSeconds('0m1.50s 1m0.25s'), 61.75);
  assert.equal(clockSeconds('0m0.000s 0m0.010s'), 0.01);
  assert.throws(() => clockSeconds('Killed'), /Killed/);
});
