import type { Browser } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import type { Recording } from '#shared/model/recording.ts';
import { runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { openFilledServer } from '../support/filled-server.ts';
import { buildClient } from '../support/fresh-build.ts';
import { actAs, launchBrowser, openScreen } from '../support/launch-browser.ts';
import { freshRoomId } from '../support/review-class.ts';
import { type College, openCollege } from '../support/visitor.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';

const RECORDINGS = 200;
/** Recordings that are opened one after the other with the key of the next one; the same again without loading ahead. */
const OPENED = 40;
const SHOW_MINUTES = 20;
const UNOPENED_ENTRIES = 100;
const ASKED = 100;
const GOAL_MS = 300;
const GIVEN_UP_MS = 60_000;

/**
 * A mentor with two hundred recordings to grade, of twenty minutes each that is opened, in Chromium against a server on this machine: from
 * the press for the next ungraded one to its first paint, with the next one loaded ahead and without.
 */
export async function benchReview(): Promise<readonly BenchFigure[]> {
  buildClient();
  const filled = await openFilledServer();
  const { server, databaseUrl } = filled;
  const storage = await openStorage({ config: { dataDir: '', databaseUrl }, logger: createLogger('silent') });
  const browser = await launchBrowser();
  try {
    const college = await openCollege(server, 'own');
    const roomIds = await writeRecordings(storage, must(college.teamIds[0], 'a team'));
    const list = await timesOf(() => college.mentor.call('GET', '/api/grading'));
    const desk = await timesOf((n) => college.mentor.call('GET', `/api/rehearsals/${roomIds[n % OPENED]}/review`));
    const first = must(roomIds[0], 'a recording');
    const ahead = await openings(browser, server.url, college, { first, isLoadedAhead: true });
    const plain = await openings(browser, server.url, college, { first, isLoadedAhead: false });
    const [p95, plainP95] = [percentile(ahead, 0.95), percentile(plain, 0.95)];
    return [
      figure('review.next-ungraded.p50', percentile(ahead, 0.5)),
      {
        ...figure('review.next-ungraded.p95', p95),
        reference: 'without loading ahead',
        ratio: Math.round((p95 / plainP95) * 100) / 100,
        goal: GOAL_MS,
      },
      figure('review.next-ungraded-not-ahead.p95', plainP95),
      figure('review.list-of-200.p95', percentile(list, 0.95)),
      figure('review.desk.p95', percentile(desk, 0.95)),
    ];
  } finally {
    await browser.close();
    await storage.close();
    await filled.close();
  }
}

/** Two hundred recordings as one class hands them in. Those that are never opened have the beginning of their journal. */
async function writeRecordings(storage: Storage, teamId: string): Promise<readonly string[]> {
  const { header, entries } = await playShow();
  const roomIds = Array.from({ length: RECORDINGS }, freshRoomId);
  for (const [index, roomId] of roomIds.entries()) {
    const kept = index <= OPENED ? entries : entries.slice(0, UNOPENED_ENTRIES);
    await storage.journal.open({ ...header, roomId });
    await storage.journal.append(
      roomId,
      kept.map((entry) => ({ ...entry, roomId })),
    );
    await storage.rehearsals.assign(roomId, { teamId, joinCode: null });
    await storage.rehearsals.update(roomId, { phase: 'ended', showMs: SHOW_MINUTES * 60_000 });
  }
  return roomIds;
}

async function playShow(): Promise<Recording> {
  const content = shippedContent();
  const plan = {
    project: content.projects[0],
    scenario: content.scenarios[0],
    lang: 'zh',
    plannedMs: SHOW_MINUTES * 60_000,
    level: 'competent',
    without: [],
    crowdSeed: 1,
    teamSeed: 1,
    fixedOnline: null,
    preparation: [],
  } as const;
  return (await runHeadless(plan, content)).recording;
}

interface Way {
  /** Id of the recording to begin with. */
  readonly first: string;
  readonly isLoadedAhead: boolean;
}

/** Milliseconds from the press to the paint of each next recording. */
async function openings(browser: Browser, url: string, { mentor }: College, way: Way): Promise<readonly number[]> {
  const page = await openScreen(browser, 'en');
  await actAs(page, mentor, url);
  if (!way.isLoadedAhead) await page.route(/ahead=1/, (route) => route.abort());
  const isAhead = (address: string) => address.includes('ahead=1');
  const settled = () => {
    const waiting: Promise<unknown> = way.isLoadedAhead
      ? page.waitForResponse((response) => isAhead(response.url())).then((response) => response.finished())
      : page.waitForEvent('requestfailed', (request) => isAhead(request.url()));
    // Where something else goes wrong before, that is what is reported.
    waiting.catch(() => undefined);
    return waiting;
  };
  let loaded = settled();
  await page.goto(`${url}/review/${way.first}`);
  const times: number[] = [];
  for (let n = 0; n < OPENED; n += 1) {
    await loaded;
    // A grader is at it for minutes: the page has long come to rest.
    await page.waitForLoadState('networkidle');
    // Nothing is waited for after the last one: the page goes away.
    if (n + 1 < OPENED) loaded = settled();
    times.push(await page.evaluate<number>(PRESS_NEXT));
  }
  await page.context().close();
  return times;
}

/**
 * In the page: presses the key, and resolves with the milliseconds until another recording has its events and the
 * frame after them are there. As text: what runs these benches gives functions names by a helper that no page has.
 */
const PRESS_NEXT = `new Promise((resolve, reject) => {
  const before = document.querySelector('main');
  const startedAt = performance.now();
  const look = () => {
    const now = document.querySelector('main');
    if (performance.now() - startedAt > ${GIVEN_UP_MS}) return reject(new Error('no next recording at ' + location.pathname));
    const isThere = now !== null && now !== before && now.querySelector('ol li') !== null;
    if (!isThere) return requestAnimationFrame(look);
    return requestAnimationFrame(() => resolve(performance.now() - startedAt));
  };
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', bubbles: true }));
  requestAnimationFrame(look);
})`;

async function timesOf(ask: (n: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < ASKED; n += 1) {
    const startedAt = performance.now();
    await ask(n);
    times.push(performance.now() - startedAt);
  }
  return times;
}

function figure(name: string, value: number): BenchFigure {
  return { name, value: Math.round(value * 10) / 10, unit: 'ms', reference: null, ratio: null, goal: null };
}
