/**
 * Cuts texts into pieces at the offsets that the engine names. Offsets are
 * UTF-16 units, as JavaScript counts; nothing here searches for a hit again.
 *
 * @typedef {[number, number, any[], string?]} Mark
 *   start, end (exclusive), labels or indices of hits, class of a hit of the query that is not as written
 * @typedef {{text: string, labels: any[]|null, matchClass: string, address: string}} Piece
 *   labels is null outside marks; address is set on the last piece of a web address
 */

// Brackets, quotation marks and a sentence's full stop are not part of an address.
const webAddress = /\bhttps?:\/\/[^\s<>"'“”„«»]+[^\s<>"'“”„«».,;:!?)\]}]/g;

/**
 * @param {string} text
 * @param {Mark[]} marks  sorted and disjoint; any other is left out
 * @returns {Piece[]}  whose texts join to the text again
 */
export function pieces(text, marks) {
  const sound = soundMarks(marks, text.length);
  const addresses = Array.from(text.matchAll(webAddress), (m) => ({ start: m.index, end: m.index + m[0].length, address: m[0] }));
  const ends = new Map(addresses.map((a) => [a.end, a.address]));
  const cuts = new Set([0, text.length, ...sound.flatMap(([start, end]) => [start, end]), ...ends.keys()]);
  const order = [...cuts].sort((a, b) => a - b);
  const result = [];
  let next = 0;
  for (let i = 0; i + 1 < order.length; i++) {
    const [from, to] = [order[i], order[i + 1]];
    while (next < sound.length && sound[next][1] <= from) next++;
    const inside = next < sound.length && sound[next][0] <= from;
    result.push({ text: text.slice(from, to), labels: inside ? sound[next][2] : null, matchClass: (inside && sound[next][3]) || '', address: ends.get(to) ?? '' });
  }
  return result;
}

/**
 * The addresses that a text names.
 * @param {string} text
 * @returns {string[]}
 */
export function addressesIn(text) {
  return text.match(webAddress) ?? [];
}

/**
 * Which part of a hit a mark is that others cut into pieces, so that it can be
 * outlined as one.
 * @param {number} i  of the piece, from 0
 * @param {number} total
 * @returns {string|undefined}  undefined for a whole
 */
export function partOf(i, total) {
  if (total < 2) return undefined;
  if (i === 0) return 'first';
  return i === total - 1 ? 'last' : 'middle';
}

function soundMarks(marks, length) {
  const sound = [];
  let last = 0;
  for (const mark of marks ?? []) {
    const [start, end] = mark;
    if (!(start >= last && end > start && end <= length)) continue;
    sound.push(mark);
    last = end;
  }
  return sound;
}
