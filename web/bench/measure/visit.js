/** Opens a page and waits for its first answer. */

import { cpuMs } from '../lib/process.js';
import { renderers } from './browser.js';

/**
 * @typedef {object} Target
 * @property {string} url
 * @property {boolean} [isShell]  the real page: its answer is the first list
 *
 * @typedef {object} Visit
 * @property {number} ms      from the start of the navigation
 * @property {number} cpuMs   of the page's process
 * @property {number} pid     the page's process
 * @property {number} [total] texts found
 * @property {string} [error] in place of the figures
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Target} target
 * @param {number} waitMs
 * @returns {Promise<Visit & {page: import('playwright-core').Page, close: () => Promise<void>}>}
 */
export async function visit(browser, target, waitMs) {
  const before = new Set(await renderers(browser));
  const context = await browser.newContext(); // a process and a cache of its own
  const page = await context.newPage();
  page.setDefaultTimeout(waitMs);
  let crashed = false;
  page.on('crash', () => { crashed = true; });
  if (target.isShell) await page.addInitScript(firstList);
  const close = () => context.close();
  try {
    await page.goto(target.url, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.ready !== undefined, null, { timeout: waitMs, polling: 20 });
    const answer = await within(waitMs, page.evaluate(() => globalThis.ready));
    const [busiest] = (await renderers(browser)).filter((pid) => !before.has(pid)).map((pid) => ({ pid, cpuMs: cpuMs(pid) }))
      .sort((a, b) => b.cpuMs - a.cpuMs);
    return { ...answer, ...busiest, page, close };
  } catch (error) {
    return { error: crashed ? 'the page crashed' : error.message.split('\n')[0], page, close };
  }
}

function within(ms, promise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ error: `no answer within ${ms / 1000} s` }), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Runs in the page before its scripts: notes when a list of texts stands in it. */
function firstList() {
  globalThis.ready = new Promise((resolve) => {
    const look = () => {
      const list = document.querySelectorAll('#results > li');
      const problem = document.querySelector('#problem:not([hidden])');
      if (list.length > 0) resolve({ ms: performance.now(), shown: list.length });
      else if (problem?.textContent) resolve({ error: problem.textContent.slice(0, 200) });
      else return;
      watcher.disconnect();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
  });
}
