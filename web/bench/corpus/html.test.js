import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf } from './html.js';

test('prose stands under its heading; menus and code are left out', () => {
  const html = `<html><head><title>x</title></head><body><nav><p>Home</p></nav>
    <h2>1.1. Pakete<a href="#x">¶</a></h2><p>Ein <em>Paket</em> &amp; seine\nDateien.</p>
    <pre>apt install x</pre><ul><li><p>erstens</p></li><li>zweitens</li></ul>
    <h3>Лицензии</h3><!-- <p>nichts</p> --><p>Свободные&nbsp;лицензии &#8212; здесь.</p></body></html>`;
  assert.deepEqual(sectionsOf(html), [
    { title: '1.1. Pakete', paragraphs: ['Ein Paket & seine Dateien.', 'erstens', 'zweitens'] },
    { title: 'Лицензии', paragraphs: ['Свободные лицензии — здесь.'] },
  ]);
});
