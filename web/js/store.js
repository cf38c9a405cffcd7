/**
 * Holds the state and keeps the address in step with it. Deliberate steps push
 * a history entry, typing and small moves replace the present one.
 */

import { changeState, parseState, printState } from './state.js';

/**
 * @param {Window} window
 */
export function createStore(window) {
  const listeners = [];
  let state = parseState(window.location.hash);

  function take(next) {
    const previous = state;
    state = next;
    for (const listener of listeners) listener(state, previous);
  }

  function write(change, method) {
    const next = changeState(state, change);
    const fragment = printState(next);
    if (fragment !== printState(state)) {
      try {
        window.history[method](null, '', '#' + fragment);
      } catch (error) {
        // Engines refuse more than some hundred changes in a minute; the next one catches up.
        if (error.name !== 'SecurityError') throw error;
      }
    }
    take(next);
  }

  function follow() {
    if (printState(parseState(window.location.hash)) !== printState(state)) take(parseState(window.location.hash));
  }
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);

  return {
    get state() { return state; },
    /** @param {Partial<import('./state.js').State>} change */
    push: (change) => write(change, 'pushState'),
    /** @param {Partial<import('./state.js').State>} change */
    replace: (change) => write(change, 'replaceState'),
    /** @param {(state: import('./state.js').State, previous: import('./state.js').State) => void} listener */
    subscribe: (listener) => { listeners.push(listener); },
    /** The fragment of the state with a change, for a link. */
    link: (change) => '#' + printState(changeState(state, change)),
  };
}
