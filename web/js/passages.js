/**
 * The passages of the open text, each in its own language and direction, with
 * menus and the headlines of other articles folded to a line.
 */

import { el, setProperties } from './dom.js';
import { markedNodes } from './marknodes.js';
import { partOf } from './marks.js';
import { runs } from './runs.js';
import { stepsOf } from './steps.js';

/**
 * @param {import('./controller.js').Context} context
 */
export function makePassages(context) {
  const { text } = context;
  const marksOfHit = new Map(); // index into text.hits → its mark elements
  const nodeOfPassage = new Map();
  const folds = new Map(); // line a run begins on → details
  const titleIndex = text.title ? text.passages.findIndex((passage) => passage.role === 'title') : -1;

  const content = (index) => {
    const { text: words, marks } = text.passages[index];
    return markedNodes(words, marks, context, { labelOf: (i) => text.hits[i]?.by ?? '?', classOf: (i) => unwritten(text.hits[i]), onMark: remember, addresses: true });
  };
  const titleNodes = titleIndex < 0 ? null : content(titleIndex);
  const nodes = runs(text.passages).map((run) => {
    if (run.fold) return fold(run);
    return run.index === titleIndex ? null : passage(run.index);
  });
  return { nodes, titleNodes, activate, unfold, show };

  function remember(mark, hits) {
    for (const hit of hits) marksOfHit.set(hit, [...(marksOfHit.get(hit) ?? []), mark]);
  }

  function passage(index) {
    const { role, zone, lang, dir } = text.passages[index];
    const node = el('p', { class: 'passage', 'data-role': role, 'data-zone': zone, lang, dir }, content(index));
    nodeOfPassage.set(index, node);
    return node;
  }

  function fold(run) {
    const { locale: { t, list } } = context;
    const kinds = list(run.kinds.map((kind) => t('fold.' + kind)));
    const label = t('fold.label', { kinds: kinds.charAt(0).toLocaleUpperCase(context.locale.tag) + kinds.slice(1), lines: t('n.lines', { n: run.lines }) });
    const node = el('details', { class: 'fold', ontoggle: () => keep(run.line, node.open) },
      el('summary', {}, label, foundInside(run)),
      run.indices.map(passage));
    node.open = context.state.open.includes(run.line);
    folds.set(run.line, node);
    return node;
  }

  function foundInside(run) {
    const { locale: { t } } = context;
    const found = stepsOf(text, '*').hits.filter((hit) => run.indices.includes(text.hits[hit].passage)).length;
    return found > 0 && el('span', { class: 'fold__found' }, ' · ', t('n.marks', { n: found }));
  }

  function keep(line, isOpen) {
    if (isOpen === context.act.isOpen(line)) return; // it was the state that moved it
    const open = openLines().filter((other) => other !== line);
    context.act.replace({ open: (isOpen ? [...open, line] : open).sort((a, b) => a - b) });
  }

  function openLines() {
    return [...folds].filter(([, node]) => node.open).map(([line]) => line);
  }

  /** Opens exactly the runs that begin on these lines. @param {number[]} lines */
  function unfold(lines) {
    for (const [line, node] of folds) {
      const open = lines.includes(line);
      if (node.open !== open) node.open = open;
    }
  }

  /** Makes one hit the active one, or none. @param {number|undefined} hit */
  function activate(hit) {
    for (const mark of [...marksOfHit.values()].flat()) {
      mark.classList.remove('mark--active');
      mark.removeAttribute('data-part');
      mark.removeAttribute('aria-current');
    }
    const marks = marksOfHit.get(hit);
    if (!marks) return;
    for (const [i, mark] of marks.entries()) {
      mark.classList.add('mark--active');
      setProperties(mark, { 'data-part': partOf(i, marks.length) });
      mark.setAttribute('aria-current', 'true');
    }
    marks[0].tabIndex = -1;
    reveal(marks[0], 'center');
  }

  /** Shows a passage and gives it the focus. @param {number} index */
  function show(index) {
    const node = index === titleIndex ? document.getElementById('reading-title') : nodeOfPassage.get(index);
    if (!node) return;
    reveal(node, 'center');
    node.tabIndex = -1;
    node.focus({ preventScroll: true });
  }

  function reveal(node, block) {
    const details = node.closest('details');
    if (details) details.open = true;
    // Nothing to scroll to before the pane stands in the document.
    queueMicrotask(() => node.scrollIntoView({ block }));
  }
}

const unwritten = (hit) => (hit?.by === '?' && hit.class !== 'written' ? hit.class : '');
