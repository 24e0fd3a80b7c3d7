import type { Page } from 'playwright-core';
import { expectAccessible } from './browser.ts';
import type { ScreenWords } from './screen-words.ts';

/** Agrees to being recorded and switches the camera on. */
export async function switchCameraOn(page: Page, { studio: { camera } }: ScreenWords): Promise<void> {
  await page.getByRole('button', { name: camera.open, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: camera.title });
  await dialog.getByText(camera.consent.whatText).waitFor();
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: camera.consent.yes }).click();
  await dialog.getByRole('radio', { name: camera.mode.camera }).click();
  await dialog.getByLabel(camera.ownPicture).waitFor();
  await expectAccessible(page, '[role=dialog]');
  await page.keyboard.press('Escape');
}
