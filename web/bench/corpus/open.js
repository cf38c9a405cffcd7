/**
 * Finds or makes the texts and queries of a run. A given folder is only read:
 * what it lacks is made in dist/bench/corpus, from its largest smaller file.
 */

import fs from 'node:fs';
import path from 'node:path';
import { corpusFolder } from '../lib/paths.js';
import { hash32 } from '../lib/random.js';
import { debianDocs } from './debian.js';
import { readDocs, writeDocs } from './docs.js';
import { grow } from './grow.js';
import { drawQueries } from './queries.js';

/**
 * @typedef {object} Corpus
 * @property {number} size
 * @property {string} docsFile
 * @property {import('./queries.js').Drawn[]} queries
 * @property {string} origin    in words, for the report
 *
 * @param {string} given  folder of docs-N.jsonl, or ""
 * @param {number} size   0 for all that Debian's manuals give
 * @returns {Corpus}
 */
export function openCorpus(given, size) {
  const folder = given || path.join(corpusFolder, 'debian');
  const available = given ? sizesIn(given) : [debianSize(folder)];
  const wanted = size || available.at(-1);
  const made = path.join(corpusFolder, given ? keyOf(given, available) : 'debian');
  fs.mkdirSync(made, { recursive: true });

  const { docsFile, how } = docsOf(wanted, { folder, made, available });
  const queriesFile = [folder, made].map((f) => path.join(f, `queries-${wanted}.json`)).find(fs.existsSync);
  const queries = queriesFile ? JSON.parse(fs.readFileSync(queriesFile, 'utf8')) : makeQueries(docsFile, path.join(made, `queries-${wanted}.json`));
  return { size: wanted, docsFile, queries, origin: `${given ? 'given texts' : "Debian's manuals"}${how}` };
}

function docsOf(size, { folder, made, available }) {
  if (available.includes(size)) return { docsFile: path.join(folder, `docs-${size}.jsonl`), how: '' };
  const larger = available.find((n) => n > size);
  const smaller = available.at(-1);
  const how = larger ? `, the first of ${larger}` : `, grown from ${smaller} by redrawing sentences`;
  const docsFile = path.join(made, `docs-${size}.jsonl`);
  if (!fs.existsSync(docsFile)) {
    const source = readDocs(path.join(folder, `docs-${larger ?? smaller}.jsonl`));
    writeDocs(docsFile, larger ? source.slice(0, size) : grow(source, size));
  }
  return { docsFile, how };
}

function makeQueries(docsFile, file) {
  const queries = drawQueries(readDocs(docsFile));
  fs.writeFileSync(file, JSON.stringify(queries));
  return queries;
}

function debianSize(folder) {
  if (fs.existsSync(path.join(folder, 'complete'))) return Number(fs.readFileSync(path.join(folder, 'complete'), 'utf8'));
  const docs = debianDocs(path.join(folder, 'packages'));
  writeDocs(path.join(folder, `docs-${docs.length}.jsonl`), docs);
  fs.writeFileSync(path.join(folder, 'complete'), String(docs.length));
  return docs.length;
}

function sizesIn(folder) {
  const sizes = fs.readdirSync(folder).map((name) => /^docs-(\d+)\.jsonl$/.exec(name)?.[1]).filter(Boolean).map(Number);
  if (sizes.length === 0) throw new Error(`${folder}: no docs-N.jsonl in it`);
  return sizes.sort((a, b) => a - b);
}

/** What is made from one folder is not taken for another's. */
function keyOf(folder, available) {
  const largest = fs.statSync(path.join(folder, `docs-${available.at(-1)}.jsonl`));
  return hash32(`${path.resolve(folder)} ${largest.size} ${largest.mtimeMs}`).toString(16);
}
