import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { openPerson } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import {
  hold,
  holdButton,
  openTeamRoom,
  phoneOf,
  queueRow,
  savedSeq,
  shownSeconds,
  takeSeat,
  waitForSeat,
} from '../support/studio-page.ts';

const words = wordsOf('en');
const CAPTION = 'This was said before the power went';
const lead = must(must(shippedContent().projects[0], 'a project').products[0], 'a first product');
let server: ShowServer;
let browser: Browser;

beforeAll(async () => {
  server = await openShowServer({ clockRate: 4 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test('a killed server comes back, the clients with it, and nothing that was saved is missing', async () => {
  const people = await Promise.all([1, 2, 3].map(() => openPerson(browser, 'en')));
  const pages = people.map((person) => person.page);
  const [host, operator] = [must(pages[0], 'host'), must(pages[1], 'operator')];
  const roomId = await startTeamShow(pages);

  await queueRow(operator, words, 1).waitFor();
  await operator.keyboard.press('1');
  await operator.keyboard.press('p');
  await phoneOf(operator, words).getByText(lead.shortName.en, { exact: true }).waitFor();
  const caption = host.getByRole('textbox', { name: words.studio.host.captionLabel });
  await caption.fill(CAPTION);
  await caption.press('Enter');
  await expect.poll(() => caption.inputValue()).toBe('');
  const saved = await Promise.all(pages.map((page) => savedSeq(page, words)));
  const secondsBefore = await shownSeconds(operator, words);

  await server.kill();
  for (const page of pages) await page.getByText(saying(words.studio.link.bannerReconnecting)).waitFor();
  await server.startAgain();
  for (const page of pages) await page.getByText(words.studio.phase.live, { exact: true }).waitFor();
  await phoneOf(operator, words).getByText(lead.shortName.en, { exact: true }).waitFor();
  await expect.poll(() => shownSeconds(operator, words)).toBeGreaterThan(secondsBefore + 5);

  await operator.keyboard.press('2');
  await operator.keyboard.press('p');
  await phoneOf(operator, words).getByText(lead.shortName.en, { exact: true }).waitFor({ state: 'detached' });
  await hold(holdButton(operator, words, words.studio.endShowMenu));
  for (const page of pages) {
    await page.getByRole('link', { name: words.studio.ended.debrief }).click();
    await page.getByText(saying(words.debrief.digest)).waitFor();
  }
  await expectNothingMissing(host, roomId, Math.max(...saved));
  for (const { context } of people) await context.close();
});

async function startTeamShow([host, operator, moderator]: readonly Page[]): Promise<string> {
  const opener = must(host, 'host');
  await opener.goto(server.url);
  const link = await openTeamRoom(opener, words, 10);
  await waitForSeat(opener, words, 'host');
  for (const [page, role] of [
    [operator, 'operator'],
    [moderator, 'moderator'],
  ] as const) {
    await page?.goto(link);
    await takeSeat(must(page, role), words, role);
  }
  await hold(holdButton(opener, words, words.studio.lobby.start));
  for (const page of [host, operator, moderator])
    await page?.getByText(words.studio.phase.live, { exact: true }).waitFor();
  return must(link.split('/').at(-1), 'the id of the room');
}

/** The recording has every entry up to the last one that a screen called saved, and the acts of the team among them. */
async function expectNothingMissing(page: Page, roomId: string, saved: number): Promise<void> {
  const answer = await page.request.get(`${server.url}/api/rehearsals/${roomId}/recording`);
  const { entries }: RecordingFile = await answer.json();
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.length).toBeGreaterThan(saved);
  const before = entries.slice(0, saved).map((entry) => entry.command);
  expect(before).toContainEqual({ type: 'pinProduct', productId: lead.id });
  expect(before).toContainEqual(expect.objectContaining({ type: 'utter', text: CAPTION }));
  const story = entries.map((entry) => entry.command).filter((command) => /^(pause|resume)Show$/.test(command.type));
  const once = [{ type: 'pauseShow', reason: 'server' }, { type: 'resumeShow' }];
  expect(story).toEqual(story.map((_, index) => once[index % 2]));
  // A loaded machine may stall once more, and the show stands still then too; where it was killed it does so once.
  const stops = entries.slice(saved).filter(({ command }) => command.type === 'pauseShow');
  expect(stops.filter(({ showMs }) => showMs === stops[0]?.showMs)).toHaveLength(1);
}
