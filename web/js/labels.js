/**
 * Names for the values that facets, fields and keyword groups carry.
 */

/**
 * @param {string} key    a facet's key
 * @param {string} value
 * @param {import('./i18n.js').Locale} locale
 * @param {Map<string, object>} groups  by letter
 * @returns {string}
 */
export function facetLabel(key, value, locale, groups) {
  if (key === 'lang') return locale.languageName(value);
  if (key === 'group') return groupLabel(value, locale, groups);
  if (value === 'unknown') return locale.t(key === 'date' ? 'facet.dateUnknown' : 'facet.unknown');
  if (key === 'date' && value === 'partial') return locale.t('facet.datePartial');
  return value;
}

/**
 * @param {string} letter
 * @param {import('./i18n.js').Locale} locale
 * @param {Map<string, object>} groups
 * @returns {string}
 */
export function groupLabel(letter, locale, groups) {
  const group = groups.get(letter);
  return (group && locale.pick(group.labels)) || letter;
}

/**
 * A title, or the stand-in for a text that states none; the caller shows which.
 * @param {{title: string, label: string, file: string}} text
 * @returns {{text: string, isTitle: boolean}}
 */
export function titleOf(text) {
  if (text.title) return { text: text.title, isTitle: true };
  return { text: text.label || text.file, isTitle: false };
}

/**
 * A stand-in as shown: in brackets, with an ellipsis.
 * @param {string} label
 * @returns {string}
 */
export function bracketed(label) {
  return `[${label.replace(/\s*…?$/, '')} …]`;
}

/** The six styles of lines repeat for the seventh group and on. */
export const lineStyles = 6;

/**
 * The number of the line style of a keyword group, 1 to 6.
 * @param {string} letter
 * @param {Map<string, {slot: number}>} groups
 * @returns {number}
 */
export function lineOf(letter, groups) {
  return ((groups.get(letter)?.slot ?? 0) % lineStyles) + 1;
}
