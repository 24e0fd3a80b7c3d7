import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Language } from '#shared/model/language.ts';
import { errorText } from '#shared/protocol/error-text.ts';
import { formatClock } from '../../client/format/clock.ts';
import { formatMoney, priceText } from '../../client/format/money.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { runIn } from '../support/run-in.ts';
import { filled, type ScreenWords, saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { chatLines, hold, holdButton, phoneOf, queueRow, shownSeconds, startSolo } from '../support/studio-page.ts';

const CLOCK_RATE = 8;
/** Show time after which every kind of evidence has had its chance, seconds. */
const LONG_ENOUGH_S = 200;
const project = must(shippedContent().projects[0], 'a project');
let server: ShowServer;
let browser: Browser;

/** The worker plays both courses after par had its turn. */
const FUTURES_MS = 180_000;

beforeAll(async () => {
  server = await openShowServer({ clockRate: CLOCK_RATE });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each(runIn('en'))('one person plays, ends and studies a show (%s)', { timeout: 600_000 }, async (lang) => {
  const { context, page } = await openPerson(browser, lang);
  const expectCleanConsole = watchConsole(page);
  const words = wordsOf(lang);
  await page.goto(server.url);
  await page.getByRole('heading', { name: words.home.heading }).waitFor();
  await page.getByRole('button', { name: words.home.try.start, exact: true }).waitFor();
  await expectAccessible(page);

  expect(await startSolo(page, words, 'operator', 10)).toBeLessThanOrEqual(3);
  await pinByKeyAndButton(page, words, lang);
  await changePrice(page, words, lang);
  await releaseStock(page, words);
  await startCoupon(page, words);
  await expect.poll(() => chatLines(page, words).count(), { timeout: 60_000 }).toBeGreaterThan(2);
  await expectAccessible(page);
  const figures = page.getByRole('region', { name: words.studio.tiles.title });
  await figures.getByText(/^¥[1-9][\d,]*$/).waitFor({ timeout: 60_000 });

  await expect.poll(() => shownSeconds(page, words), { timeout: 60_000 }).toBeGreaterThan(LONG_ENOUGH_S);

  await hold(holdButton(page, words, words.studio.endShowMenu));
  await page.getByRole('heading', { name: words.studio.ended.title }).waitFor();
  await page.getByRole('link', { name: words.studio.ended.debrief }).click();
  await studyDebrief(page, words);
  await studyReplay(page, words);
  expectCleanConsole();
  await context.close();
});

async function pinByKeyAndButton(page: Page, words: ScreenWords, lang: Language): Promise<void> {
  const phone = phoneOf(page, words);
  // Keys mean something once the console is there.
  await queueRow(page, words, 2).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('p');
  await phone.getByText(nameOf(1, lang), { exact: true }).waitFor();
  await queueRow(page, words, 1).click();
  await page.getByRole('button', { name: words.studio.stage.pin, exact: true }).click();
  await phone.getByText(nameOf(0, lang), { exact: true }).waitFor();
  expect(await phone.getByText(nameOf(1, lang), { exact: true }).count()).toBe(0);
}

/** The first product is on air. A price below the floor is refused beside the control; a fair one reaches queue and phone. */
async function changePrice(page: Page, words: ScreenWords, lang: Language): Promise<void> {
  const { priceCents, floorPriceCents } = must(project.products[0], 'a first product');
  const before = formatMoney(priceCents, project.currency);
  const { priceDraft, queue } = words.studio;
  const rowWith = (price: string) => page.getByRole('button', { name: saying(queue.row, { slot: 1, price }) });
  await rowWith(before).waitFor();

  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: priceDraft.label });
  await field.fill(priceText(floorPriceCents - 100));
  const floor = formatMoney(floorPriceCents, project.currency);
  await page.getByText(filled(priceDraft.below, { floor })).waitFor();
  await hold(holdButton(page, words, priceDraft.hold));
  const refusal = errorText('price/below_floor', { floorCents: floorPriceCents }, lang);
  await page.getByRole('alert').getByText(refusal).waitFor();
  await rowWith(before).waitFor();

  const cents = Math.round((priceCents + floorPriceCents) / 200) * 100;
  await field.fill(priceText(cents));
  await hold(holdButton(page, words, priceDraft.hold));
  await rowWith(formatMoney(cents, project.currency)).waitFor();
  await phoneOf(page, words).getByText(formatMoney(cents, project.currency), { exact: true }).waitFor();
  await field.waitFor({ state: 'detached' });
}

async function releaseStock(page: Page, words: ScreenWords): Promise<void> {
  const { stockForm, queue } = words.studio;
  const stockOf = async () => {
    const label = await queueRow(page, words, 1).getAttribute('aria-label');
    return Number(saying(queue.row, { slot: 1 }).exec(label ?? '')?.[4]);
  };
  const before = await stockOf();
  await page.keyboard.press('s');
  const field = page.getByRole('textbox', { name: stockForm.label });
  await field.fill('5000');
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await expect.poll(stockOf).toBeGreaterThan(before + 4_000);
}

async function startCoupon(page: Page, words: ScreenWords): Promise<void> {
  const { coupon } = words.studio;
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: coupon.amount }).fill('10');
  await hold(holdButton(page, words, coupon.start));
  await page
    .getByText(filled(coupon.name, { amount: '¥10' }))
    .first()
    .waitFor();
  await phoneOf(page, words).getByText('¥10', { exact: false }).first().waitFor();
}

