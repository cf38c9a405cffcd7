/**
 * The worker's side: unpacks the module, runs it, and hands requests to it.
 * mkpage puts Go's glue and this file into one function, because a page opened
 * from a folder may start a worker from its own text only.
 *
 * Messages in:  {kind: 'compile', bytes}, {kind: 'start', bytes | module}, {kind: 'ask', id, request}
 * Messages out: {kind: 'alive'}, {kind: 'module', module}, {kind: 'ready'},
 *               {kind: 'answer', id, reply}, {kind: 'broken', where, message}
 */
import 'wasm_exec.js';

/**
 * Serves a page through a port: the worker's own scope, or one end of a
 * message channel where there is no worker.
 * @param {{postMessage: Function, onmessage: Function|null}} port
 */
export function serve(port) {
  let answer = null;

  port.onmessage = ({ data }) => {
    if (data.kind === 'compile') compiled(data.bytes).catch((error) => broken('compile', error));
    if (data.kind === 'start') start(data).catch((error) => broken('start', error));
    if (data.kind === 'ask') ask(data);
  };
  port.postMessage({ kind: 'alive' });

  async function compiled(bytes) {
    const module = await compile(bytes);
    port.postMessage({ kind: 'module', module });
    return module;
  }

  async function start(given) {
    const module = given.module ?? await compiled(given.bytes);
    globalThis.querleseReady = (entry) => {
      answer = entry;
      port.postMessage({ kind: 'ready' });
    };
    const go = new globalThis.Go();
    const instance = await WebAssembly.instantiate(module, go.importObject);
    await go.run(instance);
    broken('run', new Error('Go program has already exited'));
  }

  function ask({ id, request }) {
    try {
      const reply = answer(request);
      // A Go program that ended during the call leaves undefined behind.
      if (typeof reply !== 'string') throw new Error('Go program has already exited');
      port.postMessage({ kind: 'answer', id, reply });
    } catch (error) {
      broken('ask', error);
    }
  }

  function broken(where, error) {
    port.postMessage({ kind: 'broken', where, message: `${error?.name ?? 'Error'}: ${error?.message ?? error}` });
  }
}

async function compile(bytes) {
  if (WebAssembly.compileStreaming) {
    try {
      return await WebAssembly.compileStreaming(unpacked(bytes));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // TypeError: this engine does not stream such a response
    }
  }
  return WebAssembly.compile(await unpacked(bytes).arrayBuffer());
}

// Blob.stream() would read more simply, but fails in WebKit's workers on file:.
function unpacked(bytes) {
  const stream = new Response(bytes).body.pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}
