import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesIn, partOf, pieces } from './marks.js';

const brief = (text, marks) => pieces(text, marks).map((p) => [p.text, p.labels, ...(p.matchClass ? [p.matchClass] : []), ...(p.address ? [p.address] : [])]);

test('pieces cuts at marks and after addresses', () => {
  const cases = [
    ['', [], []],
    ['Минск', [], [['Минск', null]]],
    ['Kubrakow: enge Arbeit', [[0, 8, ['?', 'A']]], [['Kubrakow', ['?', 'A']], [': enge Arbeit', null]]],
    // a hit that is not as written
    ['Kubrakov sprach', [[0, 8, ['?'], 'misprint']], [['Kubrakov', ['?'], 'misprint'], [' sprach', null]]],
    // neighbours stay apart
    ['МВДМинск', [[0, 3, ['B']], [3, 8, ['G']]], [['МВД', ['B']], ['Минск', ['G']]]],
    // UTF-16 units: a letter beyond the basic plane counts two
    ['𝒜b', [[2, 3, ['?']]], [['𝒜', null], ['b', ['?']]]],
    // an address, one with a mark inside, and one before a full stop
    ['Quelle: https://baotintuc.vn/a.htm.', [], [['Quelle: https://baotintuc.vn/a.htm', null, 'https://baotintuc.vn/a.htm'], ['.', null]]],
    ['https://bt.vn/belarus-1', [[14, 21, ['G']]], [['https://bt.vn/', null], ['belarus', ['G']], ['-1', null, 'https://bt.vn/belarus-1']]],
    // marks that cannot be: outside, empty, backwards, overlapping
    ['Minsk', [[0, 9, ['?']]], [['Minsk', null]]],
    ['Minsk', [[2, 2, ['?']], [3, 1, ['?']], [-1, 2, ['?']], [NaN, 2, ['?']]], [['Minsk', null]]],
    ['Minsk', [[0, 3, ['A']], [2, 5, ['B']]], [['Min', ['A']], ['sk', null]]],
    ['Minsk', undefined, [['Minsk', null]]],
  ];
  for (const [text, marks, want] of cases) {
    const got = brief(text, marks);
    assert.deepEqual(got, want, `pieces(${JSON.stringify(text)}, ${JSON.stringify(marks)})`);
    assert.equal(got.map(([t]) => t).join(''), text);
  }
});

test('ten thousand marks stay in order', () => {
  const text = 'МВД '.repeat(10_000);
  const marks = Array.from({ length: 10_000 }, (_, i) => [i * 4, i * 4 + 3, ['B']]);
  const got = pieces(text, marks);
  assert.equal(got.filter((piece) => piece.labels).length, 10_000);
  assert.equal(got.map((piece) => piece.text).join(''), text);
});

test('addressesIn', () => {
  const cases = [
    ['Quelle: https://example.org/a-b_c?d=1&e=2', ['https://example.org/a-b_c?d=1&e=2']],
    ['(см. http://example.org/путь), далее', ['http://example.org/путь']],
    ['„https://example.org/“', ['https://example.org/']],
    ['javascript:alert(1) ftp://x www.example.org', []],
  ];
  for (const [text, want] of cases) assert.deepEqual(addressesIn(text), want, `addressesIn(${JSON.stringify(text)})`);
});

test('partOf names the pieces of a hit', () => {
  const parts = (total) => Array.from({ length: total }, (_, i) => partOf(i, total));
  assert.deepEqual(parts(1), [undefined]);
  assert.deepEqual(parts(2), ['first', 'last']);
  assert.deepEqual(parts(4), ['first', 'middle', 'middle', 'last']);
});
