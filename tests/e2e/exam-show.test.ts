import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { type Account, addPerson, setUp, signInFirst } from '../support/college-page.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { filled, type ScreenWords, saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { hold, holdButton, shownSeconds, waitForSeat } from '../support/studio-page.ts';

/** The two exams are short: what is tested is what is around them. */
const CLOCK_RATE = 8;
const SHOW_S = 60;
const PATIENCE_MS = 60_000;
const PASSWORD = 'four words in a row';
const CLASS_NAME = 'E-commerce 2401';
const PROJECT = 'Linen from a shop file';
const TITLE = 'Final exam';
const MENTOR = 'Gu Mingchuan';
const TEAMS = ['Wanfeng', 'Yunshang'] as const;
const SHOPIFY = fileURLToPath(new URL('../fixtures/catalogue/shopify-good.csv', import.meta.url));
const words = wordsOf('en');

let server: ShowServer;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caipai-exam-'));
  server = await openShowServer({ clockRate: CLOCK_RATE });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function arrive(): Promise<Page> {
  const { page } = await openPerson(browser, 'en');
  page.context().setDefaultTimeout(PATIENCE_MS);
  return page;
}

test('an exam goes from files and a link to settled, released grades', { timeout: 600_000 }, async () => {
  const teacher = await arrive();
  const checks = [watchConsole(teacher)];
  await becomeTeacher(teacher);
  await importProject(teacher);
  const classId = await makeClass(teacher);
  const students = await importStudents(teacher, classId);
  await addMentor(teacher, classId);
  await setExam(teacher, classId);

  const pages: Page[] = [];
  for (const student of students) {
    const page = await arrive();
    checks.push(watchConsole(page));
    await signInFirst(page, words, server.url, student, student.oneTime);
    await rehearse(page);
    pages.push(page);
  }

  const mentor = await arrive();
  checks.push(watchConsole(mentor));
  await openLink(mentor, await makeLink(teacher, classId));
  for (const level of [5, 4]) await grade(mentor, level, 'Show the seam before you name it.');
  for (const level of [2, 4]) await gradeByHand(teacher, level);

  await lookAtAgreement(teacher, classId);
  await settle(teacher, classId);
  for (const team of TEAMS) await release(teacher, classId, team);
  await readGrades(must(pages[0], 'a student'));
  await expectFiles(teacher, classId);
  for (const check of checks) check();
});

async function becomeTeacher(page: Page): Promise<void> {
  const admin: Account = { name: 'Zhou', username: 'zhou', password: PASSWORD };
  const teacher: Account = { name: 'Wang Yaqin', username: 'wang', password: PASSWORD };
  const token = must(/\/setup\?token=\w+/.exec(server.output())?.[0], 'the server prints a set-up link');
  await setUp(page, words, `${server.url}${token}`, 'West Ridge College', admin);
  const oneTime = await addPerson(page, words, teacher, 'teacher');
  await page.context().clearCookies();
  await signInFirst(page, words, server.url, teacher, oneTime);
}

/** The enterprise's goods, from the file that its shop exports. */
async function importProject(page: Page): Promise<void> {
  const { choose, preview, projectName, import_other } = words.prepare;
  await page.goto(`${server.url}/projects/import`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: choose.button }).first().click();
  await (await chooser).setFiles(SHOPIFY);
  await page.getByRole('region', { name: preview.title }).waitFor();
  await page.getByRole('textbox', { name: projectName }).fill(PROJECT);
  await page.getByRole('button', { name: new RegExp(`^${import_other.replace('{{count}}', '\\d+')}$`) }).click();
  await page.getByText(filled(words.prepare.done, { name: PROJECT })).waitFor();
}

async function makeClass(page: Page): Promise<string> {
  await page.goto(`${server.url}/teach/classes`);
  await page.getByLabel(words.teach.classes.name).fill(CLASS_NAME);
  await page.getByRole('button', { name: words.teach.classes.add, exact: true }).click();
  await page.getByRole('heading', { name: CLASS_NAME }).waitFor();
  return must(/classes\/([^/?]+)/.exec(page.url())?.[1], 'the address of the class');
}

/** Two students of two teams, from a file. Answers them with their one-time passwords. */
async function importStudents(page: Page, classId: string): Promise<readonly (Account & { oneTime: string })[]> {
  const { roster, passwords } = words.teach;
  const path = join(folder, 'class.csv');
  await writeFile(path, `name,user name,team\nChen Ke,chen,${TEAMS[0]}\nLin Xiao,lin,${TEAMS[1]}\n`);
  await page.goto(`${server.url}/teach/classes/${classId}/roster`);
  await page.getByLabel(roster.choose).setInputFiles(path);
  await page.getByRole('button', { name: filled(roster.import_other, { count: 2 }), exact: true }).click();
  const table = page.getByRole('table', { name: passwords.title });
  const students = [];
  for (const name of ['Chen Ke', 'Lin Xiao']) {
    const cells = table.getByRole('row').filter({ hasText: name }).getByRole('cell');
    const [username, oneTime] = [await cells.nth(0).textContent(), await cells.nth(1).textContent()];
    students.push({
      name,
      username: must(username, 'a user name'),
      oneTime: must(oneTime, 'a password'),
      password: PASSWORD,
    });
  }
  return students;
}

