import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import { type Language, languageSchema } from '#shared/model/language.ts';
import type { Role } from '#shared/model/seat.ts';
import type { OpenedRehearsal, OpenRehearsal, RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { Me } from '#shared/protocol/people-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { buildClient } from '../support/fresh-build.ts';
import { actAs, launchBrowser, openScreen, STAFF_SCREEN } from '../support/launch-browser.ts';
import { filled, type ScreenWords, saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import {
  chatLines,
  hold,
  holdButton,
  openPreparation,
  phoneOf,
  queueRow,
  seatRow,
  shownSeconds,
  takeSeat,
} from '../support/studio-page.ts';
import { type College, type CollegeNames, openCollege, setupTokenOf, type Visitor } from '../support/visitor.ts';
import { pictureGrading } from './picture-grading.ts';
import { pictureAround, pictureSetup, pictureTeaching } from './picture-teaching.ts';
import { growToPage, PHONE_SCREEN, save } from './save-picture.ts';
import { openSeatPlayers, type SeatPlayers } from './seat-players.ts';

/**
 * `npm run screenshots [zh|en] [pages]`: plays a real show in each language on a server of its own, sits down at its desks
 * in the middle of it, and writes the pictures of every screen to `docs/screenshots`, each in three sizes. `pages`: those
 * around a class alone, after a short show that bots play.
 */
const SAMPLE = fileURLToPath(new URL('../../client/public/samples/caipai-products.csv', import.meta.url));
const CLOCK_RATE = 2;
/** For shows that nobody looks at. */
const BOTS_RATE = 20;
/** Show second at which the pictures are taken. */
const MIDDLE_S = 240;
/** Of the coupon, and above the floor of what may be sold with it, in yuan. */
const COUPON_YUAN = 5;
/** For what a show brings by itself: its middle, its end, the figures behind it. */
const PATIENCE_MS = 400_000;
/** For what a press brings. */
const PRESS_PATIENCE_MS = 60_000;
/** Invented people. */
const PEOPLE: Readonly<Record<Language, CollegeNames>> = {
  zh: {
    college: '西岭职业学院',
    className: '电商 2401 班',
    teacher: '王雅琴',
    mentor: '顾明川',
    teams: ['晚风组', '云上组'],
    students: ['陈可', '林晓', '周语桐'],
  },
  en: {
    college: 'West Ridge College',
    className: 'E-commerce 2401',
    teacher: 'Wang Yaqin',
    mentor: 'Gu Mingchuan',
    teams: ['Wanfeng', 'Yunshang'],
    students: ['Chen Ke', 'Lin Xiao', 'Zhou Yutong'],
  },
};
const MENTOR_SAYS: Readonly<Record<Language, string>> = {
  zh: '先报编号再弹卡，节奏会更稳。',
  en: 'Say the number before the card comes up; the rhythm will be steadier.',
};

const project = must(shippedContent().projects[0], 'a project');
buildClient();
const only = languageSchema.safeParse(process.argv[2]).data;
const isPages = process.argv.slice(2).includes('pages');
for (const lang of only ? [only] : languageSchema.options) {
  const server = await openShowServer({ clockRate: isPages ? BOTS_RATE : CLOCK_RATE });
  const browser = await launchBrowser();
  try {
    await (isPages ? picturePages : pictureAll)(server, browser, lang);
  } catch (error) {
    await pictureFailure(browser);
    throw error;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What every page showed when a picture could not be taken; below `build/`, which no repository keeps. */
async function pictureFailure(chromium: Browser): Promise<void> {
  const pages = chromium.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: fileURLToPath(new URL(`../../build/failed-${index}.png`, import.meta.url)) });
  }
}

async function pictureAll(shows: ShowServer, chromium: Browser, lang: Language): Promise<void> {
  const { url } = shows;
  const words = wordsOf(lang);
  const college = await openCollege(shows, lang, PEOPLE[lang]);
  const student = must(college.students[0], 'a student');
  const { body: me } = await student.call<Me>('GET', '/api/me');
  const teamId = must(me.classes[0]?.teamId, 'a student has a team');
  const cookie = student.cookie();
  const page = await openScreen(chromium, lang);
  page.context().setDefaultTimeout(PRESS_PATIENCE_MS);
  await actAs(page, student, url);
  await page.goto(url);
  const roomId = await openShow(page, url, teamId, lang);
  const players = await openSeatPlayers({ url, cookie, roomId, project, lang });
  await openBotShow(must(college.students[2], 'a student of the other team'), { teamId: college.teamIds[1], lang });
  await page.goto(`${url}/studio/${roomId}`);
  const phoneLink = page.getByRole('link', { name: words.studio.lobby.phoneScreen });
  const phoneAddress = `${url}${await phoneLink.getAttribute('href')}`;
  await players.startShow();
  await seatRow(page, words, 'operator').waitFor();
  await waitFor(async () => (await shownSeconds(page, words)) >= MIDDLE_S);
  const mentor = await openScreen(chromium, lang);
  mentor.context().setDefaultTimeout(PRESS_PATIENCE_MS);
  await actAs(mentor, college.mentor, url);
  await mentor.goto(`${url}/studio/${roomId}?view=staff`);
  await pictureDirection(page, mentor, players, lang);
  await pictureWall(mentor, `${url}/wall/${college.classId}`, lang);
  await pictureStudio(page, players, lang);
  await picturePhone(page, phoneAddress, lang);
  await players.takeBack();
  await page.getByRole('link', { name: words.studio.ended.debrief }).click({ timeout: PATIENCE_MS });
  players.close();
  await pictureDebrief(page, lang);
  await pictureReplay(page, `${url}/replay/${roomId}`, lang);
  await pictureReview(mentor, `${url}/review/${roomId}`, lang);
  await mentor.context().close();
  await pictureClass(chromium, { url, college, roomId }, lang);
  await pictureImport(page, url, lang);
  await page.context().close();
  await pictureWithoutAccount(chromium, url, lang);
}

/** What is around a class, without a show that anybody looks at. */
async function picturePages(shows: ShowServer, chromium: Browser, lang: Language): Promise<void> {
  const { url } = shows;
  const visitor = await openScreen(chromium, lang);
  visitor.setDefaultTimeout(PRESS_PATIENCE_MS);
  await pictureSetup(visitor, url, setupTokenOf(shows), lang);
  const college = await openCollege(shows, lang, PEOPLE[lang]);
  const exampleId = await playShow(college, lang);
  const openId = await playShow(college, lang);
  const teacher = await openScreen(chromium, lang);
  teacher.setDefaultTimeout(PRESS_PATIENCE_MS);
  await actAs(teacher, college.teacher, url);
  const assignmentId = await pictureTeaching(teacher, { url, college, roomId: exampleId, projectId: project.id }, lang);
  await pictureGrading(chromium, { url, college, assignmentId, exampleId, openId }, lang);
  await pictureAround(visitor, url, lang);
}

/** A short show of the first team that bots play to its end. */
async function playShow({ students, teamIds }: College, lang: Language): Promise<string> {
  const student = must(students[0], 'a student');
  const roomId = await openBotShow(student, { teamId: teamIds[0], lang, minutes: 3 });
  await waitFor(async () => {
    const { body: rows } = await student.call<readonly RehearsalRow[]>('GET', '/api/rehearsals');
    return rows.find((row) => row.roomId === roomId)?.phase === 'ended';
  });
  return roomId;
}

/** Starts a show that bots play while its director only looks on. */
async function openBotShow(student: Visitor, show: Partial<OpenRehearsal>): Promise<string> {
  const order = { projectId: project.id, scenarioId: 'known-account', minutes: 10, mode: 'solo', role: 'director' };
  return (await student.call<OpenedRehearsal>('POST', '/api/rehearsals', { ...order, ...show })).body.roomId;
}

async function openShow(page: Page, url: string, teamId: string, lang: Language): Promise<string> {
  await page.getByRole('main').waitFor();
  const order: OpenRehearsal = {
    projectId: project.id,
    scenarioId: 'known-account',
    lang,
    minutes: 10,
    mode: 'team',
    role: 'host',
    teamId,
  };
  const answer = await page.request.post(`${url}/api/rehearsals`, { data: order, headers: { origin: url } });
  const { roomId }: OpenedRehearsal = await answer.json();
  return roomId;
}

/** What viewers see in the middle of the show. */
async function picturePhone(page: Page, address: string, lang: Language): Promise<void> {
  const words = wordsOf(lang);
  const phone = await page.context().newPage();
  await phone.setViewportSize(PHONE_SCREEN);
  await phone.goto(address);
  await phone.getByText(words.studio.phone.explaining).waitFor();
  await save(phone, 'phone', lang);
  await phone.close();
}

/** Takes a seat of the running show in a page: an empty one, or one that the players give up. */
async function sitDown(at: Page, players: SeatPlayers, role: Role, words: ScreenWords): Promise<void> {
  if (role !== 'director') players.release(role);
  const { take, takeoverOwn, chooseTitle } = words.studio.seat;
  const name = role === 'director' ? take : takeoverOwn;
  await seatRow(at, words, role).getByRole('button', { name, exact: true }).click();
  await at.getByRole('heading', { name: chooseTitle }).waitFor({ state: 'detached' });
}

async function openDesk(page: Page): Promise<Page> {
  const desk = await page.context().newPage();
  await desk.goto(page.url());
  return desk;
}

/** The director's and the assistant's screens and the staff's, with an incident and cues to and fro. */
async function pictureDirection(page: Page, mentor: Page, players: SeatPlayers, lang: Language): Promise<void> {
  const words = wordsOf(lang);
  const { cue, staff } = words.studio;
  const director = await openDesk(page);
  await sitDown(director, players, 'director', words);
  const assistant = await openDesk(page);
  await sitDown(assistant, players, 'assistant', words);
  // A browser slows down the timers of a page behind others, and a hold is a timer.
  await mentor.bringToFront();
  await hold(mentor.getByRole('button', { name: new RegExp(staff.injectHold) }).first());
  await mentor.getByText(words.studio.incident.truth).first().waitFor();
  await director.bringToFront();
  await director.keyboard.press('Alt+1');
  const waiting = director.getByText(saying(cue.waiting));
  await waiting
    .or(director.getByText(saying(cue.seen)))
    .first()
    .waitFor();
  await director.keyboard.press('2');
  await director.keyboard.press('Alt+2');
  await save(assistant, 'studio-assistant', lang);
  await assistant.keyboard.press('Enter');
  await director.getByText(saying(cue.seen)).first().waitFor();
  await director.bringToFront();
  await director.keyboard.press('Escape');
  await director.keyboard.press('g');
  await director.keyboard.press('g');
  await save(director, 'studio-director', lang);
  await save(mentor, 'studio-staff', lang);
  await director.close();
  await assistant.close();
}

/** Sits down at the three desks, each in a tab of its own. */
async function pictureStudio(page: Page, players: SeatPlayers, lang: Language): Promise<void> {
  const words = wordsOf(lang);
  await page.bringToFront();
  await sitDown(page, players, 'operator', words);
  await queueRow(page, words, 1).waitFor();
  await putOnAir(page, words, lang);
  await startCoupon(page, words);
  await startOffers(page, words);
  await save(page, 'studio-operator', lang);

  const host = await openDesk(page);
  const moderator = await openDesk(page);
  await sitDown(host, players, 'host', words);
  await sitDown(moderator, players, 'moderator', words);
  await moderator.bringToFront();
  await moderator.keyboard.press('k');
  const isOpen = moderator.locator('[data-tone="quiet"], [data-tone="late"]');
  await chatLines(moderator, words).and(isOpen).filter({ hasNotText: words.studio.chat.sent }).last().click();
  await moderator.getByRole('button', { name: words.studio.moderator.toHost, exact: true }).click();
  await moderator.getByText(saying(words.studio.moderator.sentWaiting)).first().waitFor();
  await save(moderator, 'studio-moderator', lang);
  await host.getByRole('button', { name: words.studio.host.sayFact }).waitFor();
  await save(host, 'studio-host', lang);
  await moderator.close();
  await host.close();
}

/** The first product is explained, whatever the seat's player had left on air. */
async function putOnAir(page: Page, words: ScreenWords, lang: Language): Promise<void> {
  const card = phoneOf(page, words).getByText(must(project.products[0], 'a product').shortName[lang], { exact: true });
  await page.keyboard.press('1');
  if (!(await card.isVisible())) await page.keyboard.press('p');
  await card.waitFor();
}

async function startCoupon(page: Page, words: ScreenWords): Promise<void> {
  const { coupon } = words.studio;
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: coupon.amount }).fill(String(COUPON_YUAN));
  await hold(holdButton(page, words, coupon.start));
  await page.getByRole('textbox', { name: coupon.amount }).waitFor({ state: 'detached' });
}

