/** What the truth calls a word: a run of letters and digits, lower-cased. */

const run = /[\p{L}\p{N}]+/gu;

/** @param {string} text @returns {string[]} */
export function wordsOf(text) {
  return text.toLowerCase().match(run) ?? [];
}
