import type { Page } from 'playwright-core';
import { buildClient } from '../support/fresh-build.ts';
import { launchBrowser, openScreen } from '../support/launch-browser.ts';
import { wordsOf } from '../support/screen-words.ts';
import { openShowServer } from '../support/show-server.ts';
import { hold, holdButton, shownSeconds, startSolo } from '../support/studio-page.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';

const CLOCK_RATE = 20;
const MINUTES = 20;
const ROUNDS = 3;
/** Show second in which the operator ends the show. */
const END_S = MINUTES * 60 - 60;
const DIMENSIONS = 10;

/**
 * The debrief of a show of twenty minutes: from the frame in which its operator reads that it has ended, and follows the
 * link at once, until the ten dimensions are on the screen.
 */
export async function benchDebrief(): Promise<readonly BenchFigure[]> {
  buildClient();
  const server = await openShowServer({ clockRate: CLOCK_RATE });
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await openScreen(browser, 'en');
      await page.goto(server.url);
      times.push(await debriefMs(page));
      await page.context().close();
    }
    return [
      {
        name: 'debrief.on-screen-after-the-end',
        value: Math.round(percentile(times, 0.5)),
        unit: 'ms',
        reference: null,
        ratio: null,
        goal: 2_000,
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function debriefMs(page: Page): Promise<number> {
  const words = wordsOf('en');
  await startSolo(page, words, 'operator', MINUTES);
  while ((await shownSeconds(page, words)) < END_S) await page.waitForTimeout(500);
  await hold(holdButton(page, words, words.studio.endShowMenu));
  const link = page.getByRole('link', { name: words.studio.ended.debrief });
  await link.waitFor();
  const startedAt = performance.now();
  await link.click();
  const scorecard = page.getByRole('region', { name: words.debrief.dimensions.title });
  await scorecard
    .getByRole('rowheader')
    .nth(DIMENSIONS - 1)
    .waitFor();
  return performance.now() - startedAt;
}
