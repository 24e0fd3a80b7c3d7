import type { Page } from 'playwright-core';
import { wordsOf } from '../support/screen-words.ts';
import { hold, holdButton, openTeamRoom, phoneOf, takeSeat, waitForSeat } from '../support/studio-page.ts';

/** Until a player that has begun keeps its distance, milliseconds. */
const SETTLE_MS = 5_000;

/** The host records; a team-mate's page shows it. */
export async function watchCamera(url: string, host: Page, mate: Page): Promise<void> {
  const words = wordsOf('en');
  const { camera } = words.studio;
  await host.goto(url);
  const link = await openTeamRoom(host, words, 30);
  await waitForSeat(host, words, 'host');
  await mate.goto(link);
  await takeSeat(mate, words, 'operator');
  await host.bringToFront();
  await host.getByRole('button', { name: camera.open, exact: true }).click();
  const dialog = host.getByRole('dialog', { name: camera.title });
  await dialog.getByRole('button', { name: camera.consent.yes }).click();
  await dialog.getByRole('radio', { name: camera.mode.camera }).click();
  await dialog.getByLabel(camera.ownPicture).waitFor();
  await host.keyboard.press('Escape');
  await hold(holdButton(host, words, words.studio.lobby.start));
  await mate.bringToFront();
  await phoneOf(mate, words).getByLabel(words.studio.phone.livePicture).waitFor({ timeout: 60_000 });
  await mate.waitForTimeout(SETTLE_MS);
}
