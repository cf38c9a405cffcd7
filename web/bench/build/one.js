/**
 * Writes what one peer needs beside its page, in a process of its own so that
 * its time and memory are its own: node build/one.js PEER SIZE DOCS
 */

import fs from 'node:fs';
import path from 'node:path';
import { readDocs } from '../corpus/docs.js';
import { siteOf } from '../lib/paths.js';

const [peer, size, file] = process.argv.slice(2);
const folder = siteOf(peer, Number(size));
const docs = readDocs(file);
const adapter = await import(`../adapters/${peer}/build.js`);
const told = (await adapter.build(docs, folder)) ?? {};
if (adapter.needsTexts) fs.writeFileSync(path.join(folder, 'docs.json'), JSON.stringify(textStore(docs)));
console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS * 1024, ...told }));

function textStore(docs) {
  return {
    title: docs.map((doc) => doc.title),
    lang: docs.map((doc) => doc.lang),
    year: docs.map((doc) => Number(doc.date.slice(0, 4))),
    text: docs.map((doc) => doc.text),
  };
}
