import { expect, test } from 'vitest';
import { type Deed, incidentShow } from '../../tests/support/incident-show.ts';
import { makeIncident } from '../../tests/support/make-incident.ts';
import type { Incident } from '../model/incident.ts';
import type { JournalEntry } from '../model/recording.ts';
import { gradeIncidents } from './grade-incident.ts';
import { isHandled, NO_INCIDENTS, watchEntry } from './incident-watch.ts';

const heckler = makeIncident({
  acts: [
    {
      roles: ['moderator', 'assistant'],
      seconds: 30,
      any: [{ kind: 'reply', by: 0 }],
      isEssential: true,
      words: null,
    },
    { roles: ['host'], seconds: 20, any: [{ kind: 'say', acts: ['feature'] }], isEssential: false, words: null },
  ],
  worse: [{ kind: 'hide', isHonest: true }],
});
const watch = (deeds: readonly Deed[], incident: Incident = heckler) =>
  incidentShow(incident, deeds).reduce(watchEntry, NO_INCIDENTS)[0];
const reply = (afterMs: number, role: Deed['role'] = 'moderator'): Deed => ({
  afterMs,
  role,
  pattern: { kind: 'reply', by: 0 },
});

test('[CMD-75] the first line of each viewer is known, and whether it is honest', () => {
  expect(watch([])?.lines.map(({ isHonest }) => isHonest)).toEqual([false, true, false]);
  expect(watch([])?.terms.productId).toBe('pillow');
});

test('[CMD-75] the best act counts: a right one in time replaces one by another seat, a later one does not', () => {
  expect(watch([reply(2_000, 'director'), reply(9_000)])?.marks[0]).toMatchObject({ role: 'moderator' });
  expect(watch([reply(2_000), reply(9_000)])?.marks[0]?.atMs).toBe(102_000);
  expect(isHandled(must(watch([reply(2_000)])))).toBe(true);
});

test('[CMD-75] acts on lines of others and of the server count for nothing', () => {
  const stray: Deed = { afterMs: 2_000, role: 'moderator', pattern: { kind: 'hide', by: 5 } };
  expect(watch([stray])).toMatchObject({ marks: [null, null], worse: null, touched: null });
  const byServer = incidentShow(heckler, [reply(2_000)]).map(
    (entry): JournalEntry => ({ ...entry, actor: { kind: 'server' } }),
  );
  expect(byServer.reduce(watchEntry, NO_INCIDENTS)[0]?.marks).toEqual([null, null]);
});

test('[CMD-75] hiding what is honest makes it worse, hiding abuse does not', () => {
  const honest: Deed = { afterMs: 2_000, role: 'moderator', pattern: { kind: 'hide', isHonest: true } };
  const abuse: Deed = { afterMs: 2_000, role: 'moderator', pattern: { kind: 'hide', by: 0 } };
  expect(watch([honest])?.worse).toMatchObject({ role: 'moderator', atMs: 102_000 });
  expect(watch([abuse])).toMatchObject({ worse: null, touched: { role: 'moderator' } });
});

test('[SCO-18] an incident whose time the end of the show cut off has no grade, and a recording without terms none at all', () => {
  const entries = incidentShow(heckler, []);
  expect(gradeIncidents({ entries: entries.slice(0, -1) })[0]?.grade).toBeNull();
  const old = entries.map((entry) => ({
    ...entry,
    events: entry.events.map((event) =>
      event.type === 'incidentRevealed' ? { type: event.type, key: event.key } : event,
    ),
  }));
  expect(gradeIncidents({ entries: old })).toEqual([]);
});

test('[SCO-18] what is not essential is shown and moves no grade', () => {
  const graded = gradeIncidents({ entries: incidentShow(heckler, [reply(2_000)]) })[0];
  expect(graded).toMatchObject({ grade: 3, acts: [{ isEssential: true }, { isEssential: false, deed: null }] });
  expect(graded?.acts[1]?.text).toEqual({ zh: '口播：讲参数', en: 'say a feature' });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing was watched');
  return value;
}