async function studyDebrief(page: Page, words: ScreenWords): Promise<void> {
  const { dimensions, headline, evidence } = words.debrief;
  const scorecard = page.getByRole('region', { name: dimensions.title });
  await expect.poll(() => scorecard.getByRole('rowheader').count()).toBe(10);
  await page.getByText(headline.total, { exact: true }).waitFor();
  await expectAccessible(page);
  await fitAPhone(page, words);
  await fitASheet(page, words);
  await tryAnotherWay(page, words);
  const moment = scorecard.getByRole('link', { name: saying(evidence.at) }).first();
  const at = must(saying(evidence.at).exec((await moment.getAttribute('aria-label')) ?? '')?.[1], 'a moment');
  await moment.click();
  await expect.poll(() => positionOf(page, words)).toBe(at);
}

/**
 * On a phone nothing stands beside the screen: dimensions, seats and segments are read without moving them sideways, and
 * where a table is moved its rows keep their names.
 */
async function fitAPhone(page: Page, words: ScreenWords): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  // What is drawn to the width of its place is drawn anew in a later frame.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const { dimensions, team, plan, traffic } = words.debrief;
  const panel = (name: string) => page.getByRole('region', { name }).first();
  await panel(dimensions.title).getByRole('button', { expanded: false }).first().click();
  for (const name of [dimensions.title, team.title, plan.title]) {
    const cells = panel(name).getByRole('row').locator(':is(th, td)');
    await cells.first().waitFor();
    const ends = () => cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right));
    await expect.poll(async () => Math.max(...(await ends())), { message: name }).toBeLessThanOrEqual(390);
  }
  const windows = panel(traffic.title).getByRole('rowheader').first();
  // Against the box that is moved: what comes from the server meanwhile may move the page.
  const [before, after] = await windows.evaluate(async (cell) => {
    const box = cell.closest('table')?.parentElement ?? document.body;
    const place = () => {
      const [{ x, y, width, height }, around] = [cell.getBoundingClientRect(), box.getBoundingClientRect()];
      return { x: x - around.x, y: y - around.y, width, height };
    };
    const stood = place();
    box.scrollBy(200, 0);
    await new Promise(requestAnimationFrame);
    return [stood, place()] as const;
  });
  expect(before.width).toBeGreaterThan(0);
  expect(after).toEqual(before);
  await expectAccessible(page);
  if (size !== null) await page.setViewportSize(size);
}

/** On paper are figures and words alone: nothing to press, nothing cut off by a list that scrolls. */
async function fitASheet(page: Page, words: ScreenWords): Promise<void> {
  const { dimensions, futures } = words.debrief;
  const acts = page.getByRole('list', { name: futures.whatIf.list });
  await acts.waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('region', { name: dimensions.title }).waitFor();
  expect(await acts.isVisible()).toBe(false);
  expect(await page.locator('[data-variant]').filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
}

/** One act of the show is left out; what that would have brought is played and told. */
async function tryAnotherWay(page: Page, words: ScreenWords): Promise<void> {
  const { whatIf } = words.debrief.futures;
  await page.getByRole('list', { name: whatIf.list }).getByRole('button').first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: whatIf.play }).click();
  await drawer.getByRole('table').waitFor({ timeout: FUTURES_MS });
  await drawer.getByRole('heading', { name: whatIf.viewers }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
}

async function studyReplay(page: Page, words: ScreenWords): Promise<void> {
  const slider = page.getByRole('slider', { name: words.replay.position });
  const endMs = Number(await slider.getAttribute('max'));
  const states: { seq: number; online: string }[] = [];
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const atMs = Math.floor((endMs * share) / 1000) * 1000;
    await slider.fill(String(atMs));
    await expect.poll(() => positionOf(page, words)).toBe(formatClock(atMs));
    const seq = Number(
      saying(words.replay.saved).exec(await page.getByText(saying(words.replay.saved)).innerText())?.[1],
    );
    states.push({ seq, online: await phoneOf(page, words).getByTitle(saying(words.studio.phone.online)).innerText() });
  }
  const seqs = states.map((state) => state.seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  expect(new Set(states.map((state) => state.online)).size).toBeGreaterThan(2);

  await slider.fill('1000');
  await page.getByRole('button', { name: words.replay.play }).click();
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(2_000);
  await page.getByRole('button', { name: words.replay.pause }).click();

  await expectAccessible(page);
  const desks = page.getByRole('radiogroup', { name: words.replay.desk });
  await desks.getByRole('radio', { name: words.common.role.moderator.name }).click();
  await page.getByRole('region', { name: words.studio.moderator.openTitle }).waitFor();
  await desks.getByRole('radio', { name: words.common.role.host.name }).click();
  await page.getByRole('region', { name: words.studio.host.sayNow }).waitFor();
  await expectAccessible(page);
}

/** Where the playhead stands, as the slider says it. */
async function positionOf(page: Page, words: ScreenWords): Promise<string | undefined> {
  const slider = page.getByRole('slider', { name: words.replay.position });
  return saying(words.replay.positionText).exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1];
}

function nameOf(index: number, lang: Language): string {
  return must(project.products[index], 'a product').shortName[lang];
}
