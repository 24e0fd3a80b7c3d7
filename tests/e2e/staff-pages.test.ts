import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { switchCameraOn } from '../support/camera-page.ts';
import { actAs, CAMERA_FLAGS, launchBrowser } from '../support/launch-browser.ts';
import { filled, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { type College, openCollege } from '../support/visitor.ts';

const EN = wordsOf('en');
const PHONE = { width: 390, height: 844 };
/** The first picture of a camera takes a while on a busy machine. */
const PATIENCE_MS = 60_000;

let server: ShowServer;
let browser: Browser;
let own: College;

beforeAll(async () => {
  server = await openShowServer({ clockRate: 1 });
  browser = await launchBrowser([], CAMERA_FLAGS);
  own = await openCollege(server, 'own');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The host of the first team before the camera, on air with bots in the other seats. */
async function openShow(): Promise<Page> {
  const student = must(own.students[0], 'a student');
  const { body } = await student.call<OpenedRehearsal>('POST', '/api/rehearsals', {
    projectId: 'sleep-season',
    scenarioId: 'new-account',
    lang: 'en',
    minutes: 10,
    mode: 'solo',
    role: 'host',
    teamId: own.teamIds[0],
  });
  const { context, page } = await openPerson(browser, 'en');
  await context.grantPermissions(['camera', 'microphone']);
  await actAs(page, student, server.url);
  await page.goto(`${server.url}/studio/${body.roomId}`);
  await page.getByRole('button', { name: EN.studio.seat.takeoverOwn, exact: true }).click();
  await switchCameraOn(page, EN);
  return page;
}

async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('the wall shows who is before the camera', async () => {
  await openShow();
  const mentor = await openPerson(browser, 'en');
  mentor.context.setDefaultTimeout(PATIENCE_MS);
  const expectCleanConsole = watchConsole(mentor.page);
  await actAs(mentor.page, own.mentor, server.url);
  await mentor.page.goto(`${server.url}/wall/${own.classId}`);
  const picture = mentor.page.getByRole('img', { name: filled(EN.wall.picture, { team: 'Red' }) });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(160);
  await expectAccessible(mentor.page);
  await mentor.page.setViewportSize(PHONE);
  expect(await overflowOf(mentor.page)).toBe(0);
  expectCleanConsole();
});
