/** How figures grow with the number of texts. */

import { bytes, milliseconds, seconds } from './numbers.js';
import { table } from './table.js';

const at = (firsts, page, from) => firsts.find((f) => f.page === page && f.from === from);

/** Figures by name: how to find one, and how it is written. */
const figures = {
  'first answer, CPU ms': [(r, peer) => at(own(r, peer), 'adapter', 'loopback')?.cpuMs, milliseconds],
  'first answer, ms': [(r, peer) => at(own(r, peer), 'adapter', 'loopback')?.ms, milliseconds],
  'page without a query, CPU ms': [(r, peer) => at(own(r, peer), 'shell, no query', 'loopback')?.cpuMs, milliseconds],
  'page from disk, ms': [(r, peer) => at(own(r, peer), 'shell', 'disk')?.ms, milliseconds],
  'wire, brotli': [(r, peer) => r.wire[peer]?.brotli, bytes],
  'wire, gzip −9': [(r, peer) => r.wire[peer]?.gzip, bytes],
  'pack': [(r, peer) => r.built[peer]?.packBytes, bytes],
  'query p50, ms': [(r, peer) => r.queried[peer]?.latency?.all.p50, milliseconds],
  'query p95, ms': [(r, peer) => r.queried[peer]?.latency?.all.p95, milliseconds],
  'first pass p50, ms': [(r, peer) => r.queried[peer]?.latency?.first.p50, milliseconds],
  ...Object.fromEntries(['rare', 'common', 'and', 'prefix', 'phrase', 'filter', 'typo']
    .map((kind) => [`${kind} p50, ms`, [(r, peer) => r.queried[peer]?.latency?.[kind]?.p50, milliseconds]])),
  'memory after first answer': [(r, peer) => over(r, peer, 'loaded'), bytes],
  'memory at most': [(r, peer) => over(r, peer, 'peak'), bytes],
  'build CPU s': [(r, peer) => r.built[peer]?.cpuMs, seconds],
  'page CPU s': [(r, peer) => r.built[peer]?.pageCpuMs, seconds],
  'queries': [(r, peer) => r.queried[peer]?.latency?.all.n, String],
};

/**
 * @param {import('./report.js').Result[]} results  one a size, ascending
 * @param {string[]} peers
 */
export function curve(results, peers) {
  const head = ['figure', ...results.map((r) => r.size.toLocaleString('en')), 'growth'];
  return peers.map((peer) => {
    const rows = Object.entries(figures).map(([name, [find, write]]) => {
      const values = results.map((r) => find(r, peer));
      const rate = name === 'queries' ? '' : growth(values, results.map((r) => r.size));
      return [name, ...values.map((v) => (v === undefined ? '–' : write(v))), rate];
    }).filter((row) => row.slice(1).some((cell) => cell !== '–'));
    return `## ${peer} by number of texts\n\nGrowth is the exponent between two sizes: 0 does not grow, 1 grows with the texts.\n\n${table(head, rows)}`;
  }).join('\n\n');
}

/**
 * The exponents of growth between neighbouring sizes.
 * @param {(number|undefined)[]} values
 * @param {number[]} sizes
 */
export function growth(values, sizes) {
  const steps = values.slice(1).map((value, i) => {
    const before = values[i];
    return before > 0 && value > 0 ? (Math.log(value / before) / Math.log(sizes[i + 1] / sizes[i])).toFixed(2) : '–';
  });
  return steps.some((step) => step !== '–') ? steps.join(', ') : '–';
}

function own(result, peer) {
  return result.firsts.filter((first) => first.peer === peer);
}

function over(result, peer, key) {
  const memory = result.queried[peer]?.memory;
  return memory && memory[key] - memory.blank;
}