/** A flash sale of the chosen product, a lucky bag and a gift. */
async function startOffers(page: Page, words: ScreenWords): Promise<void> {
  const { flashSale, luckyBag, gift } = words.studio;
  const lead = must(project.products[0], 'a product');
  const offers: readonly (readonly [key: string, field: string, text: string, start: string])[] = [
    ['f', flashSale.price, String(lead.floorPriceCents / 100 + COUPON_YUAN + 1), flashSale.start],
    ['g', luckyBag.prize, lead.shortName[words === wordsOf('zh') ? 'zh' : 'en'], luckyBag.start],
    ['i', gift.text, words.studio.queue.product, gift.start],
  ];
  await page.keyboard.press('1');
  for (const [key, name, text, start] of offers) {
    await page.keyboard.press(key);
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill(text);
    await hold(holdButton(page, words, start));
    await field.waitFor({ state: 'detached' });
  }
}

async function pictureDebrief(page: Page, lang: Language): Promise<void> {
  const { headline, futures } = wordsOf(lang).debrief;
  await page.locator('figure').first().waitFor();
  await page
    .getByRole('progressbar', { name: saying(headline.parWaiting) })
    .waitFor({ state: 'detached', timeout: PATIENCE_MS });
  await page.getByText(futures.expected.roles, { exact: true }).waitFor({ timeout: PATIENCE_MS });
  await page.mouse.move(0, 0);
  await growToPage(page);
  await save(page, 'debrief', lang);
  await page.setViewportSize(STAFF_SCREEN);
}

