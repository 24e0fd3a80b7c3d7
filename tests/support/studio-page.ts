import type { Locator, Page } from 'playwright-core';
import type { Role } from '#shared/model/seat.ts';
import { SEAT_ORDER } from '../../client/store/seat-claims.ts';
import { filled, type ScreenWords, saying } from './screen-words.ts';

/** A button that acts when it is held; its name ends with the hint that says so. */
export function holdButton(scope: Page | Locator, words: ScreenWords, text: string): Locator {
  const start = saying(text).source.replace(/\$$/, '');
  const hint = saying(words.common.hold.hint).source.replace(/^\^/, '');
  return scope.getByRole('button', { name: new RegExp(`${start}.*${hint}`) });
}

/** Longest time from a press until its bar is full, milliseconds. */
const HELD_WITHIN_MS = 30_000;

/**
 * Presses and holds until the bar is full, as somebody does who watches it; on a busy machine that takes longer. The bar is
 * watched from before the press: it may be full before a question about it has reached the page.
 */
export async function hold(button: Locator): Promise<void> {
  const page = button.page();
  await button.hover();
  const bar = await page.evaluateHandle(watchBar, HELD_WITHIN_MS);
  await page.mouse.down();
  await bar.evaluate(({ isFull }) => isFull);
  await page.mouse.up();
  await bar.dispose();
}

/** Runs in the page: tells when a bar that begins to fill from now on is full. */
function watchBar(withinMs: number): { readonly isFull: Promise<void> } {
  const isFull = new Promise<void>((resolve, reject) => {
    let hasBegun = false;
    const seen = new MutationObserver(() => {
      const isHolding = document.querySelector('[data-hold="holding"]') !== null;
      hasBegun ||= isHolding;
      if (isHolding || !hasBegun) return;
      seen.disconnect();
      resolve();
    });
    seen.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-hold'] });
    setTimeout(() => reject(new Error(hasBegun ? 'The bar does not fill.' : 'Nothing is held.')), withinMs);
  });
  isFull.catch(() => undefined); // whoever asks is told
  return { isFull };
}

/** The row of the product queue with a number. */
export function queueRow(page: Page, words: ScreenWords, slot: number): Locator {
  return page.getByRole('button', { name: saying(words.studio.queue.row, { slot }) });
}

/** The viewer's phone inside the studio. */
export function phoneOf(page: Page, words: ScreenWords): Locator {
  return page.getByRole('region', { name: words.studio.phone.frame, exact: true });
}

/** Lines of the viewers' chat. */
export function chatLines(page: Page, words: ScreenWords): Locator {
  const list = page.getByRole('list', { name: words.studio.chat.list });
  return list.getByRole('button', { name: saying(words.studio.chat.lineName) });
}

/** Show time that the top bar shows, in seconds. */
export async function shownSeconds(page: Page, words: ScreenWords): Promise<number> {
  const name = await page.getByRole('img', { name: saying(words.studio.top.clock) }).getAttribute('aria-label');
  const clock = saying(words.studio.top.clock).exec(name ?? '')?.[1] ?? '';
  return clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** Highest number of the journal that the status bar says is saved. */
export async function savedSeq(page: Page, words: ScreenWords): Promise<number> {
  const text = await page.getByText(saying(words.studio.status.saved)).textContent();
  return Number(saying(words.studio.status.saved).exec(text ?? '')?.[1]);
}

/** Opens a solo show from the home page, `minutes` long. Answers how many clicks it took to be on air. */
export async function startSolo(page: Page, words: ScreenWords, role: Role, minutes: number): Promise<number> {
  const { home, common, studio } = words;
  const clicked = [
    page.getByRole('radio', { name: new RegExp(common.role[role].name) }),
    page.getByRole('radio', { name: filled(home.try.minutesOption_other, { count: minutes }), exact: true }),
    page.getByRole('button', { name: home.try.start, exact: true }),
  ];
  for (const target of clicked) await target.click();
  await page.getByText(studio.phase.live, { exact: true }).waitFor();
  return clicked.length;
}

/** Opens a room for a team from the home page and goes past its preparation to the lobby. Answers the link for the others. */
export async function openTeamRoom(page: Page, words: ScreenWords, minutes: number): Promise<string> {
  const link = await openPreparation(page, words, minutes);
  await page.getByRole('link', { name: words.prepare.show.toLobby }).click();
  return link;
}

/** Opens a room for a team from the home page and enters its preparation. Answers the link for the others. */
export async function openPreparation(page: Page, words: ScreenWords, minutes: number): Promise<string> {
  const { team, try: form } = words.home;
  await page.getByRole('radio', { name: filled(form.minutesOption_other, { count: minutes }), exact: true }).click();
  await page.getByRole('button', { name: form.team, exact: true }).click();
  const link = await page.getByRole('textbox', { name: team.link }).inputValue();
  await page.getByRole('link', { name: team.enter }).click();
  return link;
}

/** The row of a seat in the lobby or in the seat chooser. */
export function seatRow(page: Page, words: ScreenWords, role: Role): Locator {
  const seats = page.getByRole('main').getByRole('list', { name: words.studio.seat.list });
  return seats.getByRole('listitem').nth(SEAT_ORDER.indexOf(role));
}

/** Takes an empty seat and waits until it is this tab's. */
export async function takeSeat(page: Page, words: ScreenWords, role: Role): Promise<void> {
  await seatRow(page, words, role).getByRole('button', { name: words.studio.seat.take, exact: true }).click();
  await waitForSeat(page, words, role);
}

/** Waits until a seat is this tab's. */
export async function waitForSeat(page: Page, words: ScreenWords, role: Role): Promise<void> {
  await seatRow(page, words, role).getByRole('button', { name: words.studio.seat.leave, exact: true }).waitFor();
}
