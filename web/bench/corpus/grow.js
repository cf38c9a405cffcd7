/**
 * Makes more texts out of few, for sizes that no corpus at hand has: sentences
 * of one language are drawn anew, texts are as long as those they come from,
 * and the vocabulary grows with the words as it did in them (Heaps' law,
 * V = K·n^β). What redrawing cannot give, new words, is made from halves of
 * old ones. Sentences come again, so what such a corpus weighs when packed
 * tells less than its timings do.
 */

import { pick, random } from '../lib/random.js';
import { wordsOf } from '../lib/words.js';

const perParagraph = 4; // sentences
const longestTitle = 100;
const reused = 0.5;     // of the places for a new word, the share that takes one made before
const sentenceEnd = /(?<=[.!?…])\s+(?=\p{Lu})|\n+/u;
const longWord = /(?<![\p{L}\p{N}])\p{L}{5,}(?![\p{L}\p{N}])/gu;

/**
 * @param {import('./docs.js').Doc[]} docs
 * @param {number} n
 * @param {number} [seed]
 * @returns {Generator<import('./docs.js').Doc>}
 */
export function* grow(docs, n, seed = 1) {
  const next = random(seed + n);
  const languages = new Map();
  for (const doc of docs) {
    if (!languages.has(doc.lang)) languages.set(doc.lang, []);
    languages.get(doc.lang).push(doc);
  }
  const sources = new Map([...languages].map(([lang, list]) => [lang, createSource(list, next)]));
  for (let id = 0; id < n; id++) {
    const model = pick(next, docs);
    const source = sources.get(model.lang);
    const sentences = Array.from({ length: splitText(model.text).length }, source.sentence);
    const title = source.sentence().slice(0, longestTitle).replace(/\s\S*$/, '');
    yield { id, title, lang: model.lang, date: model.date, source: model.source, text: inParagraphs(sentences) };
  }
}

/** @param {string} text */
export function splitText(text) {
  return text.split(sentenceEnd).filter((sentence) => sentence.trim());
}

function inParagraphs(sentences) {
  const paragraphs = [];
  for (let i = 0; i < sentences.length; i += perParagraph) paragraphs.push(sentences.slice(i, i + perParagraph).join(' '));
  return paragraphs.join('\n\n');
}

/** Draws sentences of one language, with new words where the law asks for them. */
function createSource(docs, next) {
  const sentences = docs.flatMap((doc) => splitText(doc.text));
  const law = heaps(docs);
  const known = new Set();
  const stock = law.words.filter((word) => word.length >= 6 && /^\p{L}+$/u.test(word));
  const made = [];
  let tokens = 0;

  return { sentence };

  function sentence() {
    const text = withNewWords(pick(next, sentences), law.at(tokens) - known.size);
    for (const word of wordsOf(text)) {
      known.add(word);
      tokens++;
    }
    return text;
  }

  function withNewWords(text, missing) {
    if (missing < 1 || stock.length === 0) return text;
    const places = (text.match(longWord) ?? []).length;
    return text.replace(longWord, (old) => (next() * places < missing ? cased(newWord(), old) : old));
  }

  function newWord() {
    if (made.length > 0 && next() < reused) return pick(next, made);
    const [a, b] = [pick(next, stock), pick(next, stock)];
    const word = a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2));
    made.push(word);
    return word;
  }
}

function cased(word, like) {
  return like[0] === like[0].toUpperCase() ? word[0].toUpperCase() + word.slice(1) : word;
}

/**
 * How the vocabulary of texts grows with their words.
 * @param {import('./docs.js').Doc[]} docs
 * @returns {{words: string[], beta: number, at: (tokens: number) => number}}
 */
export function heaps(docs) {
  const seen = new Set();
  let tokens = 0;
  const points = docs.map((doc) => {
    for (const word of wordsOf(doc.text)) {
      seen.add(word);
      tokens++;
    }
    return { tokens, types: seen.size };
  });
  const end = points.at(-1);
  const half = points.find((point) => point.tokens >= end.tokens / 2);
  const beta = half.tokens < end.tokens ? Math.log(end.types / half.types) / Math.log(end.tokens / half.tokens) : 0.6;
  return { words: [...seen].sort(), beta, at: (n) => end.types * (n / end.tokens) ** beta };
}
