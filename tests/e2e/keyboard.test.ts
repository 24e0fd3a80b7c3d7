import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { priceText } from '../../client/format/money.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { openPerson, watchConsole } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { filled, type ScreenWords, saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { chatLines, holdButton, phoneOf, queueRow, seatRow } from '../support/studio-page.ts';

/** How far Tab goes before a control counts as unreachable. */
const MOST_TABS = 90;
const CROWD_MS = 90_000;
const project = must(shippedContent().projects[0], 'a project');
const lead = must(project.products[1], 'a second product');
let server: ShowServer;
let browser: Browser;

beforeAll(async () => {
  server = await openShowServer({ clockRate: 2 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Goes to a control with Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached by Tab.`);
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** A costly act: the key twice. */
async function pressTwiceOn(page: Page, target: Locator): Promise<void> {
  await pressOn(page, target);
  await page.keyboard.press('Enter');
}

/** Chooses a role of the solo show with arrows and starts it. */
async function startSolo(page: Page, words: ScreenWords, role: 'host' | 'moderator'): Promise<void> {
  await page.goto(server.url);
  await tabTo(page, page.getByRole('radio', { name: new RegExp(words.common.role.host.name) }));
  for (let step = 0; role === 'moderator' && step < 2; step += 1) await page.keyboard.press('ArrowRight');
  await pressOn(page, page.getByRole('button', { name: words.home.try.start, exact: true }));
  await page.getByText(words.studio.phase.live, { exact: true }).waitFor();
}

test('a newcomer is led through six acts as operator and into the debrief, by keys alone', async () => {
  const { context, page } = await openPerson(browser, 'zh');
  const expectCleanConsole = watchConsole(page);
  const words = wordsOf('zh');
  const { tour, priceDraft, stockForm, coupon, endShowMenu } = words.studio;
  const field = (name: string) => page.getByRole('textbox', { name });
  // The journal's news can be there before the answer that closes the form; until then letters go into its field.
  const shut = (name: string) => field(name).waitFor({ state: 'detached' });
  await page.goto(server.url);
  await pressOn(page, page.getByRole('button', { name: words.home.try.tour }));
  const coach = page.getByRole('region', { name: tour.title });
  const count = (done: number) => coach.getByText(filled(tour.count, { done, of: 6 }));
  await queueRow(page, words, 2).waitFor();
  await count(0).waitFor();

  await page.keyboard.press('2');
  await page.keyboard.press('p');
  await phoneOf(page, words).getByText(lead.shortName.zh, { exact: true }).waitFor();
  await count(1).waitFor();
  await page.keyboard.press('e');
  await field(priceDraft.label).waitFor();
  await page.keyboard.type(priceText(Math.round((lead.priceCents + lead.floorPriceCents) / 200) * 100));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await count(2).waitFor();
  await shut(priceDraft.label);
  await page.keyboard.press('s');
  await field(stockForm.label).waitFor();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await count(3).waitFor();
  await shut(stockForm.label);
  await page.keyboard.press('c');
  await field(coupon.amount).waitFor();
  await page.keyboard.type('5');
  await pressTwiceOn(page, holdButton(page, words, coupon.start));
  await count(4).waitFor();
  await shut(coupon.amount);
  await page.keyboard.press(']');
  await count(5).waitFor();
  await pressTwiceOn(page, holdButton(page, words, endShowMenu));
  await count(6).waitFor();
  await pressOn(page, coach.getByRole('link', { name: tour.debrief }));
  await page.getByRole('region', { name: words.debrief.dimensions.title }).waitFor();
  expectCleanConsole();
  await context.close();
});

test('a moderator answers, hides and mutes by keys alone', async () => {
  const { context, page } = await openPerson(browser, 'en');
  const words = wordsOf('en');
  const { chat, moderator } = words.studio;
  await startSolo(page, words, 'moderator');
  await chatLines(page, words).nth(2).waitFor({ timeout: CROWD_MS });
  await page.keyboard.press('k');
  await page.keyboard.press('a');
  const reply = page.getByRole('textbox', { name: saying(moderator.replyTo) });
  await expect.poll(() => reply.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Yes, within 48 hours');
  await page.keyboard.press('Enter');
  await page.getByPlaceholder(moderator.replyNobody).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await page.keyboard.press('h');
  await page.getByRole('list', { name: chat.list }).getByText(chat.hidden, { exact: true }).first().waitFor();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: moderator.muteShow }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: moderator.manage });
  await panel.getByRole('button', { name: saying(moderator.unmuteName) }).waitFor();
  await context.close();
});

test('a host turns the lines with the clicker, speaks with the act pad and sets the chat, by keys alone', async () => {
  const { context, page } = await openPerson(browser, 'zh');
  const words = wordsOf('zh');
  const { host, acts } = words.studio;
  await startSolo(page, words, 'host');
  const say = page.getByRole('region', { name: host.sayNow });
  await say.getByText(saying(host.cue, { index: 1 })).waitFor();
  await page.keyboard.press('PageDown');
  await say.getByText(saying(host.cue, { index: 2 })).waitFor();
  await page.keyboard.press('g');
  await page.getByText(words.studio.say.greeting).first().waitFor();
  await page.getByRole('button', { name: acts.greeting }).waitFor();
  await page.keyboard.press('+');
  await page.getByRole('radio', { name: 'L', exact: true, checked: true }).waitFor();
  await page.keyboard.press('.');
  await page.getByRole('button', { name: host.showChat }).waitFor();
  await context.close();
});

test('a director takes the seat, starts, cues, calls a segment and ends the show, by keys alone', async () => {
  const { context, page } = await openPerson(browser, 'en');
  const words = wordsOf('en');
  const { lobby, cue, rundown, seat, endShowMenu, ended } = words.studio;
  await page.goto(server.url);
  await pressOn(page, page.getByRole('button', { name: words.home.try.team, exact: true }));
  await pressOn(page, page.getByRole('link', { name: words.home.team.enter }));
  await pressOn(page, page.getByRole('link', { name: words.prepare.show.toLobby }));
  const row = seatRow(page, words, 'director');
  await pressOn(page, row.getByRole('button', { name: seat.take, exact: true }));
  await row.getByRole('button', { name: seat.leave, exact: true }).waitFor();
  await pressTwiceOn(page, holdButton(page, words, lobby.start));
  await page.getByText(words.studio.phase.live, { exact: true }).waitFor();
  await page.getByRole('region', { name: rundown.title }).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.type('Ruler, please');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: cue.log }).getByText('Ruler, please').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  const second = must(project.runOfShow[1], 'a second segment').name.en;
  await page
    .getByText(filled(words.studio.feed.segment, { name: second }))
    .first()
    .waitFor();
  await pressTwiceOn(page, holdButton(page, words, endShowMenu));
  await page.getByRole('heading', { name: ended.title }).waitFor();
  await context.close();
});
