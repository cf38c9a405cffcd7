/**
 * The default corpus: the manuals that Debian's writers and translators give
 * to everyone, in German, Russian and English. Packages are fetched and
 * unpacked into a folder of their own; nothing is installed.
 */

import fs from 'node:fs';
import path from 'node:path';
import { run } from '../lib/command.js';
import { hash32 } from '../lib/random.js';
import { sectionsOf } from './html.js';

/** Packages and where their pages lie; * stands for any name. */
const manuals = [
  ['debian-reference-en', 'en', 'debian-reference/*.en.html'],
  ['debian-reference-de', 'de', 'debian-reference/*.de.html'],
  ['debian-faq', 'en', 'doc/debian/FAQ/*.en.html'],
  ['debian-faq-de', 'de', 'doc/debian/FAQ/de/*.de.html'],
  ['debian-faq-ru', 'ru', 'doc/debian/FAQ/ru/*.ru.html'],
  ['developers-reference', 'en', 'developers-reference/*.html'],
  ['developers-reference-de', 'de', 'developers-reference/de/*.html'],
  ['developers-reference-ru', 'ru', 'developers-reference/ru/*.html'],
  ['maint-guide', 'en', 'doc/maint-guide/html/*.en.html'],
  ['maint-guide-de', 'de', 'doc/maint-guide-de/html/*.de.html'],
  ['maint-guide-ru', 'ru', 'doc/maint-guide-ru/html/*.ru.html'],
  ['aptitude-doc-en', 'en', 'doc/aptitude/html/en/*.html'],
  ['aptitude-doc-ru', 'ru', 'doc/aptitude/html/ru/*.html'],
  ['installation-guide-amd64', 'en', 'doc/installation-guide-amd64/en/*.html'],
  ['installation-guide-amd64', 'de', 'doc/installation-guide-amd64/de/*.html'],
  ['installation-guide-amd64', 'ru', 'doc/installation-guide-amd64/ru/*.html'],
];

const enoughWords = 150; // a text ends with the paragraph that reaches it
const fewestWords = 40;
const menuWords = 6;     // shorter paragraphs are menus more often than prose
const noText = /^(index|genindex|search|developers-reference)\./; // the last is all the other pages in one

/**
 * @param {string} folder  to unpack into
 * @returns {import('./docs.js').Doc[]}  languages in turn, so that a part of them is mixed too
 */
export function debianDocs(folder) {
  unpack([...new Set(manuals.map(([name]) => name))], folder);
  const lists = {};
  for (const [name, lang, pages] of manuals) {
    const docs = filesOf(path.join(folder, 'usr/share', pages)).flatMap((file) => textsOf(fs.readFileSync(file, 'utf8'), lang)
      .map((text, i) => ({ ...text, lang, date: madeUpDate(`${name}/${path.basename(file)}/${i}`), source: `${name}/${path.basename(file).split('.')[0]}` })));
    if (docs.length === 0) throw new Error(`package ${name}: no text in ${pages}; its layout has changed`);
    (lists[lang] ??= []).push(...docs);
  }
  return inTurn(Object.values(lists)).map((doc, id) => ({ id, ...doc }));
}

function unpack(packages, folder) {
  if (packages.every((name) => fs.existsSync(path.join(folder, `${name}.done`)))) return;
  fs.mkdirSync(folder, { recursive: true });
  try {
    run(['apt-get', 'download', '-qq', ...packages], { cwd: folder, quiet: true });
    for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
      run(['dpkg-deb', '-x', file, '.'], { cwd: folder });
      fs.rmSync(path.join(folder, file));
      fs.writeFileSync(path.join(folder, `${file.split('_')[0]}.done`), '');
    }
  } catch (error) {
    throw new Error(`the default corpus is made from these Debian packages, and apt-get download could not fetch them:\n  ${packages.join(' ')}\n`
      + `(${error.message})\nName a folder of docs-N.jsonl with BENCH_DOCS instead.`);
  }
}

function filesOf(pattern) {
  const [before, after] = path.basename(pattern).split('*');
  const folder = path.dirname(pattern);
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).filter((name) => name.startsWith(before) && name.endsWith(after) && !noText.test(name))
    .sort().map((name) => path.join(folder, name));
}

/** @param {string} html @param {string} lang @returns {{title: string, text: string}[]} */
export function textsOf(html, lang) {
  const texts = [];
  let title = '';
  let paragraphs = [];
  let words = 0;
  const end = () => {
    if (words >= fewestWords) texts.push({ title, text: paragraphs.join('\n\n') });
    [title, paragraphs, words] = ['', [], 0];
  };
  for (const section of sectionsOf(html)) {
    for (const paragraph of section.paragraphs) {
      const n = paragraph.split(' ').length;
      if (n < menuWords || !isIn(lang, paragraph)) continue;
      title ||= section.title.replace(/^[\d.]+\s+/, '') || paragraph.slice(0, 80);
      paragraphs.push(paragraph);
      words += n;
      if (words >= enoughWords) end();
    }
  }
  end();
  return texts;
}

/** Reports whether a paragraph has been translated: manuals fall back to English. */
function isIn(lang, paragraph) {
  const cyrillic = (paragraph.match(/\p{sc=Cyrillic}/gu) ?? []).length;
  const letters = (paragraph.match(/\p{L}/gu) ?? []).length;
  if (lang === 'ru') return cyrillic > letters / 2;
  const german = (paragraph.match(/\b(der|die|das|und|ist|ein|eine|nicht|zu|den|mit|von|wird|Sie)\b/g) ?? []).length;
  const english = (paragraph.match(/\b(the|of|and|is|a|to|in|for|you|are|this|with)\b/g) ?? []).length;
  return lang === 'de' ? german > english : english >= german;
}

/** Manuals have no dates; the filter by years needs some. */
function madeUpDate(key) {
  return new Date(Date.UTC(2004, 0, 1) + (hash32(key) % 7305) * 864e5).toISOString().slice(0, 10);
}

function inTurn(lists) {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.filter((list) => i < list.length).map((list) => list[i])).flat();
}
