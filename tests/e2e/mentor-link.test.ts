import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { OpenedRehearsal, RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { actAs, launchBrowser } from '../support/launch-browser.ts';
import { filled, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { type College, openCollege } from '../support/visitor.ts';

/** Bots play the show alone; nobody watches how it looks. */
const CLOCK_RATE = 20;
const PHONE = { width: 390, height: 844 };
const ZH = wordsOf('zh');
const EN = wordsOf('en');
/** On a busy machine a page may take long to answer, and bots to end their show. */
const PATIENCE_MS = 60_000;

let server: ShowServer;
let browser: Browser;
let own: College;

beforeAll(async () => {
  server = await openShowServer({ clockRate: CLOCK_RATE });
  browser = await launchBrowser();
  own = await openCollege(server, 'own');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A recording of the first team, played by bots around one seat. */
async function recording(): Promise<string> {
  const student = must(own.students[0], 'a student');
  const { body } = await student.call<OpenedRehearsal>('POST', '/api/rehearsals', {
    projectId: 'sleep-season',
    scenarioId: 'new-account',
    lang: 'zh',
    minutes: 3,
    mode: 'solo',
    role: 'director',
    teamId: own.teamIds[0],
  });
  await expect
    .poll(async () => (await student.call<readonly RehearsalRow[]>('GET', '/api/rehearsals')).body[0]?.phase, {
      timeout: 2 * PATIENCE_MS,
      interval: 1_000,
    })
    .toBe('ended');
  return body.roomId;
}

test('a mentor without an account opens a link on a phone, grades, and is out when it is withdrawn', {
  timeout: 400_000,
}, async () => {
  const roomId = await recording();
  const teacher = await openPerson(browser, 'zh');
  const mentor = await openPerson(browser, 'en');
  for (const { context } of [teacher, mentor]) context.setDefaultTimeout(PATIENCE_MS);
  await mentor.page.setViewportSize(PHONE);
  const checks = [watchConsole(teacher.page), watchConsole(mentor.page)];

  await actAs(teacher.page, own.teacher, server.url);
  await teacher.page.goto(`${server.url}/teach/mentors`);
  await teacher.page.getByLabel(ZH.mentors.roster.name).fill('秦屿');
  await teacher.page.getByRole('button', { name: ZH.mentors.roster.add, exact: true }).click();
  await teacher.page.getByRole('button', { name: filled(ZH.mentors.roster.editOf, { name: '秦屿' }) }).waitFor();
  await expectAccessible(teacher.page);

  await teacher.page.goto(`${server.url}/teach/classes/${own.classId}/mentors`);
  await teacher.page.getByLabel(ZH.mentors.pair.mentor, { exact: true }).selectOption({ label: '秦屿' });
  await teacher.page.getByRole('checkbox').first().check();
  await teacher.page.getByRole('button', { name: ZH.mentors.new.make }).click();
  const dialog = teacher.page.getByRole('dialog');
  const link = await dialog.getByLabel(ZH.mentors.made.link, { exact: true }).inputValue();
  await dialog.getByRole('button', { name: ZH.mentors.made.done }).click();
  await expectAccessible(teacher.page);

  await mentor.page.goto(new URL(new URL(link).pathname, server.url).href);
  await mentor.page.getByRole('heading', { name: filled(EN.mentors.link.greeting, { name: '秦屿' }) }).waitFor();
  await expectAccessible(mentor.page);
  await mentor.page.getByRole('button', { name: EN.mentors.link.open }).click();
  await mentor.page.getByRole('heading', { name: EN.review.list.title }).waitFor();
  await mentor.page.goto(`${server.url}/review/${roomId}`);
  await gradeAll(mentor.page);
  expect(await overflowOf(mentor.page)).toBe(0);
  const frame = await mentor.page.getByRole('region', { name: EN.studio.phone.frame, exact: true }).boundingBox();
  expect(frame?.height).toBeGreaterThan(300);

  await teacher.page.reload();
  await teacher.page
    .getByRole('cell', { name: filled(ZH.mentors.links.gradedOf, { count: 1, of: 1 }), exact: true })
    .waitFor();
  await teacher.page.getByRole('button', { name: filled(ZH.mentors.links.revokeOf, { name: '秦屿' }) }).click();
  await teacher.page.getByRole('dialog').getByRole('button', { name: ZH.mentors.links.revoke, exact: true }).click();
  await teacher.page.getByText(ZH.mentors.links.is.revoked, { exact: true }).waitFor();
  await mentor.page.goto(new URL(new URL(link).pathname, server.url).href);
  await mentor.page.getByText(/The teacher has withdrawn this link/).waitFor();
  for (const check of checks) check();
});

/** Gives every criterion the level 4 and submits. */
async function gradeAll(page: Page): Promise<void> {
  const levels = page.getByRole('radio', { name: filled(EN.review.rubric.level, { level: 4 }), exact: true });
  await levels.first().waitFor();
  for (let at = 0; at < (await levels.count()); at += 1) await levels.nth(at).click();
  const answer = page.waitForResponse((response) => response.url().endsWith('/grade/submit'));
  await page.getByRole('button', { name: new RegExp(`^${EN.review.act.submit}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: EN.review.submit.do, exact: true }).click();
  const desk: ReviewDesk = await (await answer).json();
  expect(desk.own).toHaveLength(1);
}

/** How far a page is wider than its window, CSS pixels. */
async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
