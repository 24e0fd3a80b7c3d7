import type { Page } from 'playwright-core';
import { buildClient } from '../support/fresh-build.ts';
import { launchBrowser, openScreen } from '../support/launch-browser.ts';
import { saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer } from '../support/show-server.ts';
import { queueRow, startSolo } from '../support/studio-page.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';

const SLOWDOWN = 4;
const ROUNDS = 5;

/**
 * The operator's console of a running show, loaded with an empty cache and the processor four times slower: from the
 * navigation to the frame with the first product. The page takes the time itself: a question from outside would run on
 * the same slow processor.
 */
export async function benchFirstLoad(): Promise<readonly BenchFigure[]> {
  buildClient();
  const words = wordsOf('zh');
  const server = await openShowServer({ clockRate: 1 });
  const browser = await launchBrowser();
  try {
    const page = await openScreen(browser, 'zh');
    await page.goto(server.url);
    await startSolo(page, words, 'operator', 20);
    await queueRow(page, words, 1).waitFor();
    const address = page.url();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await timeFirstRow(page, saying(words.studio.queue.row, { slot: 1 }).source);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto('about:blank');
      await cdp.send('Network.clearBrowserCache');
      await page.goto(address, { waitUntil: 'commit' });
      const seen = await page.waitForFunction(() => document.documentElement.dataset.firstRowMs, null, {
        polling: 500,
      });
      times.push(Number(await seen.jsonValue()));
    }
    return [
      {
        name: 'first-load.operator-4x-slower',
        value: Math.round(percentile(times, 0.5)),
        unit: 'ms',
        reference: null,
        ratio: null,
        goal: 3_000,
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Writes down on the page when a button with such a label was first drawn, in milliseconds since the navigation. */
async function timeFirstRow(page: Page, label: string): Promise<void> {
  await page.addInitScript((pattern) => {
    const isRow = new RegExp(pattern);
    const observer = new MutationObserver(() => {
      const rows = [...document.querySelectorAll('main button[aria-label]')];
      if (!rows.some((row) => isRow.test(row.getAttribute('aria-label') ?? ''))) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          document.documentElement.dataset.firstRowMs = String(performance.now());
        }),
      );
    });
    observer.observe(document, { childList: true, subtree: true });
  }, label);
}
