import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helpRow } from './help.js';

test('a row of the help is examples and their meaning', () => {
  const cases = [
    ['Minsk Moskau — beide Wörter', ['Minsk Moskau'], 'beide Wörter'],
    ['a* · ?b — * means any, ? — one', ['a*', '?b'], '* means any, ? — one'],
  ];
  for (const [row, examples, meaning] of cases) assert.deepEqual(helpRow(row), { examples, meaning });
});
