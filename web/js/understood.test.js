import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeLocale } from './i18n.js';
import { formsOf, remarks, sentence } from './understood.js';

const reply = (name) => JSON.parse(readFileSync(new URL(`../../wasm/protocol/testdata/${name}.json`, import.meta.url), 'utf8'));
const context = (tag) => ({ locale: makeLocale(tag), groups: new Map([['D', { labels: { '': 'Extradition', de: 'Auslieferung', ru: 'Экстрадиция' } }]]) });
const plain = (text) => text.replaceAll('\u00a0', ' ');

test('a query reads as one sentence in each language', () => {
  const cases = {
    language: {
      de: 'Wörter mit dem Anfang „Kubrak“ 3× und („Minsk“ 6× oder „Moskau“ mit Tippfehlern 3×), aber nicht im Titel „Wien“, Sprache Deutsch, veröffentlicht von 2020 bis 2022',
      ru: 'слова с началом «Kubrak» 3× и («Minsk» 6× или «Moskau» с опечатками 3×), но не в заголовке «Wien», язык немецкий, опубликовано: 2020 — 2022',
      en: 'words beginning with “Kubrak” 3× and (“Minsk” 6× or “Moskau” with misprints 3×), but not in the title “Wien”, language German, published from 2020 to 2022',
    },
    near: {
      de: '(„Makej“ oder „Lawrow“) höchstens 3 Wörter entfernt von „und“ 1×, mit bekanntem Erscheinungsjahr und Stichwörter „Auslieferung“ 9×',
      ru: '(«Makej» или «Lawrow») не дальше 3 слов от «und» 1×, с известным годом публикации и ключевые слова «Экстрадиция» 9×',
      en: '(“Makej” or “Lawrow”) within 3 words of “und” 1×, with a known year of publication and keywords “Extradition” 9×',
    },
  };
  for (const [name, wanted] of Object.entries(cases)) {
    for (const [tag, want] of Object.entries(wanted)) assert.equal(plain(sentence(reply(name).query, context(tag))), want, `${name} in ${tag}`);
  }
});

test('a sentence keeps what was typed as it is', () => {
  const part = (kind, text = '', more = {}) => ({ kind, text, to: '', n: 0, term: -1, ...more });
  const said = (parts, terms = []) => plain(sentence({ parts, terms }, context('en')));
  assert.equal(said([part('phrase', '( a ) , b')]), 'exactly “( a ) , b”');
  assert.equal(said([part('not'), part('word', 'a')]), 'anything without “a”');
  assert.equal(said([part('word', 'a'), part('or'), part('not'), part('open'), part('word', 'b'), part('and'), part('word', 'c'), part('close')]),
    '“a” or anything without (“b” and “c”)');
  assert.equal(said([part('word', 'a'), part('near', '', { n: 0, term: 0 }), part('word', 'b'), part('and'), part('word', 'c', { term: 1 })], [{ hits: 2 }, { hits: 1500 }]),
    '“a” right beside “b” 2× and “c” 1,500×');
  assert.equal(said([part('word', 'a'), part('near', '', { n: 1, term: 0 }), part('word', 'b'), part('near', '', { n: 1, term: 0 }), part('word', 'c')], [{ hits: 2 }]),
    '“a” within 1 word of “b” within 1 word of “c” 2×');
  assert.equal(said([part('date.from', '2021-04'), part('and'), part('date.to', '2021-04-09'), part('and'), part('not'), part('field.lang', 'sr-Latn')]),
    'published no earlier than April 2021, published no later than 9 April 2021, but not language Serbian (Latin)');
  assert.equal(said([part('everything')]), 'everything');
});

test('forms come by class, the first few of them', () => {
  const form = (text, hits = 1, name = 'written') => ({ text, class: name, hits });
  assert.deepEqual(formsOf({ text: 'Minsk', types: [form('Minsk')] }, 6), []);
  assert.deepEqual(formsOf({ text: 'Minsk', types: [] }, 6), []);
  assert.deepEqual(formsOf({ text: 'minsk', types: [form('Minsk')] }, 6), [{ name: 'written', forms: [form('Minsk')] }]);
  const types = [form('a', 5), form('b', 3), form('c', 9, 'misprint'), form('d', 1, 'misprint')];
  assert.deepEqual(formsOf({ text: 'a', types }, 3), [{ name: 'written', forms: types.slice(0, 2) }, { name: 'misprint', forms: [types[2]] }]);
  assert.deepEqual(formsOf({ text: 'a', types }, Infinity)[1].forms.length, 2);
});

test('a bad pattern is named with its place, a partial answer with its reach', () => {
  const { query } = reply('bad-pattern');
  assert.deepEqual(remarks({ ...query, kept: 'Minsk' }, makeLocale('de')), [
    'Das Muster /kubrak(ow/ ist nicht zu lesen: „(“ an Stelle 7 – dazu fehlt die schließende Klammer.',
    'Gezeigt wird weiter das letzte Ergebnis.',
  ]);
  assert.deepEqual(remarks({ ...query, kept: '' }, makeLocale('ru')), [
    'Образец /kubrak(ow/ не читается: «(», знак 7, — нет закрывающей скобки.',
    'По-прежнему показаны все тексты.',
  ]);
  const partial = [{ text: 'a b', read: 1200, of: 4000, words: false }, { text: 'ab', read: 3, of: 4, words: true }];
  assert.deepEqual(remarks({ notes: [], partial, cut: false }, makeLocale('en')), [
    'Only the first 1,200 of 4,000 texts were searched for /a b/; a narrower pattern gets further.',
    'Only the first 3 of 4 word forms were searched for /ab/; a narrower pattern gets further.',
  ]);
});
