import fs from 'node:fs';
import { Index } from 'flexsearch';
import { options } from './options.js';

export const needsTexts = true;

export async function build(docs, folder) {
  const index = new Index(options);
  for (const { id, title, text } of docs) index.add(id, `${title}\n${text}`);
  const keys = [];
  await index.export((key, value) => {
    if (value === undefined) return;
    keys.push(key);
    fs.writeFileSync(`${folder}/index-${key}.json`, value);
  });
  fs.writeFileSync(`${folder}/keys.json`, JSON.stringify(keys));
}
