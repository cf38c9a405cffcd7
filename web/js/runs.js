/**
 * Gathers a text's passages into what is shown and what is folded. Each run of
 * neighbouring passages from menus and footers folds to one line, and so do
 * the headlines of other articles; the order of the text is kept.
 *
 * @typedef {{role: string, zone: string, line: number, text: string}} Passage
 * @typedef {{fold: false, index: number}} Shown
 * @typedef {{fold: true, kinds: string[], lines: number, line: number, indices: number[]}} Folded
 */

const kindOfRole = {
  navigation: 'menu', page_clock: 'menu', related_heading: 'related', related: 'related',
  share: 'share', subscribe: 'subscribe', footer: 'footer', comments: 'comments',
};

/**
 * @param {Passage[]} passages
 * @returns {(Shown|Folded)[]}
 */
export function runs(passages) {
  const result = [];
  for (const [index, passage] of passages.entries()) {
    if (passage.zone === 'article') {
      result.push({ fold: false, index });
      continue;
    }
    const kind = kindOfRole[passage.role] ?? 'menu';
    const last = result.at(-1);
    if (last?.fold && belongs(last.kinds, kind)) add(last, kind, passage, index);
    else result.push(add({ fold: true, kinds: [], lines: 0, line: passage.line, indices: [] }, kind, passage, index));
  }
  return result;
}

// Headlines of other articles are worth a look of their own.
function belongs(kinds, kind) {
  return kinds.includes(kind) || (kind !== 'related' && !kinds.includes('related'));
}

function add(run, kind, passage, index) {
  if (!run.kinds.includes(kind)) run.kinds.push(kind);
  run.lines += passage.text.split('\n').length;
  run.indices.push(index);
  return run;
}
