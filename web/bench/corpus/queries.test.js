import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexDocs } from './index.js';
import { beginningWith, drawQueries, holdingPhrase } from './queries.js';

const docs = [
  { id: 0, lang: 'de', date: '2020-08-09', title: 'Wahl in Minsk', text: 'Die Wahlkommission in Minsk zählt die Stimmen der Wahl.' },
  { id: 1, lang: 'ru', date: '2021-01-02', title: 'Выборы', text: 'Избирательная комиссия в Минске подсчитывает голоса, комиссия молчит.' },
  { id: 2, lang: 'en', date: '2022-03-04', title: 'Election', text: 'The commission in Minsk counts the votes; the commission is silent.' },
];

test('words are found in title and text, whatever their case', () => {
  const { texts, numbers } = indexDocs(docs);
  assert.deepEqual(texts[numbers.get('minsk')], [0, 2]);
  assert.deepEqual(texts[numbers.get('выборы')], [1]);
});

test('a phrase runs over punctuation but not over other words', () => {
  const index = indexDocs(docs);
  assert.deepEqual(holdingPhrase(index, ['голоса', 'комиссия', 'молчит']), [1]);
  assert.deepEqual(holdingPhrase(index, ['wahl', 'in', 'minsk']), [0]);
  assert.deepEqual(holdingPhrase(index, ['in', 'minsk', 'zählt']), [0]);
  assert.deepEqual(holdingPhrase(index, ['minsk', 'die', 'wahlkommission']), [0], 'from the title into the text');
  assert.deepEqual(holdingPhrase(index, ['commission', 'minsk', 'counts']), []);
});

test('prefixes are taken from a sorted list', () => {
  assert.deepEqual(beginningWith(['wahl', 'wahlen', 'wald', 'zahl'], 'wah'), ['wahl', 'wahlen']);
  assert.deepEqual(beginningWith(['wahl'], 'x'), []);
});

test('the same corpus gives the same queries, and each has an answer', () => {
  const drawn = drawQueries(docs);
  assert.deepEqual(drawn, drawQueries(docs));
  for (const query of drawn) {
    assert.ok(query.truth.length > 0, `${query.kind} ${query.q} has no text`);
    if (query.kind === 'typo') assert.notEqual(query.q, query.word);
  }
});
