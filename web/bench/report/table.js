/**
 * A table in Markdown, its columns as wide as their widest cell so that it can
 * be read in a terminal too.
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const widths = head.map((_, k) => Math.max(3, ...[head, ...rows].map((row) => width(row[k] ?? ''))));
  const line = (cells) => `| ${widths.map((w, k) => (cells[k] ?? '') + ' '.repeat(w - width(cells[k] ?? ''))).join(' | ')} |`;
  return [line(head), `| ${widths.map((w) => '-'.repeat(w)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

function width(cell) {
  return [...cell].length;
}