/** A mentor without an account, paired with both teams. */
async function addMentor(page: Page, classId: string): Promise<void> {
  const { roster, pair } = words.mentors;
  await page.goto(`${server.url}/teach/mentors`);
  await page.getByLabel(roster.name, { exact: true }).fill(MENTOR);
  await page.getByRole('button', { name: roster.add, exact: true }).click();
  await page.getByRole('row', { name: new RegExp(MENTOR) }).waitFor();
  await expectAccessible(page);
  await page.goto(`${server.url}/teach/classes/${classId}/mentors`);
  for (const team of TEAMS) {
    await page.getByLabel(filled(pair.mentorOf, { team })).selectOption({ label: MENTOR });
    await page.getByText(filled(pair.saved, { team })).first().waitFor();
  }
  await expectAccessible(page);
}

async function setExam(page: Page, classId: string): Promise<void> {
  const { form, crowd, new: fresh, act, phase } = words.assign;
  await page.goto(`${server.url}/teach/classes/${classId}/assignments/new`);
  await page.getByLabel(form.title, { exact: true }).fill(TITLE);
  const projects = page.getByLabel(form.project, { exact: true });
  const option = await projects.locator('option').filter({ hasText: PROJECT }).getAttribute('value');
  await projects.selectOption(must(option, 'the imported project'));
  await page.getByRole('radio', { name: crowd.exam, exact: true }).click();
  await page.getByLabel(form.attempts, { exact: true }).fill('1');
  await expectAccessible(page);
  await page.getByRole('button', { name: fresh.save, exact: true }).click();
  await page.getByRole('button', { name: act.published, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: act.published, exact: true }).click();
  await page.getByText(filled(phase.publishedDone, { title: TITLE })).waitFor();
  await expectAccessible(page);
}

/** From the reminder at home to the show that was handed in; the exam tells nothing of its result before. */
async function rehearse(page: Page): Promise<void> {
  const { own } = words.assign;
  const { teamShow, team } = words.home;
  await page.goto(server.url);
  await page.getByRole('button', { name: filled(own.begin, { number: 1 }), exact: true }).click();
  await page.getByLabel(teamShow.seat).selectOption('director');
  await page.getByRole('button', { name: teamShow.open, exact: true }).click();
  await page.getByRole('link', { name: team.enter }).click();
  await page.getByRole('link', { name: words.prepare.show.toLobby }).click();
  await waitForSeat(page, words, 'director');
  await hold(holdButton(page, words, words.studio.lobby.start));
  await page.getByText(words.studio.phase.live, { exact: true }).waitFor();
  await expect.poll(() => shownSeconds(page, words), { timeout: PATIENCE_MS }).toBeGreaterThan(SHOW_S);
  await hold(holdButton(page, words, words.studio.endShowMenu));
  await page.getByRole('link', { name: words.studio.ended.debrief }).waitFor();
  await page.goto(server.url);
  // The only attempt is handed in by itself.
  await page.getByRole('listitem').filter({ hasText: TITLE }).getByText(words.assign.state.handedIn).waitFor();
  await expectAccessible(page);
}

/** The address that the teacher sends to the mentor. */
async function makeLink(page: Page, classId: string): Promise<string> {
  const { new: fresh, made } = words.mentors;
  await page.goto(`${server.url}/teach/classes/${classId}/mentors`);
  await page.getByRole('button', { name: fresh.make, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: filled(made.title, { name: MENTOR }) });
  const address = await dialog.getByLabel(made.link, { exact: true }).inputValue();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: made.done, exact: true }).click();
  return address;
}

/** No account: the link's page, one button, and exactly the recordings to grade. */
async function openLink(page: Page, address: string): Promise<void> {
  const path = new URL(address).pathname;
  await page.goto(`${server.url}${path}`);
  await page.getByRole('heading', { name: filled(words.mentors.link.greeting, { name: MENTOR }) }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: words.mentors.link.open, exact: true }).click();
  await page.getByRole('heading', { name: words.review.list.title }).waitFor();
  const waiting = page.getByRole('link', { name: words.review.list.go.notStarted, exact: true });
  await expect.poll(() => waiting.count()).toBe(2);
}

/** The next recording that waits: a comment on a moment, every level, submitted. */
async function grade(page: Page, level: number, comment: string): Promise<void> {
  const { annotation } = words.review;
  await toNextRecording(page);
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: annotation.text }).fill(comment);
  await page.getByRole('button', { name: new RegExp(`^${annotation.post}`) }).click();
  await page.getByRole('list', { name: annotation.title }).getByText(comment).waitFor();
  await markAll(page, level);
}

