/**
 * Starts the engine: in a worker made from the function that mkpage wrote into
 * the page, or, where no worker comes to life, the same function on the page's
 * own thread.
 *
 * @typedef {{post: (message: object) => void, end: () => void}} Engine
 */

/* global querleseEngine */

import { bytesOf } from './base64.js';

const lifeSignMs = 5000;

let workers = true; // until one did not come to life

const policy = globalThis.trustedTypes?.createPolicy('wk', {
  createScriptURL(url) {
    if (!url.startsWith('blob:')) throw new TypeError('scripts come from this page only');
    return url;
  },
}) ?? { createScriptURL: (url) => url };

/**
 * Names what this browser lacks to run the engine at all, or "".
 * @returns {string}
 */
export function missingFeature() {
  if (typeof WebAssembly !== 'object') return 'WebAssembly';
  if (typeof DecompressionStream !== 'function') return 'DecompressionStream';
  if (typeof Worker !== 'function' && typeof MessageChannel !== 'function') return 'Worker';
  return '';
}

/**
 * The module, compressed, out of the page's data blocks, once the document is
 * complete. It is decoded here and not in the worker: handing over bytes costs
 * nothing, handing over text copies it twice.
 * @returns {Promise<Uint8Array>}
 */
export async function moduleBytes() {
  if (document.readyState === 'loading') {
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
  }
  return bytesOf(dataBlocks().map((script) => script.textContent.trim()));
}

/** Frees the data blocks' memory when the module is compiled. */
export function dropBlocks() {
  dataBlocks().forEach((script) => script.remove());
}

const dataBlocks = () => Array.from(document.querySelectorAll('script[data-module]'));

/**
 * Messages wait until the engine shows a sign of life, so that bytes are given
 * away once only. Those of the message's own property bytes change hands.
 * @param {(message: any) => void} onMessage
 * @returns {Engine}
 */
export function spawnEngine(onMessage) {
  const waiting = [];
  let engine = null;
  let alive = false;
  let ended = false;

  const receive = (message) => {
    if (message.kind === 'alive') {
      alive = true;
      waiting.splice(0).forEach(engine.post);
    }
    if (!ended) onMessage(message);
  };
  const fallBack = () => {
    if (alive || ended) return;
    engine?.end();
    workers = false;
    engine = onThisThread(receive);
  };
  try {
    if (!workers) throw new Error('no worker comes to life here');
    engine = inWorker(receive, (message) => (alive ? receive({ kind: 'broken', where: 'worker', message }) : fallBack()));
    setTimeout(fallBack, lifeSignMs);
  } catch {
    // No worker here, for instance under a stricter policy: the page's own thread does.
    fallBack();
  }
  return {
    post(message) {
      if (alive) engine.post(message);
      else waiting.push(message);
    },
    end() {
      ended = true;
      engine.end();
    },
  };
}

function inWorker(receive, onError) {
  const blob = new Blob(['(' + querleseEngine + ')()'], { type: 'text/javascript' });
  const url = URL.createObjectURL(blob);
  const worker = new Worker(policy.createScriptURL(url));
  worker.onmessage = ({ data }) => {
    if (data.kind === 'alive') URL.revokeObjectURL(url);
    receive(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    onError(event.message ?? 'the worker could not start');
  };
  return { post: (message) => worker.postMessage(message, given(message)), end: () => worker.terminate() };
}

function onThisThread(receive) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => receive(data);
  querleseEngine(port2);
  return { post: (message) => port1.postMessage(message, given(message)), end: () => port1.close() };
}

const given = ({ bytes }) => (bytes ? [bytes.buffer] : []);
