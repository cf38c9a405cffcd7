/**
 * Measures our own page beside other search in the browser: builds, opens,
 * asks, and reports. README.md says how, and what the figures mean.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSite } from './build/sites.js';
import { openCorpus } from './corpus/open.js';
import { load } from './lib/load.js';
import { readOptions } from './lib/options.js';
import { benchFolder, outFolder, siteOf, sitesFolder } from './lib/paths.js';
import { launch } from './measure/browser.js';
import { firstAnswers } from './measure/first.js';
import { measureQueries } from './measure/latency.js';
import { serve } from './measure/server.js';
import { wireOf } from './measure/wire.js';
import { curve } from './report/curve.js';
import { report } from './report/report.js';

try {
  await main(readOptions(process.env));
} catch (error) {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
}

/** @param {import('./lib/options.js').Options} options */
async function main(options) {
  fs.mkdirSync(sitesFolder, { recursive: true });
  const server = await serve(sitesFolder);
  const results = [];
  try {
    for (const size of options.sizes) results.push(await measure(openCorpus(options.docs, size), options, server));
  } finally {
    server.close();
  }
  const body = options.curve ? curve(results, options.peers) : results.map(report).join('\n\n');
  const text = `# Querlese and its peers\n\n${await machine()}\n\n${body}\n`;
  const file = path.join(outFolder, options.curve ? 'CURVE.md' : 'REPORT.md');
  fs.writeFileSync(file, text);
  console.log(`\n${text}\n${path.relative(process.cwd(), file)}`);
}

/**
 * Takes each step of a size, and keeps what is known after every one.
 * @param {import('./corpus/open.js').Corpus} corpus
 * @returns {Promise<import('./report/report.js').Result>}
 */
async function measure(corpus, options, server) {
  const { size, queries } = corpus;
  const file = path.join(outFolder, `results-${size}.json`);
  const result = { built: {}, firsts: [], wire: {}, queried: {}, files: {}, ...(options.add ? earlier(file) : {}), size, origin: corpus.origin };
  const save = () => fs.writeFileSync(file, JSON.stringify(result, null, 1));
  const say = (text) => console.error(`${size} texts, ${text} (load ${load()})`);

  for (const peer of options.steps.includes('build') ? options.peers : []) {
    say(`building ${peer}`);
    result.built[peer] = await buildSite(peer, corpus);
    save();
  }
  const peers = options.peers.filter((peer) => fs.existsSync(path.join(siteOf(peer, size), 'page.js')));

  if (options.steps.includes('first')) {
    say('first answers');
    const { firsts, files } = await firstAnswers({ ...options, peers, size, query: firstQuery(queries), server });
    result.firsts = [...result.firsts.filter((first) => !peers.includes(first.peer)), ...firsts];
    Object.assign(result.files, files);
    save();
  }
  if (options.steps.includes('wire')) {
    say('weighing');
    for (const peer of peers) if (result.files[peer]?.length) result.wire[peer] = wireOf(result.files[peer]);
    if (peers.includes('querlese')) result.wire.page = wireOf([path.join(siteOf('querlese', size), 'dist', 'index.html')]);
    save();
  }
  for (const peer of options.steps.includes('query') ? peers : []) {
    say(`queries to ${peer}`);
    const url = `${server.address}/${peer}-${size}/index.html?q=${encodeURIComponent(JSON.stringify(firstQuery(queries)))}`;
    result.queried[peer] = await measureQueries({ url, queries, blank: `${server.address}/none`, waitMs: options.waitMs });
    save();
  }
  return result;
}

function earlier(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

/** What the first answer is an answer to: a word of many texts. */
function firstQuery(queries) {
  const { truth, ...query } = queries.find(({ kind }) => kind === 'common');
  return query;
}

/** What it ran on, for the report. */
async function machine() {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(benchFolder, 'package.json'), 'utf8'));
  const peers = Object.entries(devDependencies).filter(([name]) => !['esbuild', 'playwright-core'].includes(name));
  return `Chromium ${version} headless, Node ${process.version}, ${os.cpus().length} processors, load now ${load()}. `
    + 'Where others work on the machine, trust CPU times and ratios, not milliseconds.\n\n'
    + `Peers: ${peers.map(([name, n]) => `${name} ${n}`).join(', ')}; scan looks through every text, in plain JavaScript.`;
}
