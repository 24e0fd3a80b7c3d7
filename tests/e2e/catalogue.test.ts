import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE_TEXT } from '#shared/protocol/catalogue-text.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { filled, type ScreenWords, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { queueRow, startSolo } from '../support/studio-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OWN_SAMPLE = `${root}client/public/samples/caipai-products.csv`;
const fixture = (name: string) => `${root}tests/fixtures/catalogue/${name}`;
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

test.each([
  { lang: 'zh', file: OWN_SAMPLE, format: 'caipai', id: 'enamel-pot', first: '搪瓷炖锅' },
  { lang: 'en', file: OWN_SAMPLE, format: 'caipai', id: 'enamel-pot', first: 'Enamel pot' },
  { lang: 'en', file: fixture('shopify-good.csv'), format: 'shopify', id: 'linen-shirt', first: 'Linen shirt' },
] as const)(
  'a product file is previewed, imported and sold in a show ($format, $lang)',
  async ({ lang, ...catalogue }) => {
    const { context, page } = await openPerson(browser, lang);
    const expectCleanConsole = watchConsole(page);
    const words = wordsOf(lang);
    await chooseFile(page, words, catalogue.file);
    await page.getByText(words.prepare.format[catalogue.format]).waitFor();
    await page.getByRole('rowheader', { name: catalogue.id }).waitFor();
    await expectAccessible(page);

    const name = `${catalogue.format} ${lang}`;
    await page.getByRole('textbox', { name: words.prepare.projectName }).fill(name);
    await importButton(page, words).click();
    await page.getByText(filled(words.prepare.done, { name })).waitFor();
    const shelf = page.getByRole('region', { name: words.home.goods.title });
    const item = shelf.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
    await item.getByText(words.home.goods.chosen).waitFor();

    await startSolo(page, words, 'operator', 10);
    expect(await queueRow(page, words, 1).getAttribute('aria-label')).toContain(catalogue.first);
    expectCleanConsole();
    await context.close();
  },
);

test.each(['zh', 'en'] as const)(
  'a broken file says where and what, and nothing of it is imported (%s)',
  async (lang) => {
    const { context, page } = await openPerson(browser, lang);
    const words = wordsOf(lang);
    await chooseFile(page, words, fixture('own-broken-rows.csv'));
    const second = page.getByRole('row').filter({ has: page.getByRole('cell', { name: '2', exact: true }) });
    await second.getByText(words.prepare.problem.error, { exact: true }).first().waitFor();
    await second.getByText('price', { exact: true }).waitFor();
    await second.getByText(start(CATALOGUE_TEXT['catalogue/not_a_number'][lang])).first().waitFor();
    expect(await importButton(page, words).isDisabled()).toBe(true);
    await expectAccessible(page);

    await page.getByRole('link', { name: words.common.nav.home }).click();
    const shelf = page.getByRole('region', { name: words.home.goods.title });
    await shelf.getByText(words.home.goods.sample).first().waitFor();
    expect(await shelf.getByRole('heading', { name: /broken/ }).count()).toBe(0);
    await context.close();
  },
);

/** From the home page to the preview of a file. */
async function chooseFile(page: Page, words: ScreenWords, path: string): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('link', { name: words.home.goods.import }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.prepare.choose.button }).first().click();
  await (await chooser).setFiles(path);
  await page.getByRole('region', { name: words.prepare.preview.title }).waitFor();
}

function importButton(page: Page, words: ScreenWords) {
  const pattern = words.prepare.import_other.replace('{{count}}', '\\d+');
  return page.getByRole('button', { name: new RegExp(`^${pattern}$`) });
}

/** A text up to its first placeholder. */
function start(text: string): string {
  return text.split('{')[0] ?? text;
}
