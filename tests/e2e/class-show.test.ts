import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Language } from '#shared/model/language.ts';
import { priceText } from '../../client/format/money.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import {
  type Account,
  addPerson,
  enterCode,
  greeted,
  joinClass,
  setUp,
  shownCode,
  signInFirst,
} from '../support/college-page.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { filled, type ScreenWords, saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { chatLines, hold, holdButton, queueRow, takeSeat, waitForSeat } from '../support/studio-page.ts';

/** Nobody waits for the planned end here, and three desks at once are much to draw for a machine without a screen. */
const CLOCK_RATE = 2;
/** Longest wait for something that viewers do of themselves, milliseconds. */
const CROWD_MS = 90_000;
/** Six people in one browser: on a busy machine a page may take long to answer. */
const PATIENCE_MS = 60_000;
const COLLEGE = '云溪学院';
const CLASS_NAME = '电商 2401 班';
const TEAM = '晚风组';
const PASSWORD = 'four words in a row';
const project = must(shippedContent().projects[0], 'a project');
const product = (at: number) => must(project.products[at], `product ${at}`);

/** One person of the class: a browser context of their own, in their language. */
interface Someone {
  readonly page: Page;
  readonly words: ScreenWords;
  readonly account: Account;
}

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

async function arrive(lang: Language, name: string, username: string): Promise<Someone> {
  const { page } = await openPerson(browser, lang);
  page.context().setDefaultTimeout(PATIENCE_MS);
  return { page, words: wordsOf(lang), account: { name, username, password: PASSWORD } };
}

test('a class goes from the set-up token to released grades', { timeout: 600_000 }, async () => {
  const admin = await arrive('zh', '周主任', 'zhou');
  const teacher = await arrive('zh', '王雅琴', 'wang');
  const mentor = await arrive('en', 'Gu Mingchuan', 'gu');
  const director = await arrive('en', 'Lin Xiaoman', 'lin');
  const operator = await arrive('zh', '陈可', 'chen');
  const moderator = await arrive('en', 'Zhou Yutong', 'yutong');
  const everybody = [admin, teacher, mentor, director, operator, moderator];
  const consoleChecks = everybody.map(({ page }) => watchConsole(page));

  const code = await openClass(admin, teacher, mentor);
  await formTeam(teacher, { director, operator, moderator }, code);
  const roomCode = await openRehearsal(director);
  await prepare(director);
  await gather({ director, operator, moderator }, roomCode);

  await hold(holdButton(director.page, director.words, director.words.studio.lobby.start));
  for (const one of [director, operator, moderator])
    await one.page.getByText(one.words.studio.phase.live, { exact: true }).waitFor();
  await makeOffers(operator);
  await workTheChat(moderator);
  await directTheShow(director, operator);
  await disturb(mentor, director);

  await hold(holdButton(director.page, director.words, director.words.studio.endShowMenu));
  await director.page.getByRole('link', { name: director.words.studio.ended.debrief }).click();
  await director.page.getByRole('region', { name: director.words.debrief.dimensions.title }).waitFor();
  await director.page.getByText(director.words.review.team.waiting).waitFor();
  await expectAccessible(director.page);

  await reviewPeers(director);
  await grade(mentor, 4);
  await grade(teacher, 3);
  await settle(teacher);
  await releaseAndDownload(teacher);
  await director.page.reload();
  await director.page.getByText(saying(director.words.review.team.released)).waitFor();
  await director.page.getByText('The flash sale came at the right moment.').first().waitFor();
  await expectAccessible(director.page);
  for (const check of consoleChecks) check();
  for (const { page } of everybody) await page.context().close();
});

