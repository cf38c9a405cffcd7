import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepOfKey } from './keys.js';

test('stepOfKey reads the key, not the layout', () => {
  const cases = [
    // Latin
    [{ key: 'j', code: 'KeyJ' }, 'nextText'],
    [{ key: 'J', code: 'KeyJ' }, 'nextText'], // caps lock
    [{ key: '/', code: 'Slash' }, 'search'],
    [{ key: '?', code: 'Slash', shiftKey: true }, 'sheet'],
    // German: the slash is above the 7, the question mark beside the 0
    [{ key: '/', code: 'Digit7', shiftKey: true }, 'search'],
    [{ key: '?', code: 'Minus', shiftKey: true }, 'sheet'],
    [{ key: '-', code: 'Slash' }, 'search'],
    // Russian: the same places type other letters
    [{ key: 'о', code: 'KeyJ' }, 'nextText'],
    [{ key: 'л', code: 'KeyK' }, 'previousText'],
    [{ key: 'т', code: 'KeyN' }, 'nextHit'],
    [{ key: 'з', code: 'KeyP' }, 'previousHit'],
    [{ key: 'щ', code: 'KeyO' }, 'original'],
    [{ key: 'г', code: 'KeyU' }, 'back'],
    [{ key: '.', code: 'Slash' }, 'search'],
    [{ key: ',', code: 'Slash', shiftKey: true }, 'sheet'],
    // not ours
    [{ key: 'j', code: 'KeyJ', ctrlKey: true }, ''],
    [{ key: 'n', code: 'KeyN', metaKey: true }, ''],
    [{ key: 'J', code: 'KeyJ', shiftKey: true }, ''],
    [{ key: 'x', code: 'KeyX' }, ''],
    [{ key: ';', code: 'KeyP' }, ''],
    [{ key: 'Escape', code: 'Escape' }, 'back'],
  ];
  for (const [event, want] of cases) assert.equal(stepOfKey(event, true), want, `stepOfKey(${JSON.stringify(event)})`);
});

test('letters can be switched off, Escape cannot', () => {
  assert.equal(stepOfKey({ key: 'j', code: 'KeyJ' }, false), '');
  assert.equal(stepOfKey({ key: '/', code: 'Slash' }, false), '');
  assert.equal(stepOfKey({ key: 'Escape', code: 'Escape' }, false), 'back');
});
