/**
 * Holds the state and keeps the address in step with it. Deliberate steps push
 * a history entry, typing and small moves replace the present one. They do so
 * after a short rest: Chromium drops what goes beyond 200 changes of the
 * address in ten seconds, and with them the last letters of a fast typist.
 */

import { changeState, parseState, printState } from './state.js';

const restMs = 150;

/**
 * @param {Window} window
 */
export function createStore(window) {
  const listeners = [];
  let state = parseState(window.location.hash);
  let timer = 0;

  function take(next) {
    const previous = state;
    state = next;
    for (const listener of listeners) listener(state, previous);
  }

  function write(method, fragment) {
    try {
      window.history[method](null, '', '#' + fragment);
    } catch (error) {
      // Other engines refuse in words; the next change catches up.
      if (error.name !== 'SecurityError') throw error;
    }
  }

  /** Writes what typing has changed and the address does not say yet. */
  function settle() {
    if (!timer) return;
    window.clearTimeout(timer);
    timer = 0;
    write('replaceState', printState(state));
  }

  function push(change) {
    const next = changeState(state, change);
    settle();
    if (printState(next) !== printState(state)) write('pushState', printState(next));
    take(next);
  }

  function replace(change) {
    const next = changeState(state, change);
    if (printState(next) !== printState(state)) {
      window.clearTimeout(timer);
      timer = window.setTimeout(settle, restMs);
    }
    take(next);
  }

  function follow() {
    window.clearTimeout(timer);
    timer = 0;
    if (printState(parseState(window.location.hash)) !== printState(state)) take(parseState(window.location.hash));
  }
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  window.addEventListener('pagehide', settle);

  return {
    get state() { return state; },
    /** @param {Partial<import('./state.js').State>} change */
    push,
    /** @param {Partial<import('./state.js').State>} change */
    replace,
    /** @param {(state: import('./state.js').State, previous: import('./state.js').State) => void} listener */
    subscribe: (listener) => { listeners.push(listener); },
    /** The fragment of the state with a change, for a link. */
    link: (change) => '#' + printState(changeState(state, change)),
  };
}
