import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Language } from '#shared/model/language.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { launchBrowser, STAFF_SCREEN } from '../support/launch-browser.ts';
import { filled, type ScreenWords, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { hold, holdButton, startSolo } from '../support/studio-page.ts';

const CLAIMS: Readonly<Record<Language, { claim: string; marked: string; correction: string }>> = {
  zh: {
    claim: '这个枕头能治失眠',
    marked: '治失眠',
    correction: '更正一下，我刚才说错了，它就是普通枕头，不能治失眠',
  },
  en: {
    claim: 'This pillow cures insomnia',
    marked: 'cures insomnia',
    correction: 'Correction, I was wrong just now, it is an ordinary pillow and cures nothing',
  },
};
const { compliance } = shippedContent();
let server: ShowServer;
let browser: Browser;

beforeAll(async () => {
  server = await openShowServer({ clockRate: 1 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each(['zh', 'en'] as const)(
  'a typed claim is found, its correction heals a part, the debrief names the law (%s)',
  async (lang) => {
    const { context, page } = await openPerson(browser, lang);
    const expectCleanConsole = watchConsole(page);
    const words = wordsOf(lang);
    await page.goto(server.url);
    await startSolo(page, words, 'host', 10);
    await page.getByRole('button', { name: words.studio.findings.show, exact: true }).click();

    await say(page, words, CLAIMS[lang].claim);
    const noteText = filled(words.studio.findings.said, { phrase: CLAIMS[lang].marked, severity: 4 });
    await page.getByText(noteText, { exact: false }).waitFor();
    await expectAccessible(page);
    await leavesRoomToSpeak(page, words);
    await say(page, words, CLAIMS[lang].correction);
    await page.getByText(noteText, { exact: false }).waitFor({ state: 'detached' });

    await hold(holdButton(page, words, words.studio.endShowMenu));
    await page.getByRole('link', { name: words.studio.ended.debrief }).click();
    await studyFindings(page, words, lang);
    await dismissFinding(page, words, lang);
    expectCleanConsole();
    await context.close();
  },
);

/** Notes on findings take nothing from the field of captions and from the source of the last words, on a lab screen and on a phone. */
async function leavesRoomToSpeak(page: Page, words: ScreenWords): Promise<void> {
  const field = page.getByRole('textbox', { name: words.studio.host.captionLabel });
  for (const size of [{ width: 390, height: 844 }, STAFF_SCREEN]) {
    await page.setViewportSize(size);
    expect(must(await field.boundingBox(), 'a field').width).toBeGreaterThan(150);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    const last = field.locator('xpath=ancestor::*[.//button][1]').getByTitle(words.common.source.label);
    const [tag, line] = [await last.boundingBox(), await last.locator('xpath=..').boundingBox()];
    expect((tag?.x ?? 0) + (tag?.width ?? 0)).toBeLessThanOrEqual((line?.x ?? 0) + (line?.width ?? 0) + 1);
  }
}

async function say(page: Page, words: ScreenWords, text: string): Promise<void> {
  await page.getByRole('textbox', { name: words.studio.host.captionLabel }).fill(text);
  await page.getByRole('button', { name: words.studio.host.captionSend, exact: true }).click();
}

async function studyFindings(page: Page, words: ScreenWords, lang: Language): Promise<void> {
  const table = page.getByRole('table', { name: words.debrief.findings.title });
  await table.waitFor();
  expect(await table.locator('mark').allTextContents()).toContain(CLAIMS[lang].marked);
  const rule = must(
    compliance.rules.find(({ id }) => id === 'efficacy-treat'),
    'the rule on treatment',
  );
  const { law, article, since } = must(compliance.articles[rule.basis[0] ?? ''], 'its article');
  await table
    .getByText(filled(words.debrief.findings.basis, { law: law[lang], article: article[lang], since }))
    .first()
    .waitFor();
  await table.getByText(rule.safer[lang]).first().waitFor();
  // Twelve points, of which the correction gives a part back.
  await table
    .getByText(/−(?:6|8\.4) /)
    .first()
    .waitFor();
  await expectAccessible(page);
  await fitAPhone(page, table);
}

/** On a phone a finding is read without moving it sideways. */
async function fitAPhone(page: Page, table: Locator): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const ends = await table
    .locator('tbody :is(th, td)')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
  expect(Math.max(...ends)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.setViewportSize(STAFF_SCREEN);
}

/** Whoever directs dismisses the finding with a reason, by keys alone: it costs nothing any more. */
async function dismissFinding(page: Page, words: ScreenWords, lang: Language): Promise<void> {
  const { finding } = words.common;
  await page
    .getByRole('button', { name: filled(finding.dismissPhrase, { phrase: CLAIMS[lang].marked }) })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('textbox', { name: finding.reason })
    .fill(lang === 'zh' ? '转述观众的话' : 'a viewer was quoted');
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: words.debrief.findings.title });
  await table.getByText(words.debrief.findings.verdicts.dismissed).first().waitFor();
  await expectAccessible(page);
}
