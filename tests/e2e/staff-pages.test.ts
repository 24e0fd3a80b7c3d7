import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Language } from '#shared/model/language.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import type { MadeLink, MentorRow } from '#shared/protocol/mentor-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { packEn } from '../../client/locales/pack.en.ts';
import { wallEn } from '../../client/locales/wall.en.ts';
import { parKey } from '../../server/analysis/par.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { switchCameraOn } from '../support/camera-page.ts';
import { actAs, CAMERA_FLAGS, launchBrowser } from '../support/launch-browser.ts';
import { filled, saying, wordsOf } from '../support/screen-words.ts';
import { openStaffCollege, type StaffCollege } from '../support/staff-college.ts';
import type { Visitor } from '../support/visitor.ts';

const EN = wordsOf('en');
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const PHONE = { width: 390, height: 844 };
/** The first picture of a camera takes a while on a busy machine. */
const PATIENCE_MS = 60_000;
/** Would run if it ever became part of a page. */
const HOSTILE_NAME = '</script><img src=x onerror=window.hostileRan=1>';

let college: StaffCollege;
let browser: Browser;

beforeAll(async () => {
  college = await openStaffCollege();
  browser = await launchBrowser([], CAMERA_FLAGS);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await college.close();
});

/** A page of somebody, whose console must stay clean until `check`. */
async function openAs(
  who: Visitor | null,
  lang: Language,
): Promise<{ readonly page: Page; readonly check: () => void }> {
  const { context, page } = await openPerson(browser, lang);
  context.setDefaultTimeout(PATIENCE_MS);
  const check = watchConsole(page);
  if (who !== null) await actAs(page, who, college.url);
  return { page, check };
}

async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The page has no serious finding, and on a phone nothing stands beside the screen. */
async function expectSound({ page, check }: Awaited<ReturnType<typeof openAs>>): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  // What is drawn to the width of its place is drawn anew in a later frame.
  await expect.poll(() => overflowOf(page)).toBe(0);
  check();
  await page.context().close();
}

/** The host of the first team before the camera, on air with bots in the other seats. */
async function openShow(): Promise<string> {
  const student = must(college.own.students[0], 'a student');
  const { body } = await student.call<OpenedRehearsal>('POST', '/api/rehearsals', {
    projectId: 'sleep-season',
    scenarioId: 'new-account',
    lang: 'en',
    minutes: 10,
    mode: 'solo',
    role: 'host',
    teamId: college.own.teamIds[0],
  });
  const { context, page } = await openPerson(browser, 'en');
  await context.grantPermissions(['camera', 'microphone']);
  await actAs(page, student, college.url);
  await page.goto(`${college.url}/studio/${body.roomId}`);
  await page.getByRole('button', { name: EN.studio.seat.takeoverOwn, exact: true }).click();
  await switchCameraOn(page, EN);
  return body.roomId;
}

/** A par that is known already: working one out takes a minute of both cores. */
async function keepPar(header: RoomHeader): Promise<void> {
  const gmvCentsByMinute = Array.from({ length: 10 }, (_, minute) => (minute + 1) * 100_000);
  const par: Par = { runs: 1, gmvCents: { mean: 1_000_000, samples: [] }, metrics: {}, gmvCentsByMinute };
  await college.storage.parResults.save(parKey(header), par);
}

test('the wall shows who is before the camera, how the room does against par, and what is planned', async () => {
  const { own, url, storage } = college;
  const roomId = await openShow();
  await keepPar(must(await storage.journal.header(roomId), 'a header'));
  const mentor = await openAs(own.mentor, 'en');
  const { page } = mentor;
  await page.goto(`${url}/wall/${own.classId}`);
  const picture = page.getByRole('img', { name: filled(EN.wall.picture, { team: 'Red' }) });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(160);
  await page.getByText(saying(EN.wall.par)).waitFor();
  await page.getByLabel(EN.wall.acts.incident, { exact: true }).selectOption({ index: 1 });
  await page.getByRole('radio', { name: EN.wall.plans.kind.at }).click();
  await page.getByLabel(EN.wall.plans.minutes.at, { exact: true }).fill('9');
  await page.getByRole('button', { name: filled(wallEn.plans.plan_one, { count: 1 }) }).click();
  const plans = page.getByRole('region', { name: EN.wall.plans.title });
  await plans.getByText('09:00').waitFor();
  await expectAccessible(page);
  await plans.getByRole('button', { name: saying(EN.wall.plans.cancelOf, { at: '09:00' }) }).click();
  await plans.waitFor({ state: 'detached' });
  await expectSound(mentor);
});

test.each(LANGUAGES)('an enterprise reads what its goods did, in %s', async (lang) => {
  const teacher = await openAs(college.own.teacher, lang);
  const { report } = wordsOf(lang).enterprise;
  await teacher.page.goto(`${college.url}/teach/projects/sleep-season/report`);
  await teacher.page.getByRole('table').first().waitFor();
  await teacher.page.getByRole('link', { name: report.download }).waitFor();
  await expectSound(teacher);
});

