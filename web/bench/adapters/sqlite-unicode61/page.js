/** SQLite's FTS5 on a database that is used in place, on the page's thread. */

import openSQLite from '@sqlite.org/sqlite-wasm';
import { expose } from '../../page/expose.js';
import { getBytes } from '../../page/files.js';

let db;

expose({ kinds: ['rare', 'common', 'and', 'prefix', 'phrase', 'filter'], load, query });

async function load() {
  const [sqlite, bytes] = await Promise.all([openSQLite(), getBytes('index.db')]);
  db = new sqlite.oo1.DB();
  const at = sqlite.wasm.allocFromTypedArray(bytes);
  const code = sqlite.capi.sqlite3_deserialize(db.pointer, 'main', at, bytes.byteLength, bytes.byteLength,
    sqlite.capi.SQLITE_DESERIALIZE_FREEONCLOSE);
  if (code) throw new Error(`deserialize: ${code}`);
}

const quoted = (s) => `"${s.replace(/"/g, '""')}"`;

function match({ kind, q, terms }) {
  if (kind === 'prefix') return `${quoted(q)} *`;
  if (kind === 'and') return terms.map(quoted).join(' AND ');
  return quoted(q);
}

async function query(query) {
  const filter = query.kind === 'filter' ? ' and d.lang=$l and d.year between $a and $b' : '';
  const bind = { $m: match(query) };
  if (filter) Object.assign(bind, { $l: query.lang, $a: query.y0, $b: query.y1 });
  const from = `from f join d on d.id=f.rowid where f match $m${filter}`;
  const rows = db.selectArrays(`select d.id, d.title, snippet(f,1,'<mark>','</mark>','…',24) ${from} order by f.rank limit 10`, bind);
  const total = db.selectValue(`select count(*) ${from}`, bind);
  return { ids: rows.map(([id]) => id), total, items: rows.map(([id, title, html]) => ({ id, title, html })) };
}
