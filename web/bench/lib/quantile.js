/**
 * The q-quantile of some numbers, between two neighbours in proportion
 * (definition 7 of Hyndman and Fan 1996); null for none.
 * @param {number[]} values
 * @param {number} q  0 … 1
 */
export function quantile(values, q) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

/** @param {number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** What the tables say of a row of timings. @param {number[]} values */
export function spread(values) {
  return { p50: quantile(values, 0.5), p95: quantile(values, 0.95), p99: quantile(values, 0.99), n: values.length };
}