/** Token, administrator, teacher, class, mentor. Answers the code of the class. */
async function openClass(admin: Someone, teacher: Someone, mentor: Someone): Promise<string> {
  const token = must(/\/setup\?token=\w+/.exec(server.output())?.[0], 'the server prints a set-up link');
  await setUp(admin.page, admin.words, `${server.url}${token}`, COLLEGE, admin.account);
  await expectAccessible(admin.page);
  const forTeacher = await addPerson(admin.page, admin.words, teacher.account, 'teacher');
  await expectAccessible(admin.page);

  const { page, words } = teacher;
  await signInFirst(page, words, server.url, teacher.account, forTeacher);
  const forMentor = await addPerson(page, words, mentor.account, 'mentor');
  await page.getByRole('navigation').getByRole('link', { name: words.common.nav.classes }).click();
  await expectAccessible(page);
  await page.getByLabel(words.teach.classes.name).fill(CLASS_NAME);
  await page.getByRole('button', { name: words.teach.classes.add, exact: true }).click();
  await page.getByRole('heading', { name: CLASS_NAME }).waitFor();
  await page.getByLabel(words.teach.team.new).fill(TEAM);
  await page.getByRole('button', { name: words.teach.team.add, exact: true }).click();
  await page.getByRole('region', { name: TEAM, exact: true }).waitFor();
  const staff = page.getByRole('region', { name: words.teach.staff.title });
  await staff.getByLabel(words.teach.staff.person).selectOption({ label: `${mentor.account.name} (gu)` });
  await staff.getByRole('button', { name: words.teach.staff.add, exact: true }).click();
  await staff.getByRole('listitem').filter({ hasText: mentor.account.name }).waitFor();
  await expectAccessible(page);

  await signInFirst(mentor.page, mentor.words, server.url, mentor.account, forMentor);
  return shownCode(page, words);
}

interface Team {
  readonly director: Someone;
  readonly operator: Someone;
  readonly moderator: Someone;
}

/** Two students choose their team when they join; the teacher puts the third one into it by keyboard. */
async function formTeam(teacher: Someone, { director, operator, moderator }: Team, code: string): Promise<void> {
  for (const { page, words, account } of [director, operator])
    await joinClass(page, words, { url: server.url, code, team: TEAM }, account);
  const late = moderator.account;
  await joinClass(moderator.page, moderator.words, { url: server.url, code, team: null }, late);
  await expectAccessible(moderator.page);
  const { page, words } = teacher;
  await page.reload();
  await page.getByRole('button', { name: filled(words.teach.team.menu, { name: late.name }) }).press('Enter');
  await page.getByRole('menuitemradio', { name: TEAM }).press('Enter');
  await page.getByText(filled(words.teach.team.moved, { name: late.name, team: TEAM })).waitFor();
  await expectAccessible(page);
}

/** A student opens a rehearsal of the team from home. Answers its code. */
async function openRehearsal({ page, words }: Someone): Promise<string> {
  const { next, teamShow, team } = words.home;
  await expectAccessible(page);
  await page.getByRole('button', { name: next.open, exact: true }).click();
  await page.getByLabel(teamShow.seat).selectOption('director');
  await page.getByRole('button', { name: teamShow.open, exact: true }).click();
  const code = await shownCode(page, words);
  await page.getByRole('link', { name: team.enter }).click();
  return code;
}

/** Chooses products and their order, sets a price, is refused another, plans the show, and goes on to the lobby. */
async function prepare({ page, words }: Someone): Promise<void> {
  const { price, products, plan, toLobby } = words.prepare.show;
  const { priceCents, floorPriceCents } = product(0);
  const table = page.getByRole('table', { name: products.caption });
  const field = table.getByRole('textbox', { name: saying(price.label) }).first();
  await field.fill(priceText(floorPriceCents - 100));
  await table.getByText(saying(price.below)).waitFor();
  await expectAccessible(page);
  await field.fill(priceText(priceCents - 100));
  await field.press('Enter');
  await table.getByText(saying(price.below)).waitFor({ state: 'detached' });

  const rows = table.getByRole('textbox', { name: saying(price.label) });
  const chosen = await rows.count();
  await table
    .getByRole('button', { name: saying(products.menu) })
    .last()
    .click();
  await page.getByRole('menuitem', { name: products.remove }).click();
  await expect.poll(() => rows.count()).toBe(chosen - 1);
  const second = product(1).shortName.en;
  await table
    .getByRole('button', { name: saying(products.menu) })
    .nth(2)
    .click();
  await page.getByRole('menuitem', { name: products.up }).click();
  await expect
    .poll(() =>
      table
        .getByRole('button', { name: saying(products.menu) })
        .nth(2)
        .getAttribute('aria-label'),
    )
    .toContain(second);

  await page.getByRole('radio', { name: plan.table }).click();
  const name = page.getByRole('textbox', { name: filled(plan.nameOf, { number: 1 }) });
  await name.fill('Opening by the team');
  await name.press('Enter');
  await page.getByRole('link', { name: toLobby }).click();
  await page.getByText('Opening by the team').first().waitFor();
}

