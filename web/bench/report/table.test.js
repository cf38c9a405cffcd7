import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, milliseconds, share } from './numbers.js';
import { table } from './table.js';

test('columns are as wide as their widest cell', () => {
  assert.equal(table(['peer', 'p50'], [['scan', '1.13 ms'], ['querlese', '–']]), [
    '| peer     | p50     |',
    '| -------- | ------- |',
    '| scan     | 1.13 ms |',
    '| querlese | –       |',
  ].join('\n'));
});

test('a short row is filled', () => {
  assert.equal(table(['a', 'b'], [['x']]), '| a   | b   |\n| --- | --- |\n| x   |     |');
});

test('numbers have as many digits as mean something', () => {
  for (const [got, want] of [
    [bytes(512), '1 kB'], [bytes(707_400), '707 kB'], [bytes(8_160_000), '8.16 MB'], [bytes(59_100_000), '59.1 MB'], [bytes(-300_000), '-300 kB'], [bytes(undefined), '–'],
    [milliseconds(0.024), '0.02'], [milliseconds(13.46), '13.5'], [milliseconds(4587.2), '4,587'], [milliseconds(null), '–'],
    [share(1), '1.00'], [share(null), '–'],
  ]) assert.equal(got, want);
});
