import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragment, request, written } from './request.js';

test('a drawn query is typed as a reader would', () => {
  for (const [query, want] of [
    [{ kind: 'rare', q: 'Gedanke', terms: ['gedanke'] }, '=gedanke'],
    [{ kind: 'and', q: 'минск москва', terms: ['минск', 'москва'] }, '=минск =москва'],
    [{ kind: 'prefix', q: 'aus', terms: ['aus'] }, '=aus*'],
    [{ kind: 'phrase', q: 'der große Bruder', terms: ['der', 'große', 'bruder'] }, '="der große bruder"'],
    [{ kind: 'typo', q: 'gedanek', terms: ['gedanek'] }, 'gedanek~'],
    [{ kind: 'filter', q: 'wahl', terms: ['wahl'], lang: 'de', y0: 2004, y1: 2007 }, '=wahl date:2004..2007'],
  ]) assert.equal(written(query), want, `written(${JSON.stringify(query)})`);
});

test('a filter by language is a parameter of its own', () => {
  const query = { kind: 'filter', q: 'wahl', terms: ['wahl'], lang: 'de', y0: 2004, y1: 2007 };
  assert.equal(fragment(query), 'q=%3Dwahl+date%3A2004..2007&lang=de');
  assert.equal(request({ kind: 'rare', q: 'ё', terms: ['ё'] }), 'part=search&q=%3D%D1%91&size=10');
});
