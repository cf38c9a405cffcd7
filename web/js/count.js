/**
 * How many texts and hits a list holds, in words.
 * @param {import('./controller.js').Context} context
 * @returns {string}
 */
export function countInWords({ search, locale }) {
  const { t } = locale;
  if (search.total === 0) return t('empty.heading');
  if (search.query.terms.length === 0) {
    const narrowed = search.query.text || search.facets.some((facet) => facet.values.some((value) => value.state));
    return t(narrowed ? 'n.texts' : 'results.all', { n: search.total });
  }
  return t('results.count', { texts: t('n.texts', { n: search.total }), hits: t('n.hits', { n: search.hits }) });
}
