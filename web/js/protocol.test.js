/** The engine's replies to the requests of wasm/protocol's test, as the shell reads them. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { words } from '../locales/words.js';
import { dateWithStatus } from './dates.js';
import { makeLocale } from './i18n.js';
import { pieces } from './marks.js';

const folder = new URL('../../wasm/protocol/testdata/', import.meta.url);
const replies = readdirSync(folder).filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]);
const of = (part) => replies.filter(([, reply]) => reply.part === part);

test('every part and an error are among the replies', () => {
  for (const part of ['start', 'search', 'text', 'original']) assert.ok(of(part).length > 0, part);
  assert.ok(replies.some(([, reply]) => reply.error));
});

test('the shell has words for what the engine says', () => {
  const known = (key, where) => assert.ok(key in words, `${where}: no words for ${key}`);
  for (const [name, { facets }] of of('search')) facets.forEach(({ key }) => known('facet.' + key, name));
  for (const [name, { sort }] of of('search')) known('sort.' + sort, name);
  for (const [name, { fields }] of of('text')) fields.forEach((field) => known('fact.' + field.name, name));
  for (const [name, { error }] of replies) if (error && error.code !== 'no_document') known('problem.' + error.code, name);
});

test('dates of results can be written in words', () => {
  const locale = makeLocale('de');
  for (const [name, { results }] of of('search')) {
    for (const { published } of results) assert.notEqual(dateWithStatus(published, locale), '', name);
  }
});

test('marks cut titles and snippets where words begin and end', () => {
  let marked = 0;
  for (const [name, { results }] of of('search')) {
    for (const { title, label, titleMarks, snippets } of results) {
      for (const { text, marks } of [{ text: title || label, marks: titleMarks }, ...snippets]) {
        const cut = pieces(text, marks);
        assert.equal(cut.map((piece) => piece.text).join(''), text, name);
        assert.equal(cut.filter((piece) => piece.labels).length, marks.length, `${name}: a mark was left out of ${text}`);
        cut.slice(1).forEach((piece, i) => {
          const seam = cut[i].text.slice(-1) + piece.text.slice(0, 1);
          assert.doesNotMatch(seam, /[\p{L}\p{M}\p{N}]{2}/u, `${name}: a word is cut in ${text}`);
        });
        marked += marks.length;
      }
    }
  }
  assert.ok(marked > 0);
});

test('the pieces under a hit are its words', () => {
  for (const [name, { passages, hits }] of of('text')) {
    const covered = hits.map(() => '');
    passages.forEach(({ text, marks }, passage) => {
      for (const piece of pieces(text, marks)) {
        for (const hit of piece.labels ?? []) {
          assert.equal(hits[hit].passage, passage, name);
          covered[hit] += piece.text;
        }
      }
    });
    assert.deepEqual(covered, hits.map((hit) => hit.text), name);
  }
});
