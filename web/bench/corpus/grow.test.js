import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../lib/words.js';
import { grow, heaps, splitText } from './grow.js';

const doc = (id, lang, text) => ({ id, lang, title: '', date: '2020-01-01', source: 'x', text });
const docs = [
  doc(0, 'de', 'Die Kommission zählt Stimmen. Die Wahl endet abends.'),
  doc(1, 'ru', 'Комиссия подсчитывает голоса. Выборы закончились вечером. Протоколы подписаны.'),
  doc(2, 'de', 'Beobachter melden Unregelmäßigkeiten. Die Kommission widerspricht.'),
];

test('texts are cut at the ends of sentences and lines', () => {
  assert.deepEqual(splitText('Am 9. August. Die Wahl!\nВыборы…'), ['Am 9.', 'August.', 'Die Wahl!', 'Выборы…']);
});

test('the same draw gives the same texts, one language in each', () => {
  const grown = [...grow(docs, 50)];
  assert.deepEqual(grown, [...grow(docs, 50)]);
  assert.deepEqual(grown.map(({ id }) => id), Array.from({ length: 50 }, (_, i) => i));
  for (const { lang, text } of grown) assert.equal(/\p{sc=Cyrillic}/u.test(text), lang === 'ru', text);
});

test('the vocabulary grows with the words', () => {
  const german = docs.filter(({ lang }) => lang === 'de');
  const { words, at } = heaps(german);
  assert.equal(at(german.flatMap(({ text }) => wordsOf(text)).length), words.length);
  const grown = new Set([...grow(docs, 500)].filter(({ lang }) => lang === 'de').flatMap(({ text }) => wordsOf(text)));
  assert.ok(grown.size > 2 * words.length, `${grown.size} words of ${words.length}`);
});
