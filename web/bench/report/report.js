/**
 * The tables of a run, in Markdown.
 *
 * @typedef {object} Result   of one size
 * @property {number} size
 * @property {string} origin
 * @property {Record<string, import('../build/sites.js').Built>} built     by peer
 * @property {import('../measure/first.js').First[]} firsts
 * @property {Record<string, import('../measure/wire.js').Wire>} wire      by peer, and "page" for our own page
 * @property {Record<string, object>} queried                              by peer, as measure/latency.js tells
 */

import { bytes, loadsOf, milliseconds, seconds, share } from './numbers.js';
import { table } from './table.js';

const kinds = ['rare', 'common', 'and', 'prefix', 'phrase', 'filter', 'typo'];
const none = '–';
const lineBytesPerSecond = 10e6 / 8;

/** @param {Result} result */
export function report(result) {
  return [
    `## ${result.size.toLocaleString('en')} texts (${result.origin})`,
    firstTable(result), wireTable(result), latencyTable(result), qualityTable(result), costTable(result), diskTable(result), missList(result),
  ].filter(Boolean).join('\n\n');
}

function section(title, note, head, rows) {
  return rows.length > 0 ? `### ${title}\n\n${note}\n\n${table(head, rows)}` : '';
}

function nameOf({ peer, page }) {
  return page === 'adapter' ? peer : `${peer} (page${page === 'shell' ? '' : ', no query'})`;
}

function firstTable({ firsts }) {
  const places = firsts.filter((first) => first.from === 'loopback').sort((a, b) => (a.cpuMs ?? Infinity) - (b.cpuMs ?? Infinity));
  return section('First answer', 'From the start of the navigation to ten texts with snippets, over loopback, nothing cached; medians. '
    + '"page" is the whole of our page until its first list stands in the document.',
  ['peer', 'CPU ms', 'ms', 'least ms', 'visits', 'load'],
  places.map((first) => [nameOf(first), milliseconds(first.cpuMs), first.error ? `✗ ${first.error}` : milliseconds(first.ms),
    milliseconds(first.minMs), String(first.n), loadsOf(first.loads)]));
}

function wireTable({ wire }) {
  const rows = Object.entries(wire).sort(([, a], [, b]) => a.brotli - b.brotli);
  return section('On the wire', 'All files asked for until the first answer. Brotli at 11 up to 1 MB, 9 up to 30 MB, 5 above; a file that is packed already counts as it is.',
    ['peer', 'brotli', 'gzip −9', 'raw', 'files', 'lowest brotli', 'at 10 Mbit/s'],
    rows.map(([peer, w]) => [peer === 'page' ? 'querlese (page)' : peer, bytes(w.brotli), bytes(w.gzip), bytes(w.raw), String(w.files), String(w.quality),
      `${(w.brotli / lineBytesPerSecond).toFixed(1)} s`]));
}

function measured(queried) {
  return Object.entries(queried).filter(([, q]) => q.latency);
}

function latencyTable({ queried }) {
  const rows = measured(queried).sort(([, a], [, b]) => a.latency.all.p50 - b.latency.all.p50);
  return section('Queries', 'Milliseconds a query with ten snippets, page warm. "first" is the first time a query is put, all else the median of its repetitions.',
    ['peer', 'queries', 'p50', 'p95', 'p99', 'first p50', 'first p95', 'CPU ms', ...kinds, 'load'],
    rows.map(([peer, { latency: l }]) => [peer, String(l.all.n), ...[l.all.p50, l.all.p95, l.all.p99, l.first.p50, l.first.p95, l.cpuPerQuery].map(milliseconds),
      ...kinds.map((kind) => (l[kind] ? milliseconds(l[kind].p50) : none)), loadsOf(l.loads)]));
}

function qualityTable({ queried }) {
  const cell = (q) => (q ? [q.precision, q.recall, q.exact].map(share).join(' ') : '✗');
  return section('Answers', 'Precision and recall of the ten texts shown, and the share of queries whose count is exact; ✗ is not offered.',
    ['peer', 'queries', ...kinds],
    measured(queried).map(([peer, { quality, latency }]) => [peer, String(latency.all.n), ...kinds.map((kind) => cell(quality[kind]))]));
}

function costTable({ built, queried }) {
  const peers = [...new Set([...Object.keys(built), ...Object.keys(queried)])];
  return section('Memory and building', "Resident memory of the page's process over that of a blank page. Building in seconds of CPU, from the texts to the files; "
    + 'of querlese the packing, and with "page" the compiler and the compression of the page too.',
  ['peer', 'after first answer', 'after queries', 'at most', 'build CPU s', 'page CPU s'],
  peers.map((peer) => {
    const m = queried[peer]?.memory;
    const over = (key) => (m ? bytes(m[key] - m.blank) : none);
    const b = built[peer] ?? {};
    return [peer, over('loaded'), over('after'), over('peak'), b.error ? `✗ ${b.error}` : seconds(b.cpuMs), seconds(b.pageCpuMs)];
  }));
}

function diskTable({ firsts }) {
  const places = firsts.filter((first) => first.from === 'disk');
  return section('Opened from disk', 'index.html as file://, with no server.', ['peer', 'opens', 'CPU ms', 'ms', 'visits'],
    places.map((first) => [nameOf(first), first.error ? `✗ ${first.error.replace(/file:\S+/, 'file:…')}` : 'yes',
      milliseconds(first.cpuMs), milliseconds(first.ms), String(first.n)]));
}

function missList({ queried }) {
  const failed = Object.entries(queried).filter(([, q]) => q.error).map(([peer, q]) => `${peer}: no figures: ${q.error}`);
  const misses = queried.querlese?.misses ?? [];
  const lines = misses.map((m) => `${m.kind} ${JSON.stringify(m.q)}${m.lang ? ` ${m.lang} ${m.y0}–${m.y1}` : ''}${m.word ? ` (${m.word})` : ''}: `
    + `${m.total} for ${m.truth}; wrong ${list(m.wrong)}, missing ${list(m.missing)}${m.error ? `; ${m.error}` : ''}`);
  return [...(failed.length > 0 ? [failed.join('\n')] : []),
    ...(lines.length > 0 ? [`### Where querlese's answers are not the truth\n\nTexts by id; missing ones are only known where less than ten are shown.\n\n\`\`\`\n${lines.join('\n')}\n\`\`\``] : [])].join('\n\n');
}

function list(ids) {
  return ids.length > 0 ? ids.join(' ') : none;
}
