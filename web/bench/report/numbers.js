/** Figures as the tables write them; "–" where there is none. */

const none = '–';
const is = (x) => typeof x === 'number' && Number.isFinite(x);

/** @param {number} [x] */
export function bytes(x) {
  if (!is(x)) return none;
  if (Math.abs(x) >= 1e6) return `${(x / 1e6).toFixed(Math.abs(x) >= 1e7 ? 1 : 2)} MB`;
  return `${Math.round(x / 1e3)} kB`;
}

/** @param {number|null} [x] */
export function milliseconds(x) {
  if (!is(x)) return none;
  if (x >= 100) return Math.round(x).toLocaleString('en');
  return x.toFixed(x >= 10 ? 1 : 2);
}

/** @param {number} [ms] */
export function seconds(ms) {
  return is(ms) ? (ms / 1000).toFixed(ms >= 10_000 ? 0 : 1) : none;
}

/** @param {number|null} [x]  0 … 1 */
export function share(x) {
  return is(x) ? x.toFixed(2) : none;
}

/** The lowest and the highest of some loads. @param {number[]} [loads] */
export function loadsOf(loads) {
  return loads?.length ? `${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)}` : none;
}
