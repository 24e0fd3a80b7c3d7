import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Language } from '#shared/model/language.ts';
import { errorText } from '#shared/protocol/error-text.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { runIn } from '../support/run-in.ts';
import { filled, type ScreenWords, saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import {
  chatLines,
  hold,
  holdButton,
  openTeamRoom,
  phoneOf,
  queueRow,
  seatRow,
  takeSeat,
  waitForSeat,
} from '../support/studio-page.ts';

const CLOCK_RATE = 3;
/** Longest wait for something that viewers do of themselves, milliseconds. */
const CROWD_MS = 90_000;
const project = must(shippedContent().projects[0], 'a project');
const lead = must(project.products[0], 'a first product');
let server: ShowServer;
let browser: Browser;

beforeAll(async () => {
  server = await openShowServer({ clockRate: CLOCK_RATE });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Team {
  readonly host: Page;
  readonly operator: Page;
  readonly moderator: Page;
}

test.each(runIn('zh'))('three people play one show together (%s)', async (lang) => {
  const words = wordsOf(lang);
  const people = await Promise.all([1, 2, 3].map(() => openPerson(browser, lang)));
  const [host, operator, moderator] = people.map((person) => person.page);
  const team: Team = {
    host: must(host, 'host'),
    operator: must(operator, 'operator'),
    moderator: must(moderator, 'moderator'),
  };
  const pages = Object.values(team) as Page[];
  const consoleChecks = pages.map(watchConsole);

  const link = await gather(team, words);
  await expectAccessible(team.host);
  await hold(holdButton(team.host, words, words.studio.lobby.start));
  for (const page of pages) await page.getByText(words.studio.phase.live, { exact: true }).waitFor();

  await putOnAir(team, words, lang);
  await speak(team, words, lang);
  for (const page of pages) await expectAccessible(page);
  await beRefused(team.operator, words, lang);
  await answerTheCrowd(team, words);
  const desk = await moveToAnotherTab(team.operator, link, words, lang);

  await hold(holdButton(desk, words, words.studio.endShowMenu));
  for (const page of [team.host, desk, team.moderator]) {
    await page.getByRole('link', { name: words.studio.ended.debrief }).click();
    await page.getByRole('region', { name: words.debrief.dimensions.title }).waitFor();
  }
  for (const check of consoleChecks) check();
  for (const { context } of people) await context.close();
});

/** The host opens the room from home; the others come by its link; everybody takes a seat. */
async function gather({ host, operator, moderator }: Team, words: ScreenWords): Promise<string> {
  await host.goto(server.url);
  const link = await openTeamRoom(host, words, 20);
  await waitForSeat(host, words, 'host');
  await operator.goto(link);
  await takeSeat(operator, words, 'operator');
  await moderator.goto(link);
  await takeSeat(moderator, words, 'moderator');
  await host.getByText(filled(words.studio.lobby.filled, { count: 3 })).waitFor();
  return link;
}

async function putOnAir({ host, operator, moderator }: Team, words: ScreenWords, lang: Language): Promise<void> {
  await queueRow(operator, words, 1).waitFor();
  await operator.keyboard.press('1');
  await operator.keyboard.press('p');
  await phoneOf(operator, words).getByText(lead.shortName[lang], { exact: true }).waitFor();
  await moderator.getByText(filled(words.studio.stage.onAir, { slot: 1 })).waitFor();
  await moderator.getByRole('main').getByText(lead.shortName[lang], { exact: true }).first().waitFor();
  await host.getByRole('main').getByText(lead.shortName[lang]).first().waitFor();
}

/** A typed caption and one of the act pad, both heard by the others. */
async function speak({ host, operator, moderator }: Team, words: ScreenWords, lang: Language): Promise<void> {
  const typed = { zh: '大家好，今天先讲这款护颈枕', en: 'Hello everyone, the neck pillow comes first' }[lang];
  const field = host.getByRole('textbox', { name: words.studio.host.captionLabel });
  await field.fill(typed);
  await field.press('Enter');
  await phoneOf(operator, words).getByText(typed, { exact: true }).waitFor();
  await moderator.getByText(typed, { exact: true }).waitFor();
  // The journal's news can be there before the answer that empties the field.
  await expect.poll(() => field.inputValue()).toBe('');

  const pad = host.getByRole('toolbar', { name: words.studio.host.acts });
  await pad.getByRole('button', { name: words.studio.acts.feature, exact: true }).click();
  const feature = saying(words.studio.say.feature, { name: lead.shortName[lang] });
  await phoneOf(operator, words).getByText(feature).waitFor();
}

/** A coupon that goes below the floor is refused in words beside the control, and none starts. */
async function beRefused(operator: Page, words: ScreenWords, lang: Language): Promise<void> {
  const { coupon } = words.studio;
  await operator.keyboard.press('c');
  const amount = operator.getByRole('textbox', { name: coupon.amount });
  await amount.fill(String((lead.priceCents - lead.floorPriceCents) / 100 + 1));
  await hold(holdButton(operator, words, coupon.start));
  const refusal = errorText('coupon/below_floor', { floorCents: lead.floorPriceCents }, lang);
  await operator.getByRole('alert').getByText(refusal).waitFor();
  await operator.getByText(words.studio.offers.none).waitFor();
  await amount.press('Escape');
  await amount.waitFor({ state: 'detached' });
}

/** The moderator answers a question, passes one to the host, hides a line and mutes its author. */
async function answerTheCrowd({ host, operator, moderator }: Team, words: ScreenWords): Promise<void> {
  const { chat, moderator: desk, host: hostWords } = words.studio;
  const filters = moderator.getByRole('radiogroup', { name: chat.filter });
  const lines = chatLines(moderator, words);
  const resume = () => moderator.keyboard.press('Escape');

  await filters.getByRole('radio', { name: new RegExp(`^${chat.filterOpen}`) }).click();
  await lines.first().waitFor({ timeout: CROWD_MS });
  await lines.first().click();
  await moderator.getByRole('button', { name: desk.toHost, exact: true }).click();
  const prompt = host.getByRole('region', { name: hostWords.answerThis });
  await prompt.getByText(saying(hostWords.waited)).waitFor();
  await prompt.getByRole('button', { name: hostWords.sayFact }).click();
  await prompt.getByText(hostWords.answerNone).waitFor();
  const sent = moderator.getByRole('region', { name: desk.sentTitle });
  await sent.getByText(saying(desk.sentDone)).first().waitFor();

  await resume();
  await lines.first().waitFor({ timeout: CROWD_MS });
  await lines.first().click();
  await moderator.getByRole('button', { name: desk.answer, exact: true }).click();
  const reply = moderator.getByRole('textbox', { name: saying(desk.replyTo) });
  await expect.poll(() => reply.evaluate((field) => field === document.activeElement)).toBe(true);
  await moderator.keyboard.press('Alt+1');
  expect(await reply.inputValue()).not.toBe('');
  await moderator.keyboard.press('Enter');
  await moderator.getByPlaceholder(desk.replyNobody).waitFor();
  await filters.getByRole('radio', { name: chat.filterAll }).click();
  for (const page of [moderator, operator]) await page.getByText(saying(chat.answeredReply)).first().waitFor();

  await lines.last().click();
  await moderator.getByRole('button', { name: desk.hide, exact: true }).click();
  await moderator.getByRole('list', { name: chat.list }).getByText(chat.hidden, { exact: true }).waitFor();
  await moderator.getByRole('button', { name: desk.mute, exact: true }).click();
  await moderator.getByRole('menuitem', { name: desk.muteShow }).click();
  const panel = moderator.getByRole('region', { name: desk.manage });
  await panel.getByText(desk.mutedShow, { exact: true }).waitFor();
  await resume();
}

/** The operator goes on in a second tab. The first one says that it has lost the seat, and its keys do nothing. */
async function moveToAnotherTab(first: Page, link: string, words: ScreenWords, lang: Language): Promise<Page> {
  const { seat } = words.studio;
  const second = await first.context().newPage();
  await second.goto(link);
  const row = seatRow(second, words, 'operator');
  await row.getByText(seat.elsewhere).waitFor();
  await row.getByRole('button', { name: seat.takeoverOwn }).click();
  await phoneOf(second, words).getByText(lead.shortName[lang], { exact: true }).waitFor();

  await first.bringToFront();
  await first
    .getByRole('alert')
    .getByText(errorText('seat/lease_lost', {}, lang))
    .waitFor();
  await expectAccessible(first);
  await first.keyboard.press('p');
  await second.bringToFront();
  await second.keyboard.press('2');
  await second.keyboard.press('p');
  const next = must(project.products[1], 'a second product').shortName[lang];
  await phoneOf(second, words).getByText(next, { exact: true }).waitFor();
  return second;
}
