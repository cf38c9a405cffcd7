/**
 * Words, numbers, dates and names of languages in the language of the
 * interface. What a browser knows is left to its Intl; what some lack is in a
 * small table, because Intl falls back to English without saying so.
 *
 * @typedef {object} Locale
 * @property {string} tag                       BCP 47
 * @property {(key: string, values?: object) => string} t
 * @property {(n: number) => string} number
 * @property {(tag: string) => string} languageName
 * @property {(items: string[]) => string} list
 * @property {(labels: Record<string, string>) => string} pick  a label of the keyword list
 */

import { languages, words } from '../locales/words.js';
import { names } from '../locales/languages.js';

/**
 * The language of the interface: the one asked for if the table has it, else
 * the first of the reader's languages that it has, else English.
 * @param {string} asked
 * @param {readonly string[]} preferred
 * @returns {string}
 */
export function chooseLanguage(asked, preferred) {
  if (languages.includes(asked)) return asked;
  const base = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return base.find((tag) => languages.includes(tag)) ?? 'en';
}

/**
 * @param {string} tag  one of [languages]
 * @returns {Locale}
 */
export function makeLocale(tag) {
  const column = languages.indexOf(tag);
  const plural = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const number = (n) => numbers.format(n);

  function t(key, values = {}) {
    const entry = words[key]?.[column];
    if (entry === undefined) throw new Error(`no words for ${key} in ${tag}`);
    const pattern = typeof entry === 'string' ? entry : entry[plural.select(values.n)] ?? entry.other;
    return pattern.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      return typeof value === 'number' ? number(value) : String(value);
    });
  }

  return {
    tag,
    t,
    number,
    languageName: (code) => languageName(code, tag),
    list: (items) => lists.format(items),
    pick: (labels) => labels[tag] || labels[''] || labels.en || Object.values(labels)[0] || '',
  };
}

/**
 * The name of a language or of a language in a script, beginning with a
 * capital in every engine.
 * @param {string} code  BCP 47
 * @param {string} tag   language of the interface
 * @returns {string}
 */
export function languageName(code, tag) {
  const own = names[code]?.[tag];
  if (own) return own;
  try {
    const display = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' });
    const name = display.resolvedOptions().locale.startsWith(tag) ? display.of(code) : undefined;
    return name ? name.charAt(0).toLocaleUpperCase(tag) + name.slice(1) : code;
  } catch (error) {
    if (error instanceof RangeError) return code; // not a well-formed tag
    throw error;
  }
}
