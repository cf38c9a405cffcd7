/**
 * Puts every query to a page that is warm, three times, and compares the
 * answers with the truth.
 */

import { load } from '../lib/load.js';
import { median, spread } from '../lib/quantile.js';
import { launch, renderers } from './browser.js';
import { cpuMs, memory } from '../lib/process.js';
import { missesOf, qualityOf } from './quality.js';
import { visit } from './visit.js';

const kinds = ['rare', 'common', 'and', 'prefix', 'phrase', 'filter', 'typo'];
const warmUpEvery = 15;

/**
 * @param {object} options
 * @param {string} options.url
 * @param {import('../corpus/queries.js').Drawn[]} options.queries
 * @param {string} options.blank  address of an empty page
 * @param {number} options.waitMs
 */
export async function measureQueries({ url, queries, blank, waitMs }) {
  const browser = await launch();
  try {
    await (await browser.newPage()).goto(blank).catch(() => {});
    const empty = Math.max(...(await renderers(browser)).map((pid) => memory(pid).rss));
    const { page, pid, error } = await visit(browser, { url }, waitMs);
    if (error) return { error };
    page.setDefaultTimeout(0);
    await collectGarbage(page);
    const loaded = memory(pid);

    const known = await page.evaluate(() => globalThis.bench.kinds);
    const asked = queries.filter((query) => known.includes(query.kind));
    const warmUp = await pass(page, asked.filter((_, i) => i % warmUpEvery === 7));
    const list = sample(asked, warmUp);
    const passes = [];
    const cpuBefore = cpuMs(pid);
    const loads = [load()];
    for (let k = 0; k < (list.length < asked.length ? 2 : 3); k++) passes.push(await pass(page, list));
    loads.push(load());
    const cpuPerQuery = (cpuMs(pid) - cpuBefore) / (list.length * passes.length);
    await collectGarbage(page);

    return {
      memory: { blank: empty, loaded: loaded.rss, after: memory(pid).rss, peak: memory(pid).peak },
      latency: { ...latencies(list, passes), cpuPerQuery, loads },
      quality: qualityOf(list, passes[0]),
      misses: missesOf(list, passes[0]),
    };
  } catch (error) {
    return { error: error.message.split('\n')[0] };
  } finally {
    await browser.close().catch(() => {});
  }
}

async function collectGarbage(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** @returns {Promise<{ms: number, total: number, ids: number[], error?: string}[]>} */
function pass(page, list) {
  const asked = list.map(({ truth, word, ...query }) => query); // the page does not learn the answers
  return page.evaluate(async (queries) => {
    const out = [];
    for (const query of queries) {
      const start = performance.now();
      try {
        const { total, ids } = await globalThis.bench.query(query);
        out.push({ ms: performance.now() - start, total, ids });
      } catch (error) {
        out.push({ ms: performance.now() - start, total: -1, ids: [], error: String(error) });
      }
    }
    return out;
  }, asked);
}

/** Slow peers answer the first few queries of each kind. */
function sample(list, warmUp) {
  const mean = warmUp.reduce((sum, { ms }) => sum + ms, 0) / warmUp.length;
  const perKind = mean > 1000 ? 3 : mean > 400 ? 5 : mean > 100 ? 10 : Infinity;
  const taken = {};
  return list.filter(({ kind }) => (taken[kind] = (taken[kind] ?? 0) + 1) <= perKind);
}

function latencies(list, passes) {
  const repeated = list.map((_, i) => median(passes.slice(1).map((p) => p[i].ms)));
  const out = { all: spread(repeated), first: spread(passes[0].map(({ ms }) => ms)) };
  for (const kind of kinds) {
    const of = repeated.filter((_, i) => list[i].kind === kind);
    if (of.length > 0) out[kind] = spread(of);
  }
  return out;
}
