import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPeers, readOptions } from './options.js';

test('without variables everything runs on the default corpus', () => {
  const { docs, sizes, peers, curve } = readOptions({});
  assert.deepEqual({ docs, sizes, peers, curve }, { docs: '', sizes: [0], peers: allPeers, curve: false });
});

test('lists are split at commas and spaces', () => {
  const { sizes, peers } = readOptions({ BENCH_DOCS: 'd', BENCH_SIZE: '5,1000', BENCH_PEERS: 'querlese scan' });
  assert.deepEqual({ sizes, peers }, { sizes: [5, 1000], peers: ['querlese', 'scan'] });
});

test('a curve is about our own page and a plain scan', () => {
  const { sizes, peers, curve } = readOptions({ BENCH_CURVE: '1000,10000' });
  assert.deepEqual({ sizes, peers, curve }, { sizes: [1000, 10000], peers: ['querlese', 'scan'], curve: true });
});

test('what makes no sense is named', () => {
  assert.throws(() => readOptions({ BENCH_PEERS: 'scan,solr' }), /BENCH_PEERS: solr/);
  assert.throws(() => readOptions({ BENCH_SIZE: 'big' }), /BENCH_SIZE: big/);
});
