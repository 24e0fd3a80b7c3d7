import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openPerson } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { type ScreenWords, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { holdButton, openTeamRoom, takeSeat } from '../support/studio-page.ts';

let server: ShowServer;
let browser: Browser;

beforeAll(async () => {
  server = await openShowServer({ clockRate: 1 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The five consoles of one person who holds every seat, what opens over them, and the phone. */
test.each(['zh', 'en'] as const)(
  'every console and what lies over it is accessible (%s)',
  { timeout: 420_000 },
  async (lang) => {
    const { context, page } = await openPerson(browser, lang);
    const words = wordsOf(lang);
    const { studio } = words;
    await page.goto(server.url);
    const link = await openTeamRoom(page, words, 20);
    for (const role of ['assistant', 'operator', 'moderator', 'director'] as const) await takeSeat(page, words, role);
    await expectAccessible(page);
    const phoneLink = await page.getByRole('link', { name: studio.lobby.phoneScreen }).getAttribute('href');
    await startByKeys(page, words);
    for (const role of ['operator', 'moderator', 'assistant', 'director', 'host'] as const) {
      await page.goto(`${link}?seat=${role}`);
      await page.getByRole('main').getByRole('region').first().waitFor();
      await expectAccessible(page);
    }
    await page.goto(`${link}?seat=operator&tour=1`);
    await page.getByRole('region', { name: studio.tour.title }).waitFor();
    await expectOverlays(page, words);
    await page.setViewportSize({ width: 683, height: 384 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}${phoneLink}`);
    await page.getByText(studio.phone.simulated).waitFor();
    await expectAccessible(page);
    await context.close();
  },
);

async function startByKeys(page: Page, words: ScreenWords): Promise<void> {
  const start = holdButton(page, words, words.studio.lobby.start);
  await start.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.studio.lobby.startNow }).click();
  await page.getByText(words.studio.phase.live, { exact: true }).waitFor();
}

/** The keys on the buttons, all keys, the palette and the alerts. */
async function expectOverlays(page: Page, words: ScreenWords): Promise<void> {
  const { overlay, help, palette, alerts } = words.studio;
  await page.keyboard.press('?');
  await page.getByRole('button', { name: overlay.all }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: overlay.all }).click();
  await page.getByRole('dialog', { name: help.title }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: palette.search }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const bell = page.getByRole('banner').locator('[aria-expanded]').first();
  await bell.click();
  await page.getByRole('list', { name: alerts.list }).waitFor();
  await expectAccessible(page);
}
