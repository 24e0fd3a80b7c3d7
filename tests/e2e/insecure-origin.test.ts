import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { openPerson, watchConsole } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { hold, holdButton, openTeamRoom, phoneOf, queueRow, takeSeat, waitForSeat } from '../support/studio-page.ts';

const HOST = 'lab.test';
const lead = must(must(shippedContent().projects[0], 'a project').products[0], 'a first product');
let server: ShowServer;
let browser: Browser;

beforeAll(async () => {
  server = await openShowServer({ clockRate: 4, hosts: [HOST] });
  browser = await launchBrowser([HOST]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the whole loop works over plain http in a lab network, where the browser grants no secure context', async () => {
  const { context, page } = await openPerson(browser, 'en');
  const expectCleanConsole = watchConsole(page);
  const words = wordsOf('en');
  await page.goto(`http://${HOST}:${server.port}/`);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.goto(`http://${HOST}:${server.port}/certificate`);
  await page.getByRole('heading', { level: 1, name: words.account.certificate.title }).waitFor();
  await page.getByText(words.account.certificate.isPlain).waitFor();
  await page.goto(`http://${HOST}:${server.port}/`);

  await openTeamRoom(page, words, 10);
  await waitForSeat(page, words, 'host');
  await page.getByRole('button', { name: words.studio.lobby.copy }).click();
  await page.getByText(words.studio.lobby.copyManually).waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url().replace(/\?.*$/, ''));
  await takeSeat(page, words, 'operator');
  await hold(holdButton(page, words, words.studio.lobby.start));
  await page.getByText(words.studio.phase.live, { exact: true }).waitFor();

  const seats = page.getByRole('combobox', { name: words.studio.seat.switch });
  await seats.selectOption({ label: words.studio.roles.operator });
  await queueRow(page, words, 1).waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('p');
  await phoneOf(page, words).getByText(lead.shortName.en, { exact: true }).waitFor();

  await seats.selectOption({ label: words.studio.roles.host });
  const caption = page.getByRole('textbox', { name: words.studio.host.captionLabel });
  await caption.fill('The neck pillow is soft and holds its shape');
  await caption.press('Enter');
  await page.getByText(/holds its shape/).waitFor();

  await hold(holdButton(page, words, words.studio.endShowMenu));
  await page.getByRole('link', { name: words.studio.ended.debrief }).click();
  const scorecard = page.getByRole('region', { name: words.debrief.dimensions.title });
  await expect.poll(() => scorecard.getByRole('rowheader').count()).toBe(10);
  expectCleanConsole();
  await context.close();
});