test.each(LANGUAGES)('the audit says who did what, in %s', async (lang) => {
  const teacher = await openAs(college.own.teacher, lang);
  const { audit } = wordsOf(lang);
  await teacher.page.goto(`${college.url}/teach/classes/${college.own.classId}/audit`);
  await teacher.page.getByRole('region', { name: audit.list }).getByRole('row').nth(1).waitFor();
  await teacher.page.getByLabel(audit.act, { exact: true }).selectOption('calibration.set');
  await expect.poll(() => teacher.page.getByRole('row').count()).toBe(2);
  await expectSound(teacher);
});

test.each(LANGUAGES)('a slash opens the comment bank in an annotation and in the note, in %s', async (lang) => {
  const mentor = await openAs(college.own.mentor, lang);
  const { page } = mentor;
  const { review, bank } = wordsOf(lang);
  await page.goto(`${college.url}/review/${college.openIds[0]}`);
  await page.getByRole('radiogroup').first().waitFor();
  await page.keyboard.press('c');
  const list = page.getByRole('listbox', { name: bank.title });
  for (const field of [review.annotation.text, review.note.label]) {
    const input = page.getByRole('textbox', { name: field, exact: true });
    // A draft of the other language may be there, saved while it was written.
    await input.fill('');
    await input.pressSequentially('/');
    await list.getByRole('option').first().waitFor();
    await expectAccessible(page);
    const first = must((await list.getByRole('option').first().textContent()) ?? undefined, 'a sentence');
    await page.keyboard.press('Enter');
    const put = await input.inputValue();
    expect(put.length).toBeGreaterThan(1);
    expect(first).toContain(put);
    await input.fill('');
  }
  await expectSound(mentor);
});

test.each(LANGUAGES)('who has to calibrate first is told, and is led there, in %s', async (lang) => {
  const mentor = await openAs(college.own.mentor, lang);
  const { page } = mentor;
  const { calibrate } = wordsOf(lang);
  await page.goto(`${college.url}/review/${college.handedInId}`);
  await page.getByRole('link', { name: calibrate.toTasks }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: calibrate.toTasks }).click();
  await page
    .getByRole('region', { name: calibrate.tasks.title })
    .getByRole('link', { name: calibrate.tasks.go.open })
    .click();
  await page.getByRole('radiogroup').first().waitFor();
  await expectSound(mentor);
});

test.each(LANGUAGES)('[LNK-5] a link that ends in the middle of a sentence says so, in %s', async (lang) => {
  const { own, url, openIds } = college;
  const { account, mentors, review } = wordsOf(lang);
  const links = `/api/classes/${own.classId}/mentor-links`;
  const about = { name: `Qin ${lang}`, organisation: '', expertise: '' };
  const { body: people } = await own.teacher.call<readonly MentorRow[]>('POST', '/api/mentors', about);
  const mentorId = must(people.find(({ name }) => name === about.name)?.id, 'the mentor');
  const order = { mentorId, days: 7, scope: { kind: 'recordings', roomIds: [openIds[0]] } };
  const { body: made } = await own.teacher.call<MadeLink>('POST', links, order);
  const visit = await openAs(null, lang);
  const { page } = visit;
  await page.goto(url + made.path);
  await page.getByRole('button', { name: mentors.link.open }).click();
  await page.waitForURL('**/grading');
  await page.goto(`${url}/review/${openIds[0]}`);
  await page.getByRole('textbox', { name: review.note.label }).fill('half a sentence');
  const linkId = must(made.links.find((link) => link.mentorId === mentorId)?.linkId, 'the link');
  await own.teacher.call('DELETE', `${links}/${linkId}`);
  const dialog = page.getByRole('dialog', { name: account.linkOver.title });
  await dialog.waitFor();
  await dialog.getByText(account.linkOver.withdrawn).waitFor();
  await expectSound(visit);
});

