/**
 * What the page remembers about the reader's taste, in this browser only:
 * the theme and whether letter keys are on. A browser may refuse to keep
 * anything, above all for a page from a folder; then a choice lasts as long as
 * the page is open.
 */

const prefix = 'querlese.';
const kept = new Map();

/** @param {string} name @param {string} fallback @returns {string} */
export function preference(name, fallback) {
  if (kept.has(name)) return kept.get(name);
  try {
    return localStorage.getItem(prefix + name) ?? fallback;
  } catch {
    return fallback; // storage refused
  }
}

/** @param {string} name @param {string} value */
export function setPreference(name, value) {
  kept.set(name, value);
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Storage refused: the map above holds it until the page is closed.
  }
}
