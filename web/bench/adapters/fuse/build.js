import fs from 'node:fs';
import Fuse from 'fuse.js';
import { keys } from './options.js';

export const needsTexts = true;

export async function build(docs, folder) {
  fs.writeFileSync(`${folder}/index.json`, JSON.stringify(Fuse.createIndex(keys, docs).toJSON()));
}