/** The others come by the code of the rehearsal and take their seats. */
async function gather({ director, operator, moderator }: Team, code: string): Promise<void> {
  await waitForSeat(director.page, director.words, 'director');
  for (const [one, role] of [
    [operator, 'operator'],
    [moderator, 'moderator'],
  ] as const) {
    await enterCode(one.page, one.words, server.url, code);
    await takeSeat(one.page, one.words, role);
  }
}

/** Every offer that there is, a price, stock, and a product that is sold out. */
async function makeOffers({ page, words }: Someone): Promise<void> {
  const { coupon, flashSale, luckyBag, gift, priceDraft, stockForm } = words.studio;
  const offers = page.getByRole('list', { name: coupon.title });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  // The journal's news can be there before the answer that closes the form, and would let the next one be closed.
  const shut = (name: string) => field(name).waitFor({ state: 'detached' });
  const choose = (slot: number) => queueRow(page, words, slot).click();

  await choose(1);
  await page.keyboard.press('p');
  await page.keyboard.press('c');
  await field(coupon.amount).fill('5');
  await hold(holdButton(page, words, coupon.start));
  await shut(coupon.amount);

  await choose(2);
  await page.keyboard.press('f');
  await field(flashSale.price).fill(await flashPriceOf(page, words, 2));
  await page.getByLabel(flashSale.countdown).selectOption('0');
  await hold(holdButton(page, words, flashSale.start));
  await offers.getByText(saying(flashSale.name)).waitFor();
  await shut(flashSale.price);

  await page.keyboard.press('g');
  await field(luckyBag.prize).fill('护颈枕一只');
  await hold(holdButton(page, words, luckyBag.start));
  await offers.getByText(filled(luckyBag.name, { prize: '护颈枕一只' })).waitFor();
  await shut(luckyBag.prize);

  await choose(4);
  await page.keyboard.press('i');
  await field(gift.text).fill('收纳袋');
  await hold(holdButton(page, words, gift.start));
  await offers.getByText(saying(gift.name)).waitFor();
  await shut(gift.text);
  await expectAccessible(page);

  await choose(1);
  await page.keyboard.press('e');
  await field(priceDraft.label).fill(priceText(product(0).priceCents - 200));
  await hold(holdButton(page, words, priceDraft.hold));
  await shut(priceDraft.label);
  await page.keyboard.press('s');
  await field(stockForm.label).fill('500');
  await page.keyboard.press('Enter');
  await shut(stockForm.label);
  await choose(5);
  await page.keyboard.press('s');
  await page.getByRole('button', { name: new RegExp(`^${stockForm.markSoldOut}`) }).click();
  await page.getByText(stockForm.marked).waitFor();
  await page.keyboard.press('Escape');
}

/** One yuan below the price that the queue shows. */
async function flashPriceOf(page: Page, words: ScreenWords, slot: number): Promise<string> {
  const label = must(await queueRow(page, words, slot).getAttribute('aria-label'), 'a row');
  const shown = must(saying(words.studio.queue.row, { slot }).exec(label)?.[3], 'a price');
  return String(Number(shown.replace(/[^\d.]/g, '')) - 1);
}

async function workTheChat({ page, words }: Someone): Promise<void> {
  const { chat, moderator } = words.studio;
  const lines = chatLines(page, words);
  await page.getByRole('radio', { name: new RegExp(`^${chat.filterOpen}`) }).click();
  await lines.first().waitFor({ timeout: CROWD_MS });
  await lines.first().click();
  await page.getByRole('button', { name: moderator.pinLine, exact: true }).click();
  await page.getByRole('button', { name: moderator.unpinLine, exact: true }).first().waitFor();
  await page.getByRole('button', { name: moderator.markHandled, exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: chat.filterAll }).click();
  await page.getByText(saying(chat.handled)).first().waitFor();
}

