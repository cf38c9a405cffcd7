import * as pagefind from 'pagefind';
import { childrenCpuMs } from '../../lib/process.js';

export const needsTexts = false; // excerpts come from its own fragments

const atOnce = 200;

/** One index without stemming, as its documentation advises for mixed languages. */
export async function build(docs, folder) {
  const { index } = await pagefind.createIndex({ forceLanguage: 'unknown' });
  for (let i = 0; i < docs.length; i += atOnce) {
    await Promise.all(docs.slice(i, i + atOnce).map((doc) => index.addCustomRecord(record(doc))));
  }
  await index.writeFiles({ outputPath: `${folder}/pagefind` });
  const helperCpuMs = childrenCpuMs(); // it works in a program of its own, which nobody waits for
  await pagefind.close();
  return { helperCpuMs };
}

function record({ id, title, text, lang, date }) {
  return {
    url: `/${id}`, content: `${title}. ${text}`, language: lang,
    meta: { title, id: String(id) }, filters: { lang: [lang], year: [date.slice(0, 4)] },
  };
}
