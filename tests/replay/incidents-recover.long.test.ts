import { expect, test } from 'vitest';
import { createAudience } from '#shared/audience/create-audience.ts';
import { recoverFrom } from '#shared/authority/recovery.ts';
import { gradeIncidents } from '#shared/incidents/grade-incident.ts';
import { must } from '#shared/lib/assert.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { createReplayCursor } from '#shared/replay/replay-cursor.ts';
import { audienceInputs, type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
const scenario = must(
  content.scenarios.find(({ id }) => id === 'rough-evening'),
  'the scenario with pairs',
);
const plan: HeadlessPlan = {
  project: must(content.projects[0], 'a project'),
  scenario,
  lang: 'en',
  plannedMs: 10 * 60_000,
  level: 'competent',
  without: [],
  crowdSeed: 2,
  teamSeed: 11,
  fixedOnline: null,
  preparation: [],
};

const openingsOf = (entries: readonly JournalEntry[]) =>
  entries.flatMap(({ events, showMs }) =>
    events.flatMap((event) => (event.type === 'incidentOpened' ? [[showMs, event.incident.incidentId]] : [])),
  );

test('[REP-2] a show with planned incidents recovers from any entry: the audience meets the same faults and digests', async () => {
  const { recording } = runHeadless(plan, content);
  const { header, entries } = recording;
  expect(openingsOf(entries).length).toBeGreaterThanOrEqual(4);
  const context = { header, scenario, lexicons: content.lexicons, incidents: content.incidents };
  const recovered = (until: number) =>
    recoverFrom(entries.slice(0, until), context, createAudience(audienceInputs(header, scenario, content)));
  const half = recovered(Math.floor(entries.length / 2));
  expect(half.position.watch.length).toBeGreaterThan(0);
  const { position } = recovered(entries.length);
  const { state } = createReplayCursor(entries, 'staff').seek(plan.plannedMs);
  expect(canonicalJson(position.state)).toBe(canonicalJson(state));
});

test('[CMD-77] equal seeds plan the same incidents, whatever the team does about them', async () => {
  const expert = runHeadless({ ...plan, level: 'expert' }, content);
  const again = runHeadless({ ...plan, level: 'expert' }, content);
  expect(openingsOf(again.recording.entries)).toEqual(openingsOf(expert.recording.entries));
  expect(gradeIncidents(again.recording)).toEqual(gradeIncidents(expert.recording));
});