test('a mentor without an account opens a link on a phone, grades, and is out when it is withdrawn', async () => {
  const { own, url } = college;
  const [ZH, name] = [wordsOf('zh').mentors, '秦屿'];
  // The newest one comes first in the list.
  const roomId = await college.record(0);
  const teacher = await openAs(own.teacher, 'zh');
  const mentor = await openAs(null, 'en');
  await mentor.page.setViewportSize(PHONE);

  await teacher.page.goto(`${url}/teach/mentors`);
  await teacher.page.getByLabel(ZH.roster.name).fill(name);
  await teacher.page.getByRole('button', { name: ZH.roster.add, exact: true }).click();
  await teacher.page.getByRole('button', { name: filled(ZH.roster.editOf, { name }) }).waitFor();
  await expectAccessible(teacher.page);

  await teacher.page.goto(`${url}/teach/classes/${own.classId}/mentors`);
  await teacher.page.getByLabel(ZH.pair.mentor, { exact: true }).selectOption({ label: name });
  await teacher.page.getByRole('radio', { name: ZH.new.byRecordings }).click();
  await teacher.page.getByRole('checkbox').first().check();
  await teacher.page.getByRole('button', { name: ZH.new.make }).click();
  const dialog = teacher.page.getByRole('dialog');
  const link = await dialog.getByLabel(ZH.made.link, { exact: true }).inputValue();
  const address = new URL(new URL(link).pathname, url).href;
  await dialog.getByRole('button', { name: ZH.made.done }).click();
  await expectAccessible(teacher.page);

  await mentor.page.goto(address);
  await mentor.page.getByRole('heading', { name: filled(EN.mentors.link.greeting, { name }) }).waitFor();
  await expectAccessible(mentor.page);
  await mentor.page.getByRole('button', { name: EN.mentors.link.open }).click();
  await mentor.page.getByRole('heading', { name: EN.review.list.title }).waitFor();
  await mentor.page.goto(`${url}/review/${roomId}`);
  await gradeAll(mentor.page);
  await expect.poll(() => overflowOf(mentor.page)).toBe(0);
  const frame = await mentor.page.getByRole('region', { name: EN.studio.phone.frame, exact: true }).boundingBox();
  expect(frame?.height).toBeGreaterThan(300);

  await teacher.page.reload();
  const row = teacher.page.getByRole('row').filter({ hasText: name });
  await row.getByRole('cell', { name: filled(ZH.links.gradedOf, { count: 1, of: 1 }), exact: true }).waitFor();
  await row.getByRole('button', { name: filled(ZH.links.revokeOf, { name }) }).click();
  await teacher.page.getByRole('dialog').getByRole('button', { name: ZH.links.revoke, exact: true }).click();
  await row.getByText(ZH.links.is.revoked, { exact: true }).waitFor();
  await mentor.page.goto(address);
  await mentor.page.getByText(/The teacher has withdrawn this link/).waitFor();
  for (const { check } of [teacher, mentor]) check();
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

test('[PAK-1] [PAK-3] a recording is graded from a file without the server, and its marks come back', async () => {
  const { own, url, openIds, query } = college;
  await query('update teams set name = $1 where id = $2', [HOSTILE_NAME, own.teamIds[1]]);
  const mentor = await openAs(own.mentor, 'en');
  await mentor.page.goto(`${url}/grading`);
  const row = mentor.page.getByRole('listitem').filter({ hasText: HOSTILE_NAME }).filter({ hasText: EN.pack.take });
  const [taken] = await Promise.all([
    mentor.page.waitForEvent('download'),
    row.first().getByRole('button', { name: EN.pack.take }).click(),
  ]);
  const pack = await pathOf(taken, 'pack.html');
  await expectSound(mentor);

  const marks = await gradeOffline(pack);
  const file = JSON.parse(await readFile(marks, 'utf8'));
  expect(openIds).toContain(file.stamp.roomId);

  const teacher = await openAs(own.teacher, 'en');
  await teacher.page.goto(`${url}/grading`);
  await teacher.page.getByRole('button', { name: EN.pack.bring }).click();
  const dialog = teacher.page.getByRole('dialog', { name: EN.pack.bringTitle });
  const input = dialog.locator('input[type=file]');
  const louder = { ...file, work: { ...file.work, note: 'changed on the way' } };
  await input.setInputFiles({
    name: 'marks.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(louder)),
  });
  await dialog.getByText('pack/altered').waitFor();
  await input.setInputFiles(marks);
  await dialog.getByText(filled(packEn.brought_one, { rater: 'own-mentor', team: HOSTILE_NAME, count: 1 })).waitFor();
  await expectAccessible(teacher.page);
  teacher.check();
});

async function pathOf(download: Download, name: string): Promise<string> {
  const path = `${await download.path()}-${name}`;
  await download.saveAs(path);
  return path;
}

/** Marks and annotates in a pack that is opened from the disk, in a browser without a network. Gives the marks file. */
async function gradeOffline(path: string): Promise<string> {
  const { context, page } = await openPerson(browser, 'en');
  context.setDefaultTimeout(PATIENCE_MS);
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const check = watchConsole(page);
  const address = pathToFileURL(path).href;
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: HOSTILE_NAME }).waitFor();
  await page.getByRole('radiogroup').first().waitFor();
  await page.keyboard.press('c');
  const words = page.getByRole('textbox', { name: EN.review.annotation.text, exact: true });
  await words.fill('calm opening');
  await page.keyboard.press('Control+Enter');
  // Until it has closed, digits go into it.
  await words.waitFor({ state: 'detached' });
  const criteria = await page.getByRole('radiogroup', { name: saying(EN.review.rubric.levels) }).count();
  for (let at = 0; at < criteria; at += 1) await page.keyboard.press('4');
  await page.getByRole('button', { name: EN.pack.save }).waitFor();
  await expectAccessible(page);
  await page.reload();
  // The file is there before the page has drawn itself.
  const marked = page.getByRole('radio', { name: filled(EN.review.rubric.level, { level: 4 }), checked: true });
  await expect.poll(() => marked.count()).toBe(criteria);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: EN.pack.save }).click(),
  ]);
  const marks = await pathOf(saved, 'marks.json');
  await page.getByRole('radio', { name: EN.common.language.zh }).click();
  await page.getByText(wordsOf('zh').pack.offline, { exact: true }).waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => 'hostileRan' in window)).toBe(false);
  expect(asked.filter((one) => one !== address && !/^(?:data|blob):/.test(one))).toEqual([]);
  check();
  return marks;
}