async function pictureReplay(page: Page, address: string, lang: Language): Promise<void> {
  await page.goto(`${address}?at=${MIDDLE_S * 1_000}`);
  await page.getByRole('slider', { name: wordsOf(lang).replay.position }).waitFor();
  await save(page, 'replay', lang);
}

/** The mentor in the middle of grading: a comment on a moment, and most of the marks. */
async function pictureReview(mentor: Page, address: string, lang: Language): Promise<void> {
  const { annotation, rubric } = wordsOf(lang).review;
  await mentor.goto(`${address}?at=${MIDDLE_S * 1_000}`);
  const levels = mentor.getByRole('radiogroup', { name: saying(rubric.levels) });
  await levels.first().waitFor();
  const marks = [4, 3, 4];
  for (const [at, level] of marks.entries()) {
    const mark = levels.nth(at).getByRole('radio', { name: filled(rubric.level, { level }) });
    await mark.click();
  }
  await mentor.keyboard.press('c');
  const text = mentor.getByRole('textbox', { name: annotation.text });
  await text.fill(MENTOR_SAYS[lang]);
  await text.press('Control+Enter');
  await mentor.getByRole('list', { name: annotation.title }).getByText(MENTOR_SAYS[lang]).waitFor();
  await save(mentor, 'review', lang);
  await mentor.goto(new URL('/grading', address).href);
  await mentor.getByRole('heading', { level: 1 }).waitFor();
  await save(mentor, 'grading', lang);
}

