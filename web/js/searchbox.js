/**
 * The search box. Every change of it is a query; Enter and the down arrow lead
 * to the first text, Escape empties it.
 */

/**
 * @param {HTMLFormElement} form
 * @param {ReturnType<import('./store.js').createStore>} store
 */
export function createSearchBox(form, store) {
  const box = form.elements.namedItem('q');
  box.value = store.state.q;

  function connect(act, { toFirstResult }) {
    box.addEventListener('input', () => act.replace({ q: box.value }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      toFirstResult();
    });
    box.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        toFirstResult();
      }
      if (event.key === 'Escape' && box.value) {
        event.preventDefault();
        box.value = '';
        act.replace({ q: '' });
      }
    });
  }

  return {
    connect,
    /** @param {string} q */
    show(q) {
      if (box.value !== q) box.value = q;
    },
    focus() {
      // On a narrow screen the box belongs to the list.
      if (store.state.doc && box.offsetParent === null) store.push({ doc: '' });
      box.focus();
      box.select();
    },
    hasFocus: () => document.activeElement === box,
  };
}
