import fs from 'node:fs';
import { languages, lunr } from './languages.js';

export const needsTexts = true;

export async function build(docs, folder) {
  const index = lunr((builder) => {
    builder.use(languages);
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    docs.forEach((doc) => builder.add(doc));
  });
  fs.writeFileSync(`${folder}/index.json`, JSON.stringify(index));
}
