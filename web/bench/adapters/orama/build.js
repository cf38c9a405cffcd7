import fs from 'node:fs';
import { create, insertMultiple, save } from '@orama/orama';
import { schema } from './schema.js';

export const needsTexts = false; // the saved database holds them

export async function build(docs, folder) {
  const db = create(schema);
  const records = docs.map(({ id, title, text, lang, date }) => ({ id: String(id), title, text, lang, year: Number(date.slice(0, 4)) }));
  await insertMultiple(db, records, 1000);
  fs.writeFileSync(`${folder}/index.json`, JSON.stringify(save(db)));
}
