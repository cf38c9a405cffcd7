/**
 * Says in words what went wrong and what to try.
 */

import { el, fill } from './dom.js';

const known = ['feature', 'module', 'timeout', 'broken', 'given_up', 'corpus', 'bad_request', 'internal'];

/** @param {HTMLElement} root  role=alert */
export function createProblem(root) {
  return {
    /**
     * @param {import('./i18n.js').Locale} locale
     * @param {string} code
     * @param {{feature?: string, message?: string}} values
     * @param {(() => void)|null} retry
     */
    show({ t }, code, values, retry) {
      fill(
        root,
        el('h2', { class: 'problem__heading' }, t('problem.heading')),
        el('p', {}, t('problem.' + (known.includes(code) ? code : 'internal'), values)),
        values.message && el('p', { class: 'problem__detail' }, t('problem.detail', { message: values.message })),
        retry && el('button', { class: 'button', type: 'button', onclick: retry }, t('problem.retry')),
      );
      root.hidden = false;
      document.documentElement.dataset.problem = code;
    },
    hide() {
      if (root.hidden) return;
      root.hidden = true;
      fill(root);
      delete document.documentElement.dataset.problem;
    },
  };
}
