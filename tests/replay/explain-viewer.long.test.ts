import { expect, test } from 'vitest';
import { explainViewer } from '#shared/authority/explain-viewer.ts';
import { RecoveryFault } from '#shared/authority/recovery.ts';
import { must } from '#shared/lib/assert.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { TraceDeed } from '#shared/model/viewer-trace.ts';
import { audienceInputs, type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
const scenario = content.scenarios[0];
const plan: HeadlessPlan = {
  project: content.projects[0],
  scenario,
  lang: 'en',
  plannedMs: 8 * 60_000,
  level: 'expert',
  without: [],
  crowdSeed: 5,
  teamSeed: 11,
  fixedOnline: null,
  preparation: [],
};
const { recording } = runHeadless(plan, content);
const { header, entries } = recording;
const context = { header, scenario, lexicons: content.lexicons, incidents: content.incidents };

const explain = (viewer: number, journal: readonly JournalEntry[] = entries) =>
  explainViewer(journal, context, audienceInputs(header, scenario, content), viewer);

/** Show times at which the recording names the viewer: as a buyer, or as who writes a line of the crowd. */
function recorded(viewer: number): { orders: number[]; lines: number[]; name: string | null } {
  const seen = { orders: [] as number[], lines: [] as number[], name: null as string | null };
  for (const { events, showMs } of entries) {
    for (const event of events) {
      if (event.type !== 'audienceTicked') continue;
      for (const notice of event.notices) if (notice.viewer === viewer) seen.orders.push(showMs);
      for (const line of event.lines) {
        if (line.viewer !== viewer) continue;
        seen.lines.push(showMs);
        seen.name = line.name;
      }
    }
  }
  return seen;
}

/** Everybody whom the recording names, buyers first. */
const named = [
  ...new Set(
    entries.flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === 'audienceTicked' ? [...event.notices, ...event.lines].map(({ viewer }) => viewer) : [],
      ),
    ),
  ),
].sort((a, b) => recorded(b).orders.length - recorded(a).orders.length || a - b);

function timesOf(viewer: number, ...deeds: TraceDeed[]): number[] {
  return (explain(viewer)?.outcomes ?? []).filter(({ deed }) => deeds.includes(deed)).map(({ atMs }) => atMs);
}

test('[EXP-1] what a viewer does when the show is played again is what was recorded', () => {
  expect(recorded(named[0]).orders.length).toBeGreaterThan(0);
  for (const viewer of named.slice(0, 8)) {
    const { orders, lines, name } = recorded(viewer);
    // A tick names two buyers at most, and shows so many lines.
    expect(timesOf(viewer, 'ordered')).toEqual(expect.arrayContaining(orders));
    expect(timesOf(viewer, 'asked', 'wrote')).toEqual(expect.arrayContaining(lines));
    if (name !== null) expect(explain(viewer)?.name).toBe(name);
  }
});

test('[EXP-2] the curve runs in time, within its bounds, from entering to leaving or the end', () => {
  for (const viewer of named.slice(0, 8)) {
    const { points, outcomes } = explain(viewer) ?? expect.unreachable();
    const times = points.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(outcomes[0]).toMatchObject({ deed: 'entered', atMs: times[0] });
    expect(points.length).toBeLessThanOrEqual(240);
    for (const { atMs: _atMs, ...states } of points) {
      expect(Math.min(...Object.values(states))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...Object.values(states))).toBeLessThanOrEqual(1);
    }
  }
});

test('[EXP-3] an order has reasons, strongest first, with the sentence that was said at that time', () => {
  const trace = explain(named[0]) ?? expect.unreachable();
  const order = trace.outcomes.find(({ deed }) => deed === 'ordered') ?? expect.unreachable();
  expect(order.productId).not.toBeNull();
  expect(order.reasons.length).toBeGreaterThan(0);
  const weights = order.reasons.map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  const captions = entries.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'utteranceSpoken' ? [event.caption.text] : [])),
  );
  const acts = [...order.reasons, ...trace.held].filter(({ cause }) => cause === 'act');
  expect(acts.length).toBeGreaterThan(0);
  for (const { act, text, atMs } of acts) {
    expect(act).not.toBeNull();
    expect(captions).toContain(text);
    expect(atMs).toBeLessThanOrEqual(header.plannedMs);
  }
});

test('[EXP-1] equal recordings give equal traces; who never came has none', () => {
  expect(explain(named[1])).toEqual(explain(named[1]));
  expect(explain(1)).toBeNull();
});

test('[EXP-4] a recording that the engine does not play again is refused', () => {
  const forged = entries.map((entry) => ({
    ...entry,
    events: entry.events.map((event) => (event.type === 'digestMarked' ? { ...event, digest: '0' } : event)),
  }));
  expect(() => explain(named[0], forged)).toThrow(RecoveryFault);
});

test('[EXP-1] a show with incidents is played again with what they did to its viewers', async () => {
  const rough = must(
    content.scenarios.find(({ id }) => id === 'rough-evening'),
    'a scenario with incidents',
  );
  const show = runHeadless({ ...plan, scenario: rough, plannedMs: 6 * 60_000 }, content);
  const opened = show.recording.entries.flatMap(({ events }) => events.filter(({ type }) => type === 'incidentOpened'));
  expect(opened.length).toBeGreaterThan(0);
  const crowd = show.recording.entries.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'audienceTicked' ? event.lines.map(({ viewer }) => viewer) : [])),
  );
  const trace = explainViewer(
    show.recording.entries,
    { ...context, header: show.recording.header, scenario: rough },
    audienceInputs(show.recording.header, rough, content),
    must(crowd.at(-1), 'a viewer who wrote'),
  );
  expect(trace?.outcomes.map(({ deed }) => deed)).toContain('entered');
});
