import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from './texts.js';

test('what is known about a text stands above it', () => {
  assert.equal(markdown({ title: 'Wahl\nin Minsk', date: '2020-08-09', source: 'gnad/Panorama', text: 'Am Abend …' }),
    '---\ntitle: Wahl in Minsk\ndate: 2020-08-09\noutlet: gnad/Panorama\n---\n\nAm Abend …\n');
  assert.equal(markdown({ title: 'T', date: '2020-08-09', text: '…' }), '---\ntitle: T\ndate: 2020-08-09\n---\n\n…\n');
});
