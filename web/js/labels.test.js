import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bracketed, facetLabel, groupLabel, lineOf, titleOf } from './labels.js';
import { makeLocale } from './i18n.js';

const groups = new Map([
  ['A', { letter: 'A', slot: 0, labels: { '': 'Persons', de: 'Personen' } }],
  ['H', { letter: 'H', slot: 7, labels: {} }],
]);

test('facetLabel', () => {
  const cases = [
    ['lang', 'ru', 'de', 'Russisch'],
    ['outlet', 'Позірк', 'de', 'Позірк'],
    ['outlet', 'unknown', 'de', 'nicht genannt'],
    ['date', 'unknown', 'ru', 'дата неизвестна'],
    ['date', 'partial', 'en', 'year not stated'],
    ['date', '2021', 'en', '2021'],
    ['section', 'partial', 'en', 'partial'],
    ['group', 'A', 'de', 'Personen'],
  ];
  for (const [key, value, tag, want] of cases) {
    assert.equal(facetLabel(key, value, makeLocale(tag), groups), want, `facetLabel(${key}, ${value}, ${tag})`);
  }
});

test('groupLabel falls back to the list\'s own name, then to the letter', () => {
  const cases = [['A', 'de', 'Personen'], ['A', 'ru', 'Persons'], ['H', 'de', 'H'], ['Z', 'de', 'Z']];
  for (const [letter, tag, want] of cases) assert.equal(groupLabel(letter, makeLocale(tag), groups), want, `groupLabel(${letter}, ${tag})`);
});

test('lineOf repeats after six', () => {
  assert.deepEqual([lineOf('A', groups), lineOf('H', groups), lineOf('Z', groups)], [1, 2, 1]);
});

test('a stand-in is never shown as a title', () => {
  assert.deepEqual(titleOf({ title: 'Kubrakow', label: '', file: '000.txt' }), { text: 'Kubrakow', isTitle: true });
  assert.deepEqual(titleOf({ title: '', label: 'Minister Luong', file: '001.txt' }), { text: 'Minister Luong', isTitle: false });
  assert.deepEqual(titleOf({ title: '', label: '', file: '001.txt' }), { text: '001.txt', isTitle: false });
  assert.equal(bracketed('Minister Luong …'), '[Minister Luong …]');
  assert.equal(bracketed('Minister Luong'), '[Minister Luong …]');
});
