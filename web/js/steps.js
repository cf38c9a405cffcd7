/**
 * Which hits of a text one steps through, and where the next step leads. Hits
 * in menus and footers are no steps: they are in no count either.
 */

import { appliedFilters } from './state.js';

/**
 * @param {{hits: {by: string, passage: number}[], passages: {zone: string}[]}} text
 * @param {string} by  "?", a letter, "*" for all, "" for the query's if there are any
 * @returns {{by: string, hits: number[]}}  by as it was understood, and indices into text.hits
 */
export function stepsOf(text, by) {
  const all = text.hits.map((hit, i) => ({ ...hit, i })).filter((hit) => text.passages[hit.passage]?.zone !== 'boilerplate');
  const of = (label) => all.filter((hit) => hit.by === label).map((hit) => hit.i);
  if (by && by !== '*') return { by, hits: of(by) };
  if (by === '' && of('?').length) return { by: '?', hits: of('?') };
  return { by: '*', hits: all.map((hit) => hit.i) };
}

/**
 * What one wants to step through: what was chosen, else the one keyword group
 * that the texts are filtered by where there is no query.
 * @param {import('./state.js').State} state
 * @returns {string}  as stepsOf takes it
 */
export function wantedBy({ by, q, filters }) {
  if (by || q) return by;
  const groups = appliedFilters(filters).filter(({ key, excluded }) => key === 'group' && !excluded);
  return groups.length === 1 ? groups[0].value : '';
}

/**
 * Everything that a text's hits can be narrowed to, with its number of steps.
 * @param {Parameters<typeof stepsOf>[0]} text
 * @returns {{by: string, count: number}[]}
 */
export function stepChoices(text) {
  const labels = [...new Set(text.hits.map((hit) => hit.by))].sort((a, b) => (a === '?' ? -1 : b === '?' ? 1 : a < b ? -1 : 1));
  const choices = labels.map((by) => ({ by, count: stepsOf(text, by).hits.length })).filter((choice) => choice.count);
  if (choices.length > 1) choices.push({ by: '*', count: stepsOf(text, '*').hits.length });
  return choices;
}

/**
 * The number of the next active hit.
 * @param {number} current  1-based, 0 for none
 * @param {number} total
 * @param {1|-1} direction
 * @returns {{hit: number, wrapped: boolean}}
 */
export function step(current, total, direction) {
  if (total === 0) return { hit: 0, wrapped: false };
  if (current === 0) return { hit: direction > 0 ? 1 : total, wrapped: false };
  const hit = current + direction;
  if (hit > total) return { hit: 1, wrapped: true };
  if (hit < 1) return { hit: total, wrapped: true };
  return { hit, wrapped: false };
}
