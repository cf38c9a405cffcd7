import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EngineError, Stale, createClient } from './client.js';

/** Engines that do what a test tells them, and a record of what they were sent. */
function makeEngines() {
  const engines = [];
  const spawn = (onMessage) => {
    const engine = { sent: [], isEnded: false, say: onMessage, post: (m) => engine.sent.push(m), end: () => { engine.isEnded = true; } };
    engines.push(engine);
    return engine;
  };
  return { engines, spawn };
}

async function started(options = {}) {
  const { engines, spawn } = makeEngines();
  const client = createClient({ spawn, bytes: async () => new Uint8Array(3), ...options });
  client.start();
  await settled();
  engines[0].say({ kind: 'module', module: 'compiled' });
  engines[0].say({ kind: 'ready' });
  return { client, engines };
}

const settled = () => new Promise((done) => setImmediate(done));
const asks = (engine) => engine.sent.filter((m) => m.kind === 'ask');
const reply = (engine, value) => engine.say({ kind: 'answer', id: asks(engine).at(-1).id, reply: JSON.stringify(value) });

test('a request before readiness waits for it', async () => {
  const { engines, spawn } = makeEngines();
  const client = createClient({ spawn, bytes: async () => new Uint8Array(3) });
  client.start();
  const answer = client.ask('part=search&q=Minsk');
  await settled();
  assert.deepEqual(engines[0].sent, [{ kind: 'start', bytes: new Uint8Array(3) }]);
  engines[0].say({ kind: 'ready' });
  assert.equal(asks(engines[0])[0].request, 'part=search&q=Minsk');
  reply(engines[0], { total: 5 });
  assert.deepEqual(await answer, { total: 5 });
});

test('a large module is unpacked by an engine of its own', async () => {
  const { engines, spawn } = makeEngines();
  const code = new Uint8Array(5 << 20);
  let compiled = 0;
  const client = createClient({ spawn, bytes: async () => code, onModule: () => compiled++ });
  client.start();
  const answer = client.ask('part=start');
  await settled();
  assert.deepEqual(engines[0].sent.map((m) => m.kind), ['compile']);
  engines[0].say({ kind: 'module', module: 'compiled' });
  assert.equal(compiled, 1);
  assert.ok(engines[0].isEnded, 'it goes with all its garbage');
  assert.deepEqual(engines[1].sent, [{ kind: 'start', module: 'compiled' }]);
  engines[1].say({ kind: 'ready' });
  reply(engines[1], { texts: 5 });
  assert.deepEqual(await answer, { texts: 5 });
});

test('the newest request of a part wins, other parts are untouched', async () => {
  const { client, engines } = await started();
  const first = client.ask('part=search&q=M');
  const second = client.ask('part=search&q=Mi');
  const text = client.ask('part=text&doc=d5');
  const third = client.ask('part=search&q=Min');
  await assert.rejects(first, Stale);
  await assert.rejects(second, Stale);
  reply(engines[0], { q: 'M' }); // the answer nobody waits for any more
  reply(engines[0], { q: 'Min' });
  reply(engines[0], { id: 'd5' });
  assert.deepEqual(await text, { id: 'd5' });
  assert.deepEqual(await third, { q: 'Min' });
  assert.equal(asks(engines[0]).some((m) => m.request.endsWith('q=Mi')), false);
});

test('an error reply rejects with its code', async () => {
  const { client, engines } = await started();
  const answer = client.ask('part=text&doc=nope');
  reply(engines[0], { error: { code: 'no_document', message: 'no text has the id "nope"' } });
  await assert.rejects(answer, (error) => error instanceof EngineError && error.code === 'no_document');
});

test('a reply that is no JSON is an error, not a hang', async () => {
  const { client, engines } = await started();
  const answer = client.ask('part=search');
  engines[0].say({ kind: 'answer', id: asks(engines[0])[0].id, reply: '{' });
  await assert.rejects(answer, (error) => error.code === 'internal');
});

test('a broken engine is started again from the module, and the request repeated once', async () => {
  const { client, engines } = await started();
  const answer = client.ask('part=search&q=Minsk');
  engines[0].say({ kind: 'broken', where: 'ask', message: 'RangeError: Maximum call stack size exceeded' });
  assert.equal(engines[0].isEnded, true);
  assert.deepEqual(engines[1].sent, [{ kind: 'start', module: 'compiled' }]);
  engines[0].say({ kind: 'ready' }); // a late word of the dead one
  assert.equal(asks(engines[1]).length, 0);
  engines[1].say({ kind: 'ready' });
  assert.equal(asks(engines[1])[0].request, 'part=search&q=Minsk');
  engines[1].say({ kind: 'broken', where: 'ask', message: 'Error: Go program has already exited' });
  await assert.rejects(answer, (error) => error.code === 'broken');
  engines[2].say({ kind: 'ready' });
  const next = client.ask('part=search&q=Moskau');
  reply(engines[2], { total: 1 });
  assert.deepEqual(await next, { total: 1 });
});

test('a request that takes too long is ended and not repeated', async () => {
  const { client, engines } = await started({ patienceMs: 10 });
  const answer = client.ask('part=search&q=a*');
  await assert.rejects(answer, (error) => error.code === 'timeout');
  assert.equal(engines[0].isEnded, true);
  engines[1].say({ kind: 'ready' });
  assert.equal(asks(engines[1]).length, 0);
});

test('three restarts within a minute, then it is given up until asked again', async () => {
  let clock = 0;
  let givenUp = 0;
  const { client, engines } = await started({ now: () => clock, onGivenUp: () => givenUp++ });
  for (let i = 0; i < 3; i++) {
    engines[i].say({ kind: 'broken', where: 'run', message: 'Error: out of memory' });
    clock += 1000;
  }
  assert.equal(engines.length, 4);
  const answer = client.ask('part=search');
  engines[3].say({ kind: 'broken', where: 'run', message: 'Error: out of memory' });
  await assert.rejects(answer, (error) => error.code === 'given_up');
  assert.equal(engines.length, 4);
  assert.equal(givenUp, 1);
  await assert.rejects(client.ask('part=start'), (error) => error.code === 'given_up');
  client.start();
  assert.equal(engines.length, 5);
});

test('a module that cannot be compiled is the file\'s fault', async () => {
  const { engines, spawn } = makeEngines();
  const client = createClient({ spawn, bytes: async () => new Uint8Array(3) });
  client.start();
  const answer = client.ask('part=start');
  for (let i = 0; i < 4; i++) engines[i].say({ kind: 'broken', where: 'start', message: 'TypeError: Failed to fetch' });
  await assert.rejects(answer, (error) => error.code === 'module');
});

test('a page without its module says so at once', async () => {
  const { engines, spawn } = makeEngines();
  const client = createClient({ spawn, bytes: async () => new Uint8Array() });
  client.start();
  await assert.rejects(client.ask('part=start'), (error) => error.code === 'module');
  assert.equal(engines.length, 1);
  assert.equal(engines[0].isEnded, true);
});

test('restarts that lie further apart do not add up', async () => {
  let clock = 0;
  const { engines } = await started({ now: () => clock });
  for (let i = 0; i < 6; i++) {
    engines[i].say({ kind: 'broken', where: 'run', message: 'Error' });
    clock += 30_000;
  }
  assert.equal(engines.length, 7);
});
