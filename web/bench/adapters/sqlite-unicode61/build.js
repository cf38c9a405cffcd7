import fs from 'node:fs';
import path from 'node:path';
import openSQLite from '@sqlite.org/sqlite-wasm';
import { benchFolder } from '../../lib/paths.js';

export const needsTexts = false; // the database holds them

export async function build(docs, folder) {
  const sqlite = await openSQLite();
  const db = new sqlite.oo1.DB(':memory:');
  db.exec('pragma page_size=4096; create table d(id integer primary key, title text, lang text, year integer, text text)');
  db.exec("create virtual table f using fts5(title, text, content='d', content_rowid='id', tokenize='unicode61 remove_diacritics 0')");
  db.exec('begin');
  const intoTexts = db.prepare('insert into d values(?,?,?,?,?)');
  const intoIndex = db.prepare('insert into f(rowid,title,text) values(?,?,?)');
  for (const doc of docs) {
    intoTexts.bind([doc.id, doc.title, doc.lang, Number(doc.date.slice(0, 4)), doc.text]).stepReset();
    intoIndex.bind([doc.id, doc.title, doc.text]).stepReset();
  }
  intoTexts.finalize();
  intoIndex.finalize();
  db.exec("commit; insert into f(f) values('optimize'); vacuum");
  fs.writeFileSync(path.join(folder, 'index.db'), sqlite.capi.sqlite3_js_db_export(db));
  fs.copyFileSync(path.join(benchFolder, 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), path.join(folder, 'sqlite3.wasm'));
}
