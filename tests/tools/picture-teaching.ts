import type { Page } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import type { Language } from '#shared/model/language.ts';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import type { MadeLink, MentorRow } from '#shared/protocol/mentor-contract.ts';
import { makeAssignmentContent } from '../support/make-assignment.ts';
import type { Answer, College } from '../support/visitor.ts';
import { growToPage, save } from './save-picture.ts';

/** What there is to be seen of a class besides its shows. */
export interface TaughtClass {
  readonly url: string;
  readonly college: College;
  /** A recording of the class. */
  readonly roomId: string;
  readonly projectId: string;
}

/** Invented, as the people of the class are. */
const TOLD: Readonly<Record<Language, Record<'title' | 'note' | 'mentor' | 'firm' | 'knows' | 'visit', string>>> = {
  zh: {
    title: '第三周：一场十分钟的带货',
    note: '先备齐合格证，再排产品。',
    mentor: '秦屿',
    firm: '赫眠家居',
    knows: '家纺',
    visit: '看了乳胶车间，带回三份检测报告。',
  },
  en: {
    title: 'Week 3: ten minutes on air',
    note: 'Have the certificates at hand before you order the products.',
    mentor: 'Qin Yu',
    firm: 'Hemian Home',
    knows: 'Home textiles',
    visit: 'Saw the latex works and brought three test reports back.',
  },
};

/**
 * The pages around a class: its assignment, mentors and their links, enterprises with a report, people, the audit.
 * Answers with the assignment.
 */
export async function pictureTeaching(teacher: Page, taught: TaughtClass, lang: Language): Promise<string> {
  const { url, college, projectId } = taught;
  const assignmentId = await fillClass(taught, lang);
  const inClass = `/teach/classes/${college.classId}`;
  const pages: readonly (readonly [name: string, path: string])[] = [
    ['classes', '/teach/classes'],
    ['roster', `${inClass}/roster`],
    ['assignment', `${inClass}/assignments/${assignmentId}`],
    ['assignment-new', `${inClass}/assignments/new`],
    ['pairs', `${inClass}/mentors`],
    ['mentors', '/teach/mentors'],
    ['enterprises', '/teach/enterprises'],
    ['enterprise-report', `/teach/projects/${projectId}/report`],
    ['people', '/teach/people'],
    ['audit', `${inClass}/audit`],
    ['account', '/account'],
  ];
  for (const [name, path] of pages) await picture(teacher, name, url + path, lang);
  return assignmentId;
}

/** What a visitor comes to before a show. */
export async function pictureAround(page: Page, url: string, lang: Language): Promise<void> {
  await picture(page, 'join', `${url}/join`, lang);
  await picture(page, 'not-found', `${url}/nothing-here`, lang);
  await picture(page, 'certificate', `${url}/certificate`, lang);
}

/** The form that makes the first account of a server. */
export function pictureSetup(page: Page, url: string, token: string, lang: Language): Promise<void> {
  return picture(page, 'setup', `${url}/setup?token=${token}`, lang);
}

async function picture(page: Page, name: string, address: string, lang: Language): Promise<void> {
  const before = page.viewportSize();
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await growToPage(page);
  await save(page, name, lang);
  if (before !== null) await page.setViewportSize(before);
}

/** An assignment, a mentor from outside with a link to grade the recording, and an entry in the college's log. */
async function fillClass({ college, roomId, projectId }: TaughtClass, lang: Language): Promise<string> {
  const { classId, teacher } = college;
  const told = TOLD[lang];
  const order = makeAssignmentContent({ title: told.title, note: told.note, projectId });
  const drafted = done(await teacher.call<AssignmentView>('POST', `/api/classes/${classId}/assignments`, order));
  const { assignmentId, version } = drafted;
  const phase = { phase: 'published', version };
  done(await teacher.call('POST', `/api/classes/${classId}/assignments/${assignmentId}/phase`, phase));
  const about = { name: told.mentor, organisation: told.firm, expertise: told.knows };
  const mentors = done(await teacher.call<readonly MentorRow[]>('POST', '/api/mentors', about));
  const mentorId = must(
    mentors.find(({ name }) => name === told.mentor),
    'the mentor is listed',
  ).id;
  const link = { mentorId, days: 7, scope: { kind: 'recordings', roomIds: [roomId] } };
  done(await teacher.call<MadeLink>('POST', `/api/classes/${classId}/mentor-links`, link));
  const day = new Date().toISOString().slice(0, 10);
  const visit = { kind: 'visit', day, enterpriseId: 'hemian-home', who: told.mentor, note: told.visit };
  done(await teacher.call('POST', '/api/college-log', visit));
  return assignmentId;
}

function done<T>({ body, code }: Answer<T>): T {
  if (code !== null) throw new Error(`A class cannot be filled: ${code}`);
  return body;
}
