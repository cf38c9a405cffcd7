import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from './base64.js';

test('bytesOf joins blocks that each decode by themselves', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 256);
  const text = Buffer.from(bytes).toString('base64');
  for (const size of [4, 64, 400, 100_000]) {
    const blocks = text.match(new RegExp(`.{1,${size}}`, 'g'));
    assert.deepEqual(bytesOf(blocks), bytes, `bytesOf in blocks of ${size}`);
  }
  assert.deepEqual(bytesOf([]), new Uint8Array());
});
