/**
 * The heading of the open text: its title line with the marks in it, or a
 * stand-in that shows that it is none.
 */

import { el } from './dom.js';
import { bracketed, titleOf } from './labels.js';

/**
 * @param {import('./controller.js').Context} context
 * @param {ReturnType<import('./passages.js').makePassages>} passages
 */
export function makeTitle({ text, locale: { t } }, passages) {
  const title = titleOf(text);
  const heading = (...children) => el('h2', {
    id: 'reading-title', class: 'text__title', tabindex: '-1', 'data-focus': 'title', lang: text.lang, dir: text.dir, 'data-stated': title.isTitle,
  }, children);
  if (!title.isTitle) return [heading(bracketed(title.text)), el('p', { class: 'quiet' }, t('results.noTitle'))];
  return heading(passages.titleNodes ?? title.text);
}
