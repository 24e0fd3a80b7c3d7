import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Language } from '#shared/model/language.ts';
import { formatMoney } from '../../client/format/money.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { runIn } from '../support/run-in.ts';
import { filled, type ScreenWords, saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { hold, holdButton, openPreparation, queueRow, takeSeat, waitForSeat } from '../support/studio-page.ts';

const project = must(shippedContent().projects[0], 'a project');
const [first, second, third] = project.products;
const last = must(project.products.at(-1), 'a last product');
let server: ShowServer;
let browser: Browser;

beforeAll(async () => {
  server = await openShowServer({ clockRate: 6 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each(runIn('zh'))('two people prepare a show, and it starts as they prepared it (%s)', async (lang) => {
  const words = wordsOf(lang);
  const people = await Promise.all([openPerson(browser, lang), openPerson(browser, lang)]);
  const [host, operator] = people.map(({ page }) => page);
  const pages = [must(host, 'host'), must(operator, 'operator')] as const;
  const consoleChecks = pages.map(watchConsole);

  await gather(pages, words);
  for (const page of pages) await expectAccessible(page);
  await chooseAndOrder(pages, words, lang);
  await beRefusedAPrice(pages, words, lang);
  await planTogether(pages, words);
  await loseTheLink(pages, words, lang);
  await goOnAir(pages, words, lang);
  for (const check of consoleChecks) check();
  for (const { context } of people) await context.close();
});

type Two = readonly [Page, Page];

/** The host opens the room and prepares at once; the operator comes by the link of the page and sits down there. */
async function gather([host, operator]: Two, words: ScreenWords): Promise<void> {
  await host.goto(server.url);
  await openPreparation(host, words, 20);
  await waitForSeat(host, words, 'host');
  await operator.goto(await host.getByRole('textbox', { name: words.prepare.show.team.invite }).inputValue());
  await takeSeat(operator, words, 'operator');
  await host.getByText(filled(words.prepare.show.team.filled, { count: 2 })).waitFor();
}

/** One leaves a product out, the other moves the first one down; each sees what the other does. */
async function chooseAndOrder([host, operator]: Two, words: ScreenWords, lang: Language): Promise<void> {
  const { products } = words.prepare.show;
  const count = project.products.length;
  await host.getByRole('button', { name: filled(products.menu, { name: last.shortName[lang] }) }).click();
  await host.getByRole('menuitem', { name: products.remove }).click();
  await operator.getByRole('row', { name: last.shortName[lang] }).waitFor({ state: 'detached' });
  const name = must(first, 'a first product').shortName[lang];
  await operator.getByRole('button', { name: filled(products.grip, { name, slot: 1, count: count - 1 }) }).focus();
  await operator.keyboard.press('Alt+ArrowDown');
  await host.getByRole('button', { name: filled(products.grip, { name, slot: 2, count: count - 1 }) }).waitFor();
  const moved = must(third, 'a third product').shortName[lang];
  const grip = host.getByRole('button', { name: filled(products.grip, { name: moved, slot: 3, count: count - 1 }) });
  await grip.dragTo(host.locator('tr[data-product]').first());
  await operator
    .getByRole('button', { name: filled(products.grip, { name: moved, slot: 1, count: count - 1 }) })
    .waitFor();
}

/** A price below the floor stays in its field with the reason; one that the room refuses does too. */
async function beRefusedAPrice([host, operator]: Two, words: ScreenWords, lang: Language): Promise<void> {
  const product = must(first, 'a first product');
  const { price } = words.prepare.show;
  const label = filled(price.label, { name: product.shortName[lang] });
  const field = operator.getByRole('textbox', { name: label });
  await field.fill(String(product.floorPriceCents / 100 - 1));
  await field.press('Enter');
  const floor = formatMoney(product.floorPriceCents, project.currency);
  await operator.getByText(filled(price.below, { floor })).waitFor();
  const tooMuch = String((product.priceCents / 100) * 11);
  await field.fill(tooMuch);
  await field.press('Enter');
  await operator.getByRole('alert').waitFor();
  expect(await field.inputValue()).toBe(tooMuch);
  const fair = String(product.floorPriceCents / 100 + 3);
  await field.fill(fair);
  await field.press('Enter');
  await expect.poll(() => host.getByRole('textbox', { name: label }).inputValue()).toBe(fair);
}

/** The host adds a segment on the time axis, the operator names it in the table. */
async function planTogether([host, operator]: Two, words: ScreenWords): Promise<void> {
  const { plan } = words.prepare.show;
  await operator.getByRole('radio', { name: plan.table }).click();
  await host.getByRole('slider').first().press('ArrowRight');
  await host.getByRole('button', { name: plan.add }).click();
  const name = operator.getByRole('textbox', { name: filled(plan.nameOf, { number: 2 }) });
  await expect.poll(() => name.inputValue()).toBe(plan.newName);
  await name.fill('Warm-up 暖场');
  await name.press('Enter');
  await host.getByRole('button', { name: /^Warm-up 暖场/ }).waitFor();
}

/** The server is gone for a while: what is typed meanwhile stays and is saved when it is back. */
async function loseTheLink([host, operator]: Two, words: ScreenWords, lang: Language): Promise<void> {
  const product = must(second, 'a second product');
  const label = filled(words.prepare.show.price.label, { name: product.shortName[lang] });
  const field = operator.getByRole('textbox', { name: label });
  await server.kill();
  await operator.getByText(words.prepare.show.notice.away).waitFor();
  const wanted = String(product.priceCents / 100 - 2);
  await field.fill(wanted);
  await field.press('Enter');
  await operator.getByText(words.prepare.show.price.waiting).waitFor();
  await server.startAgain();
  await operator.getByText(words.prepare.show.notice.away).waitFor({ state: 'detached' });
  await expect.poll(() => host.getByRole('textbox', { name: label }).inputValue()).toBe(wanted);
}

/** The lobby shows the plan; the show has the queue and the prices that were prepared. */
async function goOnAir([host, operator]: Two, words: ScreenWords, lang: Language): Promise<void> {
  for (const page of [host, operator]) await page.getByRole('link', { name: words.prepare.show.toLobby }).click();
  const plan = host.getByRole('region', { name: words.studio.lobby.plan, exact: true });
  await plan.getByText('Warm-up 暖场', { exact: true }).waitFor();
  await hold(holdButton(host, words, words.studio.lobby.start));
  await operator.getByText(words.studio.phase.live, { exact: true }).waitFor();
  const product = must(second, 'a second product');
  const row = operator.getByRole('button', { name: saying(words.studio.queue.row, { slot: 2 }) });
  await row.waitFor();
  const names = await Promise.all([1, 2, 3].map((slot) => queueRow(operator, words, slot).first().innerText()));
  expect(names[0]).toContain(must(third, 'a third product').shortName[lang]);
  expect(names[1]).toContain(product.shortName[lang]);
  expect(names[1]).toContain(String(product.priceCents / 100 - 2));
  expect(names[2]).toContain(must(first, 'a first product').shortName[lang]);
  expect(await operator.getByText(last.shortName[lang], { exact: true }).count()).toBe(0);
  await operator.goto(operator.url().replace('/studio/', '/prepare/'));
  await operator.getByRole('link', { name: words.prepare.show.toStudio }).waitFor();
}
