/**
 * Draws queries of seven kinds out of a corpus, and works out the true answer
 * of each: the texts that hold the lower-cased words, whole, in title or text.
 *
 *	rare    a word of 1 … 5 texts
 *	common  a word of 5 … 25 % of the texts
 *	and     two words of one text
 *	prefix  the first three letters of a word
 *	phrase  three words in a row
 *	filter  a word, a language and a span of years
 *	typo    a word of seven letters and more with one mistake; the truth is
 *	        the texts of the word that was meant
 *
 * @typedef {import('../page/expose.js').Query & {i: number, truth: number[], word?: string}} Drawn
 */

import { pick, random } from '../lib/random.js';
import { wordsOf } from '../lib/words.js';
import { both, indexDocs } from './index.js';

const perKind = 30;
const attempts = 20_000; // in a corpus of a few texts some kinds hardly occur

/**
 * @param {import('./docs.js').Doc[]} docs
 * @returns {Drawn[]}
 */
export function drawQueries(docs) {
  const draw = drawer(docs);
  const drawn = [];
  for (const kind of ['rare', 'common', 'and', 'prefix', 'phrase', 'filter', 'typo']) {
    for (let n = 0, tried = 0; n < perKind && tried < attempts; tried++) {
      const query = draw[kind](n);
      if (!query) continue;
      drawn.push({ i: drawn.length, kind, terms: wordsOf(query.q), ...query });
      n++;
    }
  }
  return drawn;
}

function drawer(docs) {
  const index = indexDocs(docs);
  const next = random(1000 + docs.length);
  const bands = bandsOf(index, docs.length);
  const sorted = [...index.words].sort();
  const textsOf = (word) => index.texts[index.numbers.get(word)];
  const inBand = new Set([...bands.middle, ...bands.common]);
  const byWord = (q) => ({ q, truth: textsOf(q) });

  return {
    rare: () => byWord(pick(next, bands.rare)),
    common: () => byWord(pick(next, bands.common)),
    and() {
      const words = [...new Set(pick(next, index.tokens))].map((n) => index.words[n]).filter((word) => inBand.has(word));
      if (words.length < 2) return null;
      const [a, b] = [pick(next, words), pick(next, words)];
      return a === b ? null : { q: `${a} ${b}`, truth: both(textsOf(a), textsOf(b)) };
    },
    prefix() {
      const q = pick(next, bands.middle).slice(0, 3);
      const found = new Set(beginningWith(sorted, q).flatMap(textsOf));
      return { q, truth: [...found].sort((a, b) => a - b) };
    },
    phrase() {
      const rows = pick(next, docs).text.match(/(?<![\p{L}\p{N}])\p{L}{2,} \p{L}{3,} \p{L}{3,}(?![\p{L}\p{N}])/gu);
      if (!rows) return null;
      const q = pick(next, rows);
      return { q, truth: holdingPhrase(index, wordsOf(q)) };
    },
    filter(n) {
      const q = pick(next, n % 2 ? bands.middle : bands.common);
      const { lang, date } = docs[pick(next, textsOf(q))];
      const y0 = yearOf(date) - Math.floor(next() * 4);
      const y1 = yearOf(date) + Math.floor(next() * 4);
      const isMeant = (doc) => doc.lang === lang && yearOf(doc.date) >= y0 && yearOf(doc.date) <= y1;
      return { q, lang, y0, y1, truth: textsOf(q).filter((id) => isMeant(docs[id])) };
    },
    typo() {
      const word = pick(next, bands.long);
      const q = misspelt(next, word, index.numbers);
      return { q, word, truth: textsOf(word) };
    },
  };
}

/** Words by how many texts hold them; in a corpus too small for a band, all. */
function bandsOf({ words, texts }, size) {
  const letters = words.filter((word) => word.length >= 4 && /^\p{L}+$/u.test(word)).sort();
  const number = new Map(words.map((word, n) => [word, n]));
  const band = (low, high, length = 4) => {
    const long = letters.filter((word) => word.length >= length);
    const within = long.filter((word) => texts[number.get(word)].length >= low && texts[number.get(word)].length <= high);
    return within.length > 0 ? within : long;
  };
  const middle = [Math.max(2, size * 0.002), Math.max(3, size * 0.02)];
  return {
    rare: band(1, Math.max(2, Math.min(5, size / 200))),
    common: band(Math.max(2, size * 0.05), size * 0.25),
    middle: band(...middle),
    long: band(...middle, 7),
  };
}

function yearOf(date) {
  return Number(date.slice(0, 4));
}

/** @param {string[]} sorted @param {string} start */
export function beginningWith(sorted, start) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && sorted[end].startsWith(start)) end++;
  return sorted.slice(low, end);
}

/** @param {import('./index.js').Index} index @param {string[]} words */
export function holdingPhrase({ numbers, texts, tokens }, words) {
  const wanted = words.map((word) => numbers.get(word));
  const candidates = wanted.map((n) => texts[n]).reduce(both);
  return candidates.filter((id) => tokens[id].some((_, at) => wanted.every((n, k) => tokens[id][at + k] === n)));
}

/** A word with one letter left out, doubled, or changed places with the next. */
function misspelt(next, word, known) {
  const at = 2 + Math.floor(next() * (word.length - 3));
  const without = word.slice(0, at) + word.slice(at + 1);
  const q = pick(next, [
    without,
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word[at] + word.slice(at),
  ]);
  return q === word || known.has(q) ? without : q;
}
