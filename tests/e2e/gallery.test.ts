import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { expectAccessible, openPerson } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { wordsOf } from '../support/screen-words.ts';

let vite: ViteDevServer;
let browser: Browser;
let address = '';

beforeAll(async () => {
  vite = await createServer({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    cacheDir: fileURLToPath(new URL('../../build/vite-gallery', import.meta.url)),
    server: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  await vite.listen();
  address = must(vite.resolvedUrls?.local[0], 'an address of the development server');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await vite.close();
});

test.each([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('every component is accessible (%s, %s)', async (lang, theme) => {
  const { context, page } = await openPerson(browser, lang);
  await page.goto(`${address}dev/components?${theme}`, { timeout: 90_000 });
  await page.getByRole('heading', { name: wordsOf(lang).studio.gallery.title }).waitFor({ timeout: 90_000 });
  await expectAccessible(page);
  await context.close();
});

test('the components fit a window of half the size, as at a zoom of 200 %', async () => {
  const { context, page } = await openPerson(browser, 'zh');
  await page.setViewportSize({ width: 683, height: 384 });
  await page.goto(`${address}dev/components`, { timeout: 90_000 });
  await page.getByRole('heading', { name: wordsOf('zh').studio.gallery.title }).waitFor({ timeout: 90_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  await context.close();
});
