/** Draws that are the same on every machine. */

/**
 * A generator of numbers from 0 up to 1 (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Draws one of a list.
 * @template T
 * @param {() => number} next
 * @param {T[]} list
 * @returns {T}
 */
export function pick(next, list) {
  return list[Math.floor(next() * list.length)];
}

/** A number for a string (FNV-1a over UTF-16 units). @param {string} s */
export function hash32(s) {
  let h = 2166136261;
  for (let i = 0; i < s.length; i++) {
    h ^= s.charCodeAt(i);
    h = Math.imul(h, 16777619);
  }
  return h >>> 0;
}
