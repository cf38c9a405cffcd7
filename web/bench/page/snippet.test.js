import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippet } from './snippet.js';

test('every hit in the snippet is marked and the rest is escaped', () => {
  assert.equal(snippet('Minsk & Moskau: <Minsk>', ['minsk']), '<mark>Minsk</mark> &amp; Moskau: &lt;<mark>Minsk</mark>&gt;');
});

test('a snippet lies around the first hit', () => {
  const text = `${'а'.repeat(500)} Кубраков ${'б'.repeat(500)}`;
  assert.match(snippet(text, ['кубраков']), /^а{59} <mark>Кубраков<\/mark> б{91}$/);
});

test('signs of regular expressions are letters like others', () => {
  assert.equal(snippet('C++ (2011)', ['c++']), '<mark>C++</mark> (2011)');
  assert.equal(snippet('nichts', []), 'nichts');
});