/** A cue that its seat acknowledges, and the next segment. */
async function directTheShow({ page, words }: Someone, operator: Someone): Promise<void> {
  const { cue, rundown, roles } = words.studio;
  await page.getByRole('radio', { name: new RegExp(roles.operator) }).click();
  const text = page.getByRole('textbox', { name: filled(cue.label, { target: roles.operator }) });
  await text.fill('Coupon next, please');
  await text.press('Enter');
  const own = operator.page.getByRole('status', { name: operator.words.studio.cue.yours });
  await own.getByText('Coupon next, please').waitFor();
  await own.getByRole('button', { name: new RegExp(operator.words.studio.cue.take) }).click();
  await page.getByRole('list', { name: cue.log }).getByText(saying(cue.seen)).waitFor();
  await text.press('Escape');
  await hold(holdButton(page, words, rundown.goTo));
}

/** The mentor watches from home and lets something happen; the director sees to it. */
async function disturb(mentor: Someone, director: Someone): Promise<void> {
  const { page, words } = mentor;
  await page.goto(server.url);
  await greeted(page, words, mentor.account.name);
  await expectAccessible(page);
  await page.getByRole('link', { name: words.common.rehearsal.watch }).click();
  const inject = page.getByRole('button', { name: new RegExp(`: ${words.studio.staff.injectHold}`) }).first();
  await inject.waitFor();
  await expectAccessible(page);
  await hold(inject);
  const seen = director.page.getByRole('button', { name: director.words.studio.incident.close, exact: true });
  await seen.click();
  await seen.waitFor({ state: 'detached' });
}

/** Replays, comments on a moment, marks every criterion and submits. */
async function grade({ page, words }: Someone, level: number): Promise<void> {
  const { annotation, rubric, act, submit } = words.review;
  await page.goto(server.url);
  await page.getByRole('link', { name: words.home.grade.start, exact: true }).click();
  const levels = page.getByRole('radiogroup', { name: saying(rubric.levels) });
  await levels.first().waitFor();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: new RegExp(`^${annotation.write}`) })
    .first()
    .click();
  await page.getByRole('textbox', { name: annotation.text }).fill('The flash sale came at the right moment.');
  await page.getByRole('button', { name: new RegExp(`^${annotation.post}`) }).click();
  await page.getByRole('list', { name: annotation.title }).getByText('The flash sale came').waitFor();
  const count = await levels.count();
  for (let at = 0; at < count; at += 1)
    await levels
      .nth(at)
      .getByRole('radio', { name: filled(rubric.level, { level }) })
      .click();
  await page.getByRole('button', { name: new RegExp(`^${act.submit}`) }).click();
  const dialog = page.getByRole('dialog', { name: saying(submit.title) });
  await dialog.waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: submit.do, exact: true }).click();
  await page.getByText(saying(submit.done)).waitFor();
}

/** A member of the team says how much everybody carried the show. */
async function reviewPeers({ page, words }: Someone): Promise<void> {
  const { peers } = words.review;
  const panel = page.getByRole('region', { name: peers.title });
  const groups = panel.getByRole('radiogroup');
  await expect.poll(() => groups.count()).toBe(3);
  for (let at = 0; at < 3; at += 1)
    await groups.nth(at).getByRole('radio', { name: peers.levels.l4, exact: true }).click();
  await panel.getByRole('button', { name: peers.give, exact: true }).click();
  await panel.getByText(peers.handedIn).waitFor();
}

/** The two grades lie twenty points apart: the teacher writes down what both agreed on. */
async function settle({ page, words }: Someone): Promise<void> {
  const { dispute } = words.review;
  const panel = page.getByRole('region', { name: dispute.title });
  await panel.getByRole('button', { name: dispute.record, exact: true }).click();
  await expectAccessible(page);
  await panel.getByRole('textbox').fill('两人一起看过 02:10，各自保留。');
  await panel.getByRole('button', { name: dispute.save, exact: true }).click();
  await panel.getByText(dispute.by.adjudication).waitFor();
}

/** The teacher releases the grades, and takes the gradebook along as a file. */
async function releaseAndDownload({ page, words }: Someone): Promise<void> {
  const { book, release } = words.review;
  await page.goto(server.url);
  await page.getByRole('link', { name: words.home.classes.gradebook, exact: true }).click();
  await page.getByRole('heading', { name: book.title }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: book.release, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: release.do, exact: true }).click();
  await page.getByText(saying(book.released)).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: filled(book.download, { kind: 'CSV' }) }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  for (const word of [TEAM, '陈可', 'Lin Xiaoman', 'Zhou Yutong']) expect(text).toContain(word);
}