interface ClassShow {
  readonly url: string;
  readonly college: College;
  readonly roomId: string;
}

/** The class, and its gradebook once mentor and teacher have submitted; a page of a newcomer too. */
async function pictureClass(chromium: Browser, { url, college, roomId }: ClassShow, lang: Language): Promise<void> {
  const words = wordsOf(lang);
  for (const rater of [college.mentor, college.teacher]) {
    const { body: desk } = await rater.call<ReviewDesk>('GET', `/api/rehearsals/${roomId}/review`);
    // Far apart on one criterion, as happens: the pictures show how that is settled.
    const first = rater === college.mentor ? 5 : 3;
    const marks = Object.fromEntries(desk.criteria.map(({ id }, at) => [id, id === 'product' ? first : 3 + (at % 2)]));
    const grade = { marks, note: MENTOR_SAYS[lang], revision: 1, reason: null };
    const answer = await rater.call('POST', `/api/rehearsals/${roomId}/grade/submit`, grade);
    if (answer.code !== null) throw new Error(`A grade cannot be submitted: ${answer.code}`);
  }
  const teacher = await openScreen(chromium, lang);
  await teacher.goto(`${url}/signin`);
  await teacher.getByRole('heading', { level: 1 }).waitFor();
  await save(teacher, 'signin', lang);
  await actAs(teacher, college.teacher, url);
  await teacher.goto(`${url}/teach/classes/${college.classId}`);
  await teacher.getByRole('region', { name: PEOPLE[lang].teams[0], exact: true }).waitFor();
  await growToPage(teacher);
  await save(teacher, 'class', lang);
  await teacher.setViewportSize(STAFF_SCREEN);
  await pictureSettling(teacher, `${url}/review/${roomId}`, lang);
  await teacher.goto(`${url}/teach/classes/${college.classId}/gradebook`);
  await teacher.getByRole('heading', { name: words.review.book.title }).waitFor();
  await teacher.getByRole('button', { name: saying(words.review.book.workOut) }).click();
  await teacher.getByRole('table', { name: words.review.book.dimensions }).waitFor();
  await save(teacher, 'gradebook', lang);
  await teacher.getByRole('radio', { name: words.review.book.agreement }).click();
  await teacher.getByText(words.review.agreement.single, { exact: true }).waitFor();
  await save(teacher, 'agreement', lang);
  await teacher.goto(url);
  await teacher.getByRole('heading', { level: 1 }).waitFor();
  await save(teacher, 'home-teacher', lang);
  await pictureTeaching(teacher, { url, college, roomId, projectId: project.id }, lang);
  await teacher.context().close();
}

