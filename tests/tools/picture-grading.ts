import type { Browser, Page } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import type { Language } from '#shared/model/language.ts';
import type { CalibrationSetup } from '#shared/protocol/calibration-contract.ts';
import type { MadeLink, MentorRow } from '#shared/protocol/mentor-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { actAs, openScreen } from '../support/launch-browser.ts';
import { allMarks } from '../support/review-class.ts';
import { filled, saying, wordsOf } from '../support/screen-words.ts';
import type { Answer, College, Visitor } from '../support/visitor.ts';
import { growToPage, save } from './save-picture.ts';

/** What graders meet. */
export interface GradedClass {
  readonly url: string;
  readonly college: College;
  readonly assignmentId: string;
  /** A recording that becomes the one to calibrate by, and one that is still to be graded. */
  readonly exampleId: string;
  readonly openId: string;
}

const PATIENCE_MS = 60_000;
/** Show time of the annotation that is being written. */
const AT_MS = 90_000;
const NOTE: Readonly<Record<Language, string>> = {
  zh: '报价之前停一拍，让评论先问出来。',
  en: 'Wait a beat before the price, and let the chat ask for it.',
};

/** The comment bank, calibrating, and what a mentor by link sees from the link to its end. */
export async function pictureGrading(chromium: Browser, graded: GradedClass, lang: Language): Promise<void> {
  await prepareCalibration(graded, lang);
  await pictureCalibration(chromium, graded, lang);
  await pictureBank(chromium, graded, lang);
  await pictureLink(chromium, graded, lang);
}

/** Both sources are released, and the teacher names the recording with its reference. */
async function prepareCalibration({ college, assignmentId, exampleId }: GradedClass, lang: Language): Promise<void> {
  const place = `/api/rehearsals/${exampleId}`;
  for (const rater of [college.mentor, college.teacher]) {
    const { criteria } = done(await rater.call<ReviewDesk>('GET', `${place}/review`));
    const marks = Object.fromEntries(criteria.map(({ id }, at) => [id, 3 + (at % 2)]));
    const grade = { marks, note: NOTE[lang], revision: 1, reason: null };
    done(await rater.call('POST', `${place}/grade/submit`, grade));
  }
  done(await college.teacher.call('POST', `${place}/release`));
  const path = `/api/classes/${college.classId}/assignments/${assignmentId}/calibration`;
  const { version } = done(await college.teacher.call<CalibrationSetup>('GET', path));
  const recordings = [{ roomId: exampleId, marks: allMarks('teacher', 3) }];
  done(await college.teacher.call('PUT', path, { isRequired: true, recordings, version }));
}

/** The rubric of a calibration recording half marked, what a try came to, and where a teacher sets it up. */
async function pictureCalibration(chromium: Browser, graded: GradedClass, lang: Language): Promise<void> {
  const { url, college, assignmentId, exampleId } = graded;
  const { rubric } = wordsOf(lang).review;
  const mentor = await screenOf(chromium, college.mentor, url, lang);
  await mentor.goto(`${url}/calibrate/${assignmentId}/${exampleId}`);
  const levels = mentor.getByRole('radiogroup', { name: saying(rubric.levels) });
  await levels.first().waitFor();
  for (const [at, level] of [4, 2].entries()) {
    await levels
      .nth(at)
      .getByRole('radio', { name: filled(rubric.level, { level }) })
      .click();
  }
  await save(mentor, 'calibrate', lang);
  const count = await levels.count();
  for (let at = 0; at < count; at += 1) {
    await levels
      .nth(at)
      .getByRole('radio', { name: filled(rubric.level, { level: 4 }) })
      .click();
  }
  await mentor.getByRole('button', { name: wordsOf(lang).calibrate.submit }).click();
  await mentor.getByRole('region', { name: wordsOf(lang).calibrate.result }).waitFor();
  await save(mentor, 'calibrate-result', lang);
  await mentor.context().close();
  const teacher = await screenOf(chromium, college.teacher, url, lang);
  await teacher.goto(`${url}/teach/classes/${college.classId}/assignments/${assignmentId}`);
  await teacher.getByRole('region', { name: wordsOf(lang).calibrate.setup.title }).waitFor();
  await growToPage(teacher);
  await save(teacher, 'calibration-setup', lang);
  await teacher.context().close();
}

/** An annotation in which a slash has opened the bank, and the bank itself. */
async function pictureBank(chromium: Browser, { url, college, openId }: GradedClass, lang: Language): Promise<void> {
  const { annotation } = wordsOf(lang).review;
  const { bank } = wordsOf(lang);
  const mentor = await screenOf(chromium, college.mentor, url, lang);
  await mentor.goto(`${url}/review/${openId}?at=${AT_MS}`);
  await mentor.getByRole('radiogroup').first().waitFor();
  await mentor.keyboard.press('c');
  await mentor.getByRole('textbox', { name: annotation.text }).pressSequentially('/');
  await mentor.getByRole('listbox', { name: bank.title }).waitFor();
  await save(mentor, 'review-bank', lang);
  await mentor.keyboard.press('Escape');
  await mentor.getByRole('textbox', { name: annotation.text }).fill('');
  await mentor.keyboard.press('Escape');
  await mentor.getByRole('button', { name: bank.open }).click();
  await mentor.getByRole('dialog', { name: bank.title }).getByRole('list', { name: bank.sentences }).waitFor();
  await save(mentor, 'bank', lang);
  await mentor.context().close();
}

/** What a link opens, and what stands there when the teacher withdraws it in the middle of a sentence. */
async function pictureLink(chromium: Browser, { url, college, openId }: GradedClass, lang: Language): Promise<void> {
  const { mentors, review, account } = wordsOf(lang);
  const { classId, teacher } = college;
  const people = done(await teacher.call<readonly MentorRow[]>('GET', '/api/mentors'));
  const guest = must(
    people.find(({ hasAccount }) => !hasAccount),
    'a mentor without an account',
  );
  const order = { mentorId: guest.id, days: 7, scope: { kind: 'recordings', roomIds: [openId] } };
  const made = done(await teacher.call<MadeLink>('POST', `/api/classes/${classId}/mentor-links`, order));
  const page = await openScreen(chromium, lang);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url + made.path);
  await page.getByRole('heading', { level: 1, name: filled(mentors.link.greeting, { name: guest.name }) }).waitFor();
  await save(page, 'mentor-link', lang);
  await page.getByRole('button', { name: mentors.link.open }).click();
  await page.waitForURL('**/grading');
  await page.goto(`${url}/review/${openId}?at=${AT_MS}`);
  await page.getByRole('textbox', { name: review.note.label }).fill(NOTE[lang]);
  const link = must(
    made.links.find((row) => row.mentorId === guest.id),
    'the link is listed',
  );
  done(await teacher.call('DELETE', `/api/classes/${classId}/mentor-links/${link.linkId}`));
  await page.getByRole('dialog', { name: account.linkOver.title }).waitFor();
  await save(page, 'link-ended', lang);
  await page.context().close();
}

async function screenOf(chromium: Browser, visitor: Visitor, url: string, lang: Language): Promise<Page> {
  const page = await openScreen(chromium, lang);
  page.setDefaultTimeout(PATIENCE_MS);
  await actAs(page, visitor, url);
  return page;
}

function done<T>({ body, code }: Answer<T>): T {
  if (code !== null) throw new Error(`A class cannot be filled: ${code}`);
  return body;
}
