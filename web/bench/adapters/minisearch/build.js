import fs from 'node:fs';
import MiniSearch from 'minisearch';
import { options } from './options.js';

export const needsTexts = true;

export async function build(docs, folder) {
  const index = new MiniSearch(options);
  index.addAll(docs);
  fs.writeFileSync(`${folder}/index.json`, JSON.stringify(index));
}
