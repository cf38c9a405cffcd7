import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { chooseLanguage, languageName, makeLocale } from './i18n.js';
import { languages, ownNames, words } from '../locales/words.js';

const forms = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholders = (pattern) => [...new Set(pattern.match(/\{\w+\}/g) ?? [])].sort();

test('each row of the table has every language, with the same placeholders', () => {
  for (const [key, row] of Object.entries(words)) {
    assert.equal(row.length, languages.length, `${key}: number of languages`);
    const kinds = new Set(row.map((entry) => typeof entry));
    assert.equal(kinds.size, 1, `${key}: all or none with plural forms`);
    const union = (entry) => [...new Set(forms(entry).flatMap(placeholders))].sort();
    for (const [i, entry] of row.entries()) {
      assert.ok(forms(entry).every((form) => form.trim() === form && form), `${key} in ${languages[i]}: empty or padded`);
      assert.deepEqual(union(entry), union(row[0]), `${key} in ${languages[i]}: placeholders`);
    }
  }
});

test('plural forms are those of the language', () => {
  for (const [key, row] of Object.entries(words)) {
    for (const [i, entry] of row.entries()) {
      if (typeof entry === 'string') continue;
      const want = [...new Intl.PluralRules(languages[i]).resolvedOptions().pluralCategories].sort();
      assert.deepEqual(Object.keys(entry).sort(), want, `${key} in ${languages[i]}`);
    }
  }
});

test('the page uses no words that are missing, and none are left over', () => {
  const here = new URL('.', import.meta.url);
  const sources = readdirSync(here).filter((name) => name.endsWith('.js') && !name.endsWith('.test.js'))
    .map((name) => readFileSync(new URL(name, here), 'utf8'));
  const html = readFileSync(new URL('../index.html', here), 'utf8');
  const all = sources.join('\n');
  // Keys appear whole ('sort.label') or as a prefix that a value completes ('sort.').
  const strings = new Set([...all.matchAll(/'([a-z]+\.[a-zA-Z_]*)'/g)].map((m) => m[1]));
  const inHtml = [...html.matchAll(/data-t="([^"]+)"/g)].map((m) => m[1]);
  for (const key of inHtml) assert.ok(key in words, `index.html: ${key}`);
  for (const key of strings) {
    const known = key.endsWith('.') ? Object.keys(words).some((other) => other.startsWith(key)) : key in words;
    assert.ok(known || !Object.keys(words).some((other) => other.startsWith(key.split('.')[0] + '.')), `script: ${key}`);
  }
  for (const key of Object.keys(words)) {
    const used = strings.has(key) || inHtml.includes(key)
      || key.split('.').some((_, i, parts) => strings.has(parts.slice(0, i).join('.') + '.'));
    assert.ok(used, `${key} is used nowhere`);
  }
});

test('t fills placeholders and chooses plural forms', () => {
  const cases = [
    ['de', 'n.texts', { n: 1 }, '1 Text'],
    ['de', 'n.texts', { n: 2410 }, '2.410 Texte'],
    ['ru', 'n.texts', { n: 1 }, '1 текст'],
    ['ru', 'n.texts', { n: 3 }, '3 текста'],
    ['ru', 'n.texts', { n: 11 }, '11 текстов'],
    ['ru', 'n.texts', { n: 21 }, '21 текст'],
    ['en', 'n.texts', { n: 0 }, '0 texts'],
    ['en', 'empty.query', { q: '$& {n}' }, 'No text contains “$& {n}”.'],
  ];
  for (const [tag, key, values, want] of cases) {
    const got = makeLocale(tag).t(key, values);
    assert.equal(got, want, `t(${key}, ${JSON.stringify(values)}) in ${tag}`);
  }
  assert.throws(() => makeLocale('de').t('no.such'), /no words for no\.such/);
});

test('chooseLanguage', () => {
  const cases = [
    ['ru', ['de-DE'], 'ru'],
    ['', ['de-AT', 'en'], 'de'],
    ['', ['be-BY', 'ru-RU', 'en'], 'ru'],
    ['xx', ['fr'], 'en'],
    ['', [], 'en'],
  ];
  for (const [asked, preferred, want] of cases) {
    assert.equal(chooseLanguage(asked, preferred), want, `chooseLanguage(${asked}, ${preferred})`);
  }
});

test('languageName', () => {
  const cases = [
    ['de', 'de', 'Deutsch'],
    ['be', 'de', 'Belarussisch'],
    ['be', 'ru', 'Белорусский'],
    ['uk', 'en', 'Ukrainian'],
    ['vi', 'ru', 'Вьетнамский'],
    ['und', 'en', 'Language unclear'],
    ['not a tag', 'de', 'not a tag'],
  ];
  for (const [code, tag, want] of cases) assert.equal(languageName(code, tag), want, `languageName(${code}, ${tag})`);
  for (const tag of languages) assert.equal(languageName(tag, tag), ownNames[tag]);
});