/** The teacher does the same, blind, without a comment. */
async function gradeByHand(page: Page, level: number): Promise<void> {
  await toNextRecording(page);
  expect(await page.getByText('Show the seam').count()).toBe(0);
  await markAll(page, level);
}

async function toNextRecording(page: Page): Promise<void> {
  const { list, rubric } = words.review;
  await page.goto(`${server.url}/grading`);
  await page.getByRole('link', { name: list.go.notStarted, exact: true }).first().click();
  await page
    .getByRole('radiogroup', { name: saying(rubric.levels) })
    .first()
    .waitFor();
}

async function markAll(page: Page, level: number): Promise<void> {
  const { rubric, act, submit } = words.review;
  const levels = page.getByRole('radiogroup', { name: saying(rubric.levels) });
  const count = await levels.count();
  for (let at = 0; at < count; at += 1)
    await levels
      .nth(at)
      .getByRole('radio', { name: filled(rubric.level, { level }) })
      .click();
  await page.getByRole('button', { name: new RegExp(`^${act.submit}`) }).click();
  const dialog = page.getByRole('dialog', { name: saying(submit.title) });
  await dialog.getByRole('button', { name: submit.do, exact: true }).click();
  await page.getByText(saying(submit.done)).waitFor();
}

async function openBook(page: Page, classId: string): Promise<void> {
  await page.goto(`${server.url}/teach/classes/${classId}/gradebook`);
  await page.getByRole('heading', { name: words.review.book.title }).waitFor();
}

async function lookAtAgreement(page: Page, classId: string): Promise<void> {
  const { book, agreement } = words.review;
  await openBook(page, classId);
  await page.getByRole('radio', { name: book.agreement, exact: true }).click();
  await page.getByText(filled(agreement.lead, { count: 2, of: 2 })).waitFor();
  await page.getByText(agreement.tooFew).waitFor();
  await page
    .getByRole('row', { name: new RegExp(`${MENTOR}`) })
    .first()
    .waitFor();
  await expectAccessible(page);
}

/** One of the two lies far apart: nothing is released before it is settled. */
async function settle(page: Page, classId: string): Promise<void> {
  const { book, release, dispute, rubric } = words.review;
  await openBook(page, classId);
  await page
    .getByRole('row', { name: new RegExp(`^${TEAMS[0]}`) })
    .getByRole('button', { name: book.release })
    .click();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByRole('button', { name: release.do, exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('link', { name: release.settle }).click();
  const panel = page.getByRole('region', { name: dispute.title });
  await panel.getByRole('button', { name: dispute.record, exact: true }).click();
  const groups = panel.getByRole('radiogroup');
  await expect.poll(() => groups.count()).toBe(6);
  for (let at = 0; at < 6; at += 1)
    await groups
      .nth(at)
      .getByRole('radio', { name: filled(rubric.level, { level: 3 }) })
      .click();
  await panel.getByRole('textbox').fill('Watched 00:40 together.');
  await expectAccessible(page);
  await panel.getByRole('button', { name: dispute.save, exact: true }).click();
  await panel.getByText(dispute.by.adjudication).waitFor();
}

async function release(page: Page, classId: string, team: string): Promise<void> {
  const { book, release: words_ } = words.review;
  await openBook(page, classId);
  await page
    .getByRole('row', { name: new RegExp(`^${team}`) })
    .getByRole('button', { name: book.release })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: words_.do, exact: true }).click();
  await page.getByText(filled(words_.done, { team })).waitFor();
}

/** The student reads every source, and the comment leads to its moment. */
async function readGrades(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('link', { name: words.assign.own.debrief, exact: true }).first().click();
  await page.getByText(saying(words.review.team.released)).waitFor();
  await page.getByText('Show the seam before you name it.').first().waitFor();
  await page.getByText(words.review.dispute.by.adjudication).waitFor();
  await expectAccessible(page);
}

/** Both files say the same as the screen. */
async function expectFiles(page: Page, classId: string): Promise<void> {
  await openBook(page, classId);
  const csv = await readFile(await download(page, words, 'csv'), 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const [sheet, dimensions] = await readXlsx(await download(page, words, 'xlsx'));
  for (const [name, team] of [
    ['Chen Ke', TEAMS[0]],
    ['Lin Xiao', TEAMS[1]],
  ] as const) {
    const row = must(
      sheet?.data.find((cells) => cells[1] === name),
      `${name} in the file`,
    );
    expect(row[2]).toBe(team);
    // Both agreed on level 3, or both gave level 4.
    expect(row[7]).toBe(name === 'Chen Ke' ? 60 : 80);
    expect(csv).toContain(`"${name}","${team}","${PROJECT}"`);
  }
  expect(dimensions?.data).toHaveLength(1 + 2 * 10);
}

async function download(page: Page, { review }: ScreenWords, kind: 'csv' | 'xlsx'): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: filled(review.book.download, { kind: kind.toUpperCase() }) }).click(),
  ]);
  const path = join(folder, `gradebook.${kind}`);
  await file.saveAs(path);
  return path;
}
