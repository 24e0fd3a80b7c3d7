import { expect, test } from 'vitest';
import { createAudience } from '#shared/audience/create-audience.ts';
import { createMemoryJournal } from '#shared/authority/memory-journal.ts';
import { openRoom } from '#shared/authority/rehearsal-room.ts';
import type { JournalEntry, Recording } from '#shared/model/recording.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { createReplayCursor } from '#shared/replay/replay-cursor.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import { audienceInputs, type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
const plan: HeadlessPlan = {
  project: content.projects[0],
  scenario: content.scenarios[0],
  lang: 'zh',
  plannedMs: 2 * 60_000,
  level: 'competent',
  without: [],
  crowdSeed: 7,
  teamSeed: 11,
  fixedOnline: null,
  preparation: [],
};

/** Gives the commands of a recording to a new room one at a time, as people and a ticker would, each after the last commit. */
async function playLive({ header, entries }: Recording): Promise<readonly JournalEntry[]> {
  const journal = createMemoryJournal();
  const context = { header, scenario: plan.scenario, lexicons: content.lexicons, incidents: content.incidents };
  const audience = createAudience(audienceInputs(header, plan.scenario, content));
  const room = await openRoom({ context, journal, audience });
  for (const { commandId, command, actor } of entries.slice(1)) {
    if (command.type === 'advanceClock') await room.tick();
    else {
      const epoch = actor.kind === 'bot' ? (room.state().team?.seats[actor.role].epoch ?? null) : null;
      await room.submit({ commandId, command, actor, epoch });
    }
  }
  return journal.read(header.roomId, 0);
}

test('[REP-6] a live-paced show with the same commands writes the same journal, entry by entry', async () => {
  const { recording } = runHeadless(plan, content);
  expect(recording.entries.length).toBeGreaterThan(500);
  expect(await playLive(recording)).toEqual(recording.entries);
});

test('[REP-6] the same seeds give the same bytes twice', async () => {
  const [first, second] = [runHeadless(plan, content), runHeadless(plan, content)];
  expect(first.digest).toBe(second.digest);
  expect(canonicalJson(first.recording)).toBe(canonicalJson(second.recording));
});

test('[SCO-2] a recording that went through text scores the same', async () => {
  const { recording } = runHeadless(plan, content);
  const reread: Recording = JSON.parse(JSON.stringify(recording));
  const score = (one: Recording) => scoreRecording(one, content.rubrics[0], null, { scoreBots: true });
  expect(score(reread)).toEqual(score(recording));
});

test('[REP-7] seeking back and forth shows what folding from the start shows', async () => {
  const { recording } = runHeadless(plan, content);
  const cursor = createReplayCursor(recording.entries, 'team');
  for (const atMs of [90_000, 10_250, 119_750, 0, 60_000, 60_250]) {
    expect(cursor.seek(atMs)).toEqual(createReplayCursor(recording.entries, 'team').seek(atMs));
  }
});
