/**
 * The first answer of every peer, from loopback and from disk, and the first
 * list of our own page. Whoever is measured last finds a warmer machine than
 * whoever is first, so each round visits all, every other one backwards.
 */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fragment } from '../adapters/querlese/request.js';
import { load } from '../lib/load.js';
import { siteOf } from '../lib/paths.js';
import { median } from '../lib/quantile.js';
import { launch } from './browser.js';
import { visit } from './visit.js';

const slowMs = 12_000; // three rounds of such a page are enough
const slowRounds = 3;

/**
 * @typedef {{peer: string, page: 'adapter'|'shell'|'shell, no query', from: 'loopback'|'disk'}} Place
 * @typedef {Place & {n: number, ms?: number, minMs?: number, cpuMs?: number, loads?: number[], all?: number[], error?: string}} First
 *
 * @param {object} options
 * @param {string[]} options.peers
 * @param {number} options.size
 * @param {import('../page/expose.js').Query} options.query
 * @param {number} options.rounds
 * @param {number} options.waitMs
 * @param {{address: string, asked: Set<string>}} options.server
 * @returns {Promise<{firsts: First[], files: Record<string, string[]>}>}  files: what each adapter asked for
 */
export async function firstAnswers({ peers, size, query, rounds, waitMs, server }) {
  const places = peers.flatMap(placesOf).map((place) => ({ ...place, target: targetOf(place, size, query, server), visits: [] }));
  const files = {};
  for (let round = 0; round < rounds; round++) {
    const browser = await launch();
    try {
      await (await browser.newPage()).goto(`${server.address}/none`).catch(() => {}); // warms the browser itself
      for (const place of round % 2 ? [...places].reverse() : places) {
        if (place.error || (round >= slowRounds && place.visits[0]?.ms > slowMs)) continue;
        server.asked.clear();
        await one(browser, place, waitMs);
        if (round === 0 && place.page === 'adapter' && place.from === 'loopback') files[place.peer] = [...server.asked];
      }
    } catch (error) {
      console.error(`  round ${round + 1} ended early: ${error.message.split('\n')[0]}`); // the browser broke; the next has a new one
    } finally {
      await browser.close().catch(() => {});
    }
    console.error(`  round ${round + 1} of ${rounds}, load ${load()}`);
  }
  return { firsts: places.map(summary), files };
}

async function one(browser, place, waitMs) {
  const { close, page, ...got } = await visit(browser, place.target, waitMs);
  await close().catch(() => {});
  if (got.error) place.error = got.error;
  else place.visits.push({ ...got, load: load() });
}

function placesOf(peer) {
  const from = (page) => ['loopback', 'disk'].map((place) => ({ peer, page, from: place }));
  return peer === 'querlese' ? ['adapter', 'shell', 'shell, no query'].flatMap(from) : from('adapter');
}

function targetOf({ peer, page, from }, size, query, server) {
  const isShell = page !== 'adapter';
  const file = path.join(siteOf(peer, size), ...(isShell ? ['dist', 'index.html'] : ['index.html']));
  const base = from === 'disk' ? pathToFileURL(file).href : `${server.address}/${peer}-${size}/${isShell ? 'dist/' : ''}index.html`;
  if (!isShell) return { url: `${base}?q=${encodeURIComponent(JSON.stringify(query))}` };
  return { url: page === 'shell' ? `${base}#${fragment(query)}` : base, isShell };
}

function summary({ peer, page, from, visits, error }) {
  const place = { peer, page, from, n: visits.length };
  if (visits.length === 0) return { ...place, error };
  const of = (key) => visits.map((v) => v[key]);
  return {
    ...place, ms: median(of('ms')), minMs: Math.min(...of('ms')), cpuMs: median(of('cpuMs')),
    all: of('ms').map(Math.round), loads: of('load'), total: visits[0].total,
  };
}
