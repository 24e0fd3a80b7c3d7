import buildClient from '../e2e/global-build.ts';
import { launchBrowser, openScreen } from '../support/launch-browser.ts';
import { saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer } from '../support/show-server.ts';
import { queueRow, startSolo } from '../support/studio-page.ts';
import type { BenchFigure } from './bench-figure.ts';

const SLOWDOWN = 4;
const ROUNDS = 3;

/** The operator's console of a running show, loaded with an empty cache and the processor four times slower. */
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
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto('about:blank');
      await cdp.send('Network.clearBrowserCache');
      const from = performance.now();
      await page.goto(address, { waitUntil: 'commit' });
      await page.getByRole('button', { name: saying(words.studio.queue.row, { slot: 1 }) }).waitFor();
      times.push(performance.now() - from);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    return [
      {
        name: 'first-load.operator-4x-slower',
        value: Math.round(median),
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
