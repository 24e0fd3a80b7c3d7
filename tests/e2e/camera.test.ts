import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { makeFootageTimeline, type PartSpan } from '#shared/media/footage-timeline.ts';
import type { RoomFootage } from '#shared/protocol/footage-contract.ts';
import { footageDoor, footageUrl } from '#shared/protocol/footage-url.ts';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { expectAccessible, openPerson, watchConsole } from '../support/browser.ts';
import { switchCameraOn } from '../support/camera-page.ts';
import { CAMERA_FLAGS, launchBrowser } from '../support/launch-browser.ts';
import { saying, wordsOf } from '../support/screen-words.ts';
import { openShowServer, type ShowServer } from '../support/show-server.ts';
import { hold, holdButton, openTeamRoom, phoneOf, queueRow, takeSeat, waitForSeat } from '../support/studio-page.ts';

const words = wordsOf('en');
const { light: lightWords } = words.studio;
/** A killed page or server may cost this much of the show's picture. */
const MOST_LOST_MS = 5_000;
const CAPTION = 'This was said while the camera was on';
const lead = must(shippedContent().projects[0]?.products[0], 'a first product');
const hasProgram = (name: string) => spawnSync(name, ['-version']).error === undefined;
let server: ShowServer;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caipai-camera-'));
  server = await openShowServer({ clockRate: 1 });
  browser = await launchBrowser([], [...CAMERA_FLAGS, ...spokenSound(folder)]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A voice in the place of the browser's beep, where a program that speaks is installed. */
function spokenSound(into: string): readonly string[] {
  const path = join(into, 'host.wav');
  const text = 'Welcome to the show. This pillow is soft and keeps its shape. Order number one now.';
  if (spawnSync('espeak-ng', ['-w', path, text]).status !== 0) return [];
  return [`--use-file-for-fake-audio-capture=${path}`];
}

/** The host's page, with the camera allowed. */
async function openHost(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const host = await openPerson(browser, 'en');
  await host.context.grantPermissions(['camera', 'microphone']);
  return host;
}

/** Media time that the picture has moved by within a second. */
async function playedWithin(page: Page, label: string): Promise<number> {
  const at = () => page.getByLabel(label).evaluate((video: HTMLVideoElement) => video.currentTime);
  const before = await at();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return (await at()) - before;
}

test('[FTG-5] a show is recorded, watched live, broken off, gone on with, and replayed in step with its events', async () => {
  const host = await openHost();
  const mate = await openPerson(browser, 'en');
  const expectCleanConsole = watchConsole(mate.page);
  await host.page.goto(server.url);
  const link = await openTeamRoom(host.page, words, 10);
  const roomId = must(link.split('/').at(-1), 'the id of the room');
  await waitForSeat(host.page, words, 'host');
  await mate.page.goto(link);
  await takeSeat(mate.page, words, 'operator');
  await switchCameraOn(host.page, words);
  await host.page.getByText(lightWords.ready).waitFor();
  await hold(holdButton(host.page, words, words.studio.lobby.start));
  await host.page.getByText(lightWords.recording).waitFor();

  // Live, in a second context.
  const live = phoneOf(mate.page, words).getByLabel(words.studio.phone.livePicture);
  await live.waitFor();
  await expect.poll(() => playedWithin(mate.page, words.studio.phone.livePicture)).toBeGreaterThan(0.5);
  await phoneOf(mate.page, words).getByText(saying(words.studio.phone.delay)).waitFor();

  await queueRow(mate.page, words, 1).waitFor();
  await mate.page.keyboard.press('1');
  await mate.page.keyboard.press('p');
  const caption = host.page.getByRole('textbox', { name: words.studio.host.captionLabel });
  await caption.fill(CAPTION);
  await caption.press('Enter');
  await expect.poll(() => caption.inputValue()).toBe('');
  await new Promise((resolve) => setTimeout(resolve, 3_000));

  // The server dies; the camera goes on, and what it had not sent follows.
  await server.kill();
  await server.startAgain();
  await host.page.getByText(lightWords.recording).waitFor();
  await expect.poll(() => playedWithin(mate.page, words.studio.phone.livePicture)).toBeGreaterThan(0.5);

  // The renderer dies; the person comes back to the same address.
  const session = await host.context.newCDPSession(host.page);
  const isGone = host.page.waitForEvent('crash');
  // Nobody answers a command that ends its own renderer.
  void session.send('Page.crash').catch(() => undefined);
  await isGone;
  const back = await host.context.newPage();
  await back.goto(link);
  await takeBack(back);
  await back.getByText(lightWords.recording).waitFor();
  await expect.poll(() => playedWithin(mate.page, words.studio.phone.livePicture)).toBeGreaterThan(0.5);
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  await hold(holdButton(mate.page, words, words.studio.endShowMenu));
  await back.getByRole('link', { name: words.studio.ended.debrief }).waitFor();
  expectCleanConsole();

  const footage = await settledFootage(back, roomId);
  // A show that waits for its people after a restart ends a part too; the dead page ends the last but one.
  expect(footage.parts.length).toBeGreaterThanOrEqual(2);
  const recording = await recordingOf(back, roomId);
  const endMs = must(recording.entries.at(-1), 'an entry').showMs;
  const { spans, gaps } = makeFootageTimeline('host', footage.parts, footage.clock, endMs);
  for (const { fromMs, toMs } of gaps) expect(toMs - fromMs).toBeLessThanOrEqual(MOST_LOST_MS);
  await checkStored(back, roomId, footage);
  await replayInStep(back, recording, footage, spans);
  await mate.context.close();
  await host.context.close();
}, 300_000);

/** The seat is still this person's; another tab had it. */
async function takeBack(page: Page): Promise<void> {
  const takeover = page.getByRole('button', { name: words.studio.seat.takeoverOwn }).first();
  const light = page.getByText(lightWords.recording);
  await takeover.or(light).first().waitFor();
  if (await takeover.isVisible()) await takeover.click();
}

/** The footage once all of it is with the server. */
async function settledFootage(page: Page, roomId: string): Promise<RoomFootage> {
  const read = async () => (await page.request.get(`${server.url}/api/rehearsals/${roomId}/footage`)).json();
  let found: RoomFootage = await read();
  await expect
    .poll(async () => {
      found = await read();
      return found.parts.map((part) => part.isComplete);
    })
    .not.toContain(false);
  return found;
}

/** Another program agrees on length and streams. */
async function checkStored(page: Page, roomId: string, footage: RoomFootage): Promise<void> {
  if (!hasProgram('ffprobe')) return console.log('ffprobe is not installed: stored files were not compared with it');
  for (const part of footage.parts) {
    const url = server.url + footageUrl.file(footageDoor.ofRoom(roomId), part.partId, footage.pass, 'download');
    const path = join(folder, `${part.partId}.mp4`);
    writeFileSync(path, await (await page.request.get(url)).body());
    const args = ['-v', 'error', '-show_entries', 'format=duration:stream=codec_type', '-of', 'json', path];
    const probe: { format: { duration: string }; streams: { codec_type: string }[] } = JSON.parse(
      spawnSync('ffprobe', args, { encoding: 'utf8' }).stdout,
    );
    expect(probe.streams.map((stream) => stream.codec_type).sort()).toEqual(['audio', 'video']);
    expect(Math.abs(Number(probe.format.duration) * 1_000 - part.durationMs)).toBeLessThan(400);
  }
}

/** Five moments: the picture stands at the media time of the same moment of the show, and the event list does too. */
async function replayInStep(
  page: Page,
  recording: RecordingFile,
  footage: RoomFootage,
  spans: readonly PartSpan[],
): Promise<void> {
  const pinnedAt = must(
    recording.entries.find(({ command }) => command.type === 'pinProduct'),
    'a pin',
  ).showMs;
  await page.goto(`${server.url}/replay/${recording.header.roomId}`);
  const video = page.getByLabel(words.replay.footage.picture);
  await video.waitFor({ state: 'attached' });
  await expectAccessible(page, 'section:last-of-type');
  const wallAt = (showMs: number) => {
    const { clock } = footage;
    const next = Math.max(
      1,
      clock.findIndex((point) => point.showMs > showMs),
    );
    const [from, to] = [must(clock[next - 1], 'a point'), must(clock[next], 'a point')];
    return from.wallMs + ((showMs - from.showMs) / (to.showMs - from.showMs)) * (to.wallMs - from.wallMs);
  };
  // The slider moves in whole seconds.
  const moments = spans.flatMap(({ partId, fromMs, toMs }) =>
    [0.2, 0.4, 0.6, 0.8]
      .map((share) => ({ partId, showMs: Math.round((fromMs + (toMs - fromMs) * share) / 1_000) * 1_000 }))
      .filter(({ showMs }) => showMs > fromMs && showMs < toMs),
  );
  expect(moments.length).toBeGreaterThanOrEqual(5);
  const slider = page.getByRole('slider', { name: words.replay.position });
  for (const { partId, showMs } of moments) {
    const { startedWallMs } = must(
      footage.parts.find((part) => part.partId === partId),
      'a part',
    );
    await slider.fill(String(showMs));
    await expect
      .poll(() => video.evaluate((one: HTMLVideoElement) => [one.seeking, one.currentSrc.includes('f-')]))
      .toEqual([false, true]);
    const shown = await video.evaluate((one: HTMLVideoElement) => [one.currentSrc, one.currentTime] as const);
    expect(shown[0]).toContain(partId);
    expect(Math.abs(shown[1] * 1_000 - (wallAt(showMs) - startedWallMs))).toBeLessThanOrEqual(100);
    await expect.poll(() => shownSeq(page)).toBe(seqAt(recording, showMs));
    const name = phoneOf(page, words).getByText(lead.shortName.en, { exact: true });
    await expect.poll(() => name.count()).toBe(showMs >= pinnedAt ? 1 : 0);
  }
  // Played, the two go on together.
  await slider.fill('2000');
  await page.getByRole('button', { name: words.replay.play }).click();
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.paused)).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await page.getByRole('button', { name: words.replay.pause }).click();
  const at = Number(await slider.inputValue());
  expect(at).toBeGreaterThanOrEqual(3_000);
}

async function recordingOf(page: Page, roomId: string): Promise<RecordingFile> {
  return (await page.request.get(`${server.url}/api/rehearsals/${roomId}/recording`)).json();
}

/** Number of the last act that the replay has shown. */
async function shownSeq(page: Page): Promise<number> {
  const text = await page.getByText(saying(words.replay.saved)).innerText();
  return Number(saying(words.replay.saved).exec(text)?.[1]);
}

/** Number of the last act of a recording up to a moment. */
function seqAt({ entries }: RecordingFile, showMs: number): number {
  return Math.max(0, ...entries.filter((entry) => entry.showMs <= showMs).map(({ seq }) => seq));
}