/** All rooms of the class that are open, with what the mentor may do to them. */
async function pictureWall(mentor: Page, address: string, lang: Language): Promise<void> {
  const before = mentor.url();
  await mentor.goto(address);
  await mentor.getByRole('list', { name: wordsOf(lang).wall.title }).waitFor();
  await save(mentor, 'wall', lang);
  await mentor.goto(before);
}

/** Two grades that lie far apart, and the teacher who writes down what was agreed. */
async function pictureSettling(teacher: Page, address: string, lang: Language): Promise<void> {
  const { dispute, rubric } = wordsOf(lang).review;
  await teacher.goto(address);
  const panel = teacher.getByRole('region', { name: dispute.title });
  await panel.getByRole('button', { name: dispute.record }).click();
  await panel.getByRole('radio', { name: filled(rubric.level, { level: 4 }) }).click();
  await panel.getByRole('textbox').fill(MENTOR_SAYS[lang]);
  await save(teacher, 'settle', lang);
  await panel.getByRole('button', { name: dispute.save, exact: true }).click();
  await panel.getByText(dispute.by.adjudication).waitFor();
}

/** What a visitor without an account comes to: home, and the preparation and the lobby with two team-mates. */
async function pictureWithoutAccount(chromium: Browser, url: string, lang: Language): Promise<void> {
  const words = wordsOf(lang);
  const page = await openScreen(chromium, lang);
  page.context().setDefaultTimeout(PRESS_PATIENCE_MS);
  await page.goto(url);
  await page.getByRole('button', { name: words.home.try.start, exact: true }).waitFor();
  await save(page, 'home', lang);
  await pictureAround(page, url, lang);
  await page.goto(url);
  const link = await openPreparation(page, words, 20);
  for (const role of ['operator', 'moderator'] as const) {
    const mate = await openScreen(chromium, lang);
    await mate.goto(link);
    await takeSeat(mate, words, role);
  }
  await picturePreparation(page, lang);
  await page.getByRole('link', { name: words.prepare.show.toLobby }).click();
  for (const role of ['operator', 'moderator'] as const) {
    const isThere = saying(words.studio.seat.status, {
      role: words.studio.roles[role],
      presence: words.studio.seat.connected,
    });
    await page.getByRole('banner').getByRole('listitem', { name: isThere }).waitFor();
  }
  await page.getByText(words.studio.lobby.filled.replace('{{count}}', '3')).waitFor();
  await save(page, 'lobby', lang);
}

/** The desk with both views of the plan, and a fact sheet over it. */
async function picturePreparation(page: Page, lang: Language): Promise<void> {
  const { products, plan, team, here_other } = wordsOf(lang).prepare.show;
  await page.getByText(filled(team.filled, { count: 3 })).waitFor();
  await page.getByText(filled(here_other, { count: 3 })).waitFor();
  await growToPage(page);
  await save(page, 'prepare', lang);
  await page.getByRole('radio', { name: plan.table }).click();
  await save(page, 'prepare-table', lang);
  await page.setViewportSize(STAFF_SCREEN);
  await page
    .getByRole('button', { name: saying(products.facts) })
    .first()
    .click();
  await save(page, 'prepare-facts', lang);
  await page.keyboard.press('Escape');
}

async function pictureImport(page: Page, url: string, lang: Language): Promise<void> {
  const words = wordsOf(lang);
  await page.goto(`${url}/projects/import`);
  await page.locator('input[type=file]').setInputFiles(SAMPLE);
  await page.getByRole('region', { name: words.prepare.preview.title }).waitFor();
  await save(page, 'import', lang);
}

async function waitFor(isReached: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  while (!(await isReached())) {
    if (performance.now() > endMs) throw new Error('The show did not get to its middle in time.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
