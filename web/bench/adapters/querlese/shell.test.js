import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shellOf } from './shell.js';

test('engine and module are taken over as they are', () => {
  const engine = '<script>function querleseEngine(port){go()}</script>';
  const block = (s) => `<script type="text/plain" data-module>${s}</script>`;
  const shell = shellOf(`<meta http-equiv="Content-Security-Policy" content="x">${engine}\n<script>app()</script>${block('H4sI')}\n${block('AA==')}`);
  assert.ok(shell.includes(engine) && shell.includes(`${block('H4sI')}\n${block('AA==')}`), shell);
  assert.ok(!shell.includes('Policy') && !shell.includes('app()'), shell);
});

test('a page of another make is refused', () => {
  assert.throws(() => shellOf('<!doctype html>'), /no engine/);
});
