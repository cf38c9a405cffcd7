/** Chromium, and what its processes take. */

import { chromium } from 'playwright-core';
import { isOwnRenderer } from '../lib/process.js';

const heap = '--js-flags=--max-old-space-size=8192'; // megabytes

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--no-first-run', heap],
  });
}

/**
 * The processes that run pages.
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<number[]>}
 */
export async function renderers(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type, id }) => type === 'renderer' && isOwnRenderer(id)).map(({ id }) => id);
}
