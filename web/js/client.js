/**
 * Puts requests to the engine, one at a time, and outlives it. The newest
 * request of a part wins: an older one that still waits is never sent, and the
 * answer to one that runs is dropped. An engine that breaks or takes too long
 * is ended and started again from the compiled module.
 */

/** A request that a newer one of the same part has overtaken; nothing went wrong. */
export class Stale extends Error {}

/** What the engine or its loss answers with; code is for choosing words. */
export class EngineError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const maxRestarts = 3;

/**
 * From this size on, in compressed bytes, an engine unpacks the module and does
 * nothing else: what unpacking leaves behind in memory goes with it. A second
 * engine shows its first sign of life after some 20 ms.
 */
const largeModule = 4 << 20;
const restartWindowMs = 60_000;

/**
 * @param {object} options
 * @param {(onMessage: (message: any) => void) => import('./engine.js').Engine} options.spawn
 * @param {() => Promise<Uint8Array>} options.bytes  the module, compressed
 * @param {() => void} [options.onModule]  the module is compiled, bytes will not be asked for again
 * @param {(error: EngineError) => void} [options.onGivenUp]
 * @param {number} [options.patienceMs]  how long a request may take
 * @param {() => number} [options.now]
 */
export function createClient({ spawn, bytes, onModule = () => {}, onGivenUp = () => {}, patienceMs = 10_000, now = Date.now }) {
  const waiting = new Map(); // part → job
  let engine = null;
  let module = null;
  let unpacking = false;
  let isReady = false;
  let running = null;
  let timer = 0;
  let number = 0;
  let restarts = [];
  let failure = null;
  let life = 0;

  return { start, ask };

  /** Starts the engine, or starts it anew after it was given up. */
  function start() {
    failure = null;
    restarts = [];
    bringUp();
  }

  /**
   * @param {string} request  as in wasm/protocol
   * @returns {Promise<any>}  the reply; rejects with [Stale] or [EngineError]
   */
  function ask(request) {
    const part = new URLSearchParams(request).get('part');
    return new Promise((resolve, reject) => {
      const job = { id: ++number, part, request, resolve, reject, repeated: false, stale: false };
      if (failure) return reject(failure);
      overtake(waiting.get(part));
      if (running?.part === part) overtake(running);
      waiting.set(part, job);
      pump();
    });
  }

  function bringUp() {
    isReady = false;
    const mine = ++life;
    const own = spawn((message) => {
      if (mine === life) receive(message);
    });
    engine = own;
    if (module) {
      own.post({ kind: 'start', module });
      return;
    }
    bytes().then((code) => {
      if (mine !== life) return;
      unpacking = code.length > largeModule;
      if (code.length > 0) own.post({ kind: unpacking ? 'compile' : 'start', bytes: code });
      else giveUp(new EngineError('module', 'the page holds no module'));
    });
  }

  function receive(message) {
    if (message.kind === 'module') {
      module = message.module;
      onModule();
      if (unpacking) {
        unpacking = false;
        engine.end();
        bringUp();
        return;
      }
    }
    if (message.kind === 'ready') {
      isReady = true;
      pump();
    }
    if (message.kind === 'answer' && message.id === running?.id) finish(message.reply);
    if (message.kind === 'broken') recover(new EngineError('broken', message.message));
  }

  function pump() {
    if (!isReady || running || waiting.size === 0) return;
    const [part, job] = waiting.entries().next().value;
    waiting.delete(part);
    running = job;
    timer = setTimeout(() => {
      running.repeated = true;
      recover(new EngineError('timeout', `no answer within ${patienceMs} ms`));
    }, patienceMs);
    engine.post({ kind: 'ask', id: job.id, request: job.request });
  }

  function finish(text) {
    const job = running;
    release();
    settle(job, text);
    pump();
  }

  function release() {
    clearTimeout(timer);
    running = null;
  }

  function settle(job, text) {
    if (job.stale) return;
    let reply;
    try {
      reply = JSON.parse(text);
    } catch (error) {
      job.reject(new EngineError('internal', `the reply is not JSON: ${error.message}`));
      return;
    }
    if (reply.error) job.reject(new EngineError(reply.error.code, reply.error.message));
    else job.resolve(reply);
  }

  function overtake(job) {
    if (!job || job.stale) return;
    job.stale = true;
    job.reject(new Stale('overtaken by a newer request'));
  }

  function recover(error) {
    engine.end();
    const job = running;
    release();
    if (job && !job.stale) {
      if (job.repeated) job.reject(error);
      else waiting.set(job.part, Object.assign(job, { repeated: true }));
    }
    restarts = restarts.filter((at) => now() - at < restartWindowMs);
    if (restarts.length >= maxRestarts) {
      giveUp(error);
      return;
    }
    restarts.push(now());
    bringUp();
  }

  function giveUp(error) {
    life++;
    engine.end();
    isReady = false;
    // Without a compiled module it never got as far as running: the file itself is at fault.
    failure = new EngineError(module ? 'given_up' : 'module', error.message);
    for (const job of waiting.values()) job.reject(failure);
    waiting.clear();
    onGivenUp(failure);
  }
}
