import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Language } from '#shared/model/language.ts';
import { STAFF_SCREEN } from '../support/launch-browser.ts';

const OUT = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
export const PHONE_SCREEN = { width: 390, height: 844 };
/** Sizes beside the staff's smallest screen, by the folder of their pictures. */
const OTHER_SIZES = { 1920: { width: 1920, height: 1080 }, 390: PHONE_SCREEN };
const TALLEST_PX = 2_000;

for (const folder of ['', ...Object.keys(OTHER_SIZES)]) mkdirSync(OUT + folder, { recursive: true });

/** Makes the window as high as its page. */
export async function growToPage(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...STAFF_SCREEN, height: Math.min(TALLEST_PX, height) });
}

/** Writes the picture of a page as it stands, and in the two other sizes: a large screen, and a phone held upright. */
export async function save(page: Page, name: string, lang: Language): Promise<void> {
  const own = page.viewportSize() ?? STAFF_SCREEN;
  await shoot(page, `${OUT}${name}.${lang}.png`);
  for (const [folder, size] of Object.entries(OTHER_SIZES)) {
    if (size.width === own.width) continue;
    await page.setViewportSize(size);
    await shoot(page, `${OUT}${folder}/${name}.${lang}.png`);
  }
  await page.setViewportSize(own);
}

/** Takes a picture when fonts and pictures are there, and what the page moves has stopped. */
async function shoot(page: Page, path: string): Promise<void> {
  await page.bringToFront();
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  await page.screenshot({ path, type: 'png', animations: 'disabled', caret: 'hide' });
  console.log(path);
}
