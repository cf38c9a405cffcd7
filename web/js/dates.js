/**
 * Dates as the texts state them: no more precise than written, in no zone
 * unless one is written, and always with their status.
 *
 * @typedef {{value: string, status: string}} Field
 */

const iso = /^(?:(\d{4})|-)(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/**
 * A date in words: "9. April 2021, 14:20", "13 May". What cannot be read is
 * returned as it is.
 * @param {string} value  ISO 8601, "--05-13" where the year is not stated
 * @param {string} tag    language of the interface
 * @returns {string}
 */
export function dateInWords(value, tag) {
  const m = iso.exec(value);
  if (!m) return value;
  const [, year, month, day, hour, minute, zone] = m;
  if (!month || Number(month) > 12 || Number(day) > 31) return year && !month ? year : value;
  // 2000 is a leap year: "--02-29" stays in February.
  const date = new Date(Date.UTC(Number(year ?? 2000), Number(month) - 1, Number(day ?? 1)));
  const options = { month: 'long', timeZone: 'UTC' };
  if (year) options.year = 'numeric';
  if (day) options.day = 'numeric';
  // The day comes first in all languages of the page.
  const words = new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, options).format(date);
  if (!hour) return words;
  const written = zone ? ` ${zone === 'Z' ? 'UTC' : 'UTC' + zone}` : '';
  return `${words}, ${hour}:${minute}${written}`;
}

/**
 * A date with its status in words: "13 May, year not stated", "Date unknown".
 * @param {Field} field
 * @param {import('./i18n.js').Locale} locale
 * @returns {string}
 */
export function dateWithStatus(field, locale) {
  const { t, tag } = locale;
  if (!field.value) return t('date.' + (statuses.includes(field.status) ? field.status : 'unknown'));
  const words = dateInWords(field.value, tag);
  if (field.status === 'partial') {
    return t(field.value.startsWith('--') ? 'date.noYear' : 'date.partial', { date: words });
  }
  return field.status === 'inferred' ? t('date.inferred', { date: words }) : words;
}

/**
 * The value for a time element, which knows "05-13" only with two hyphens.
 * @param {Field} field
 * @returns {string|undefined}
 */
export function machineDate(field) {
  return iso.test(field.value) ? field.value : undefined;
}

const statuses = ['unknown', 'ambiguous', 'absent'];
