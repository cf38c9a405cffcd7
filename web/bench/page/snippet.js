/** Snippets for libraries that make none. */

const before = 60;
const after = 100;

/** @param {string} s */
export function escapeHTML(s) {
  return s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
}

/** @param {string} s */
export function escapeRegExp(s) {
  return s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Some 160 characters around the first hit, with every hit in them marked.
 * @param {string} text
 * @param {string[]} terms
 */
export function snippet(text, terms) {
  const hit = new RegExp(terms.map(escapeRegExp).join('|') || '$^', 'giu');
  const at = Math.max(0, text.search(hit));
  const cut = text.slice(Math.max(0, at - before), at + after);
  let html = '';
  let end = 0;
  for (const found of cut.matchAll(hit)) {
    html += `${escapeHTML(cut.slice(end, found.index))}<mark>${escapeHTML(found[0])}</mark>`;
    end = found.index + found[0].length;
  }
  return html + escapeHTML(cut.slice(end));
}
