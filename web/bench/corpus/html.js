/**
 * Prose out of the HTML of manuals: paragraphs and list items under the
 * heading they stand below. Code, tables, menus and scripts are left out. It
 * reads what DocBook and Sphinx write, which is regular; it is no HTML parser.
 *
 * @typedef {{title: string, paragraphs: string[]}} Section
 */

const tokens = /<!--.*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*>|[^<]+|</gs;
const skipped = new Set(['script', 'style', 'pre', 'head', 'nav', 'table', 'footer', 'header', 'button', 'svg']);
const prose = new Set(['p', 'li', 'dd', 'dt']);
const headings = new Set(['h1', 'h2', 'h3', 'h4']);

/** @param {string} html @returns {Section[]} */
export function sectionsOf(html) {
  const sections = [{ title: '', paragraphs: [] }];
  let skipping = 0;
  let text = '';
  let into = ''; // what the text read now belongs to: "", "prose" or "title"

  const end = () => {
    const line = tidy(text);
    text = '';
    if (!line) return;
    if (into === 'title') sections.push({ title: line, paragraphs: [] });
    if (into === 'prose') sections.at(-1).paragraphs.push(line);
  };
  for (const [token, slash, tag] of html.matchAll(tokens)) {
    const name = tag?.toLowerCase();
    if (token.endsWith('/>') && name !== 'br') {
      continue;
    } else if (skipped.has(name)) {
      skipping = Math.max(0, skipping + (slash ? -1 : 1));
    } else if (skipping > 0) {
      continue;
    } else if (prose.has(name) || headings.has(name)) {
      end();
      into = slash ? '' : headings.has(name) ? 'title' : 'prose';
    } else if (name === 'br') {
      text += ' ';
    } else if (!tag && !token.startsWith('<')) {
      text += token;
    }
  }
  end();
  return sections.filter((section) => section.paragraphs.length > 0);
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', copy: '©', laquo: '«', raquo: '»' };

/** @param {string} s */
export function decode(s) {
  return s.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (name) return named[name] ?? all;
    return String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10));
  });
}

function tidy(s) {
  return decode(s).replace(/\s+/g, ' ').replace(/ ?¶$/, '').trim();
}
