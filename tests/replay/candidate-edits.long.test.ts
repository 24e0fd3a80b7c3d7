import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { showEditSchema } from '#shared/model/show-edit.ts';
import { editScripts } from '#shared/whatif/branch-script.ts';
import { candidateEdits } from '#shared/whatif/candidate-edits.ts';
import { type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
const plan: HeadlessPlan = {
  project: content.projects[0],
  scenario: content.scenarios[0],
  lang: 'zh',
  plannedMs: 6 * 60_000,
  level: 'novice',
  without: [],
  crowdSeed: 5,
  teamSeed: 11,
  fixedOnline: null,
  preparation: [],
};

test('[WIF-9] alternatives are edits that can be made, of several kinds and at most twenty', async () => {
  const { recording } = runHeadless(plan, content);
  const edits = candidateEdits(recording);
  expect(edits.length).toBeGreaterThan(4);
  expect(edits.length).toBeLessThanOrEqual(20);
  for (const edit of edits) {
    expect(showEditSchema.safeParse(edit).success).toBe(true);
    expect(() => editScripts(recording.entries, edit)).not.toThrow();
  }
  const added = edits.filter((edit) => edit.kind === 'add');
  const answers = added.filter(({ command }) => command.type === 'replyToLine');
  expect(answers.length).toBeGreaterThan(0);
  expect(added.some(({ command }) => command.type === 'utter')).toBe(true);
  // An answer comes when its question was there.
  const { atMs, command } = must(answers[0], 'an answer');
  const lineId = 'lineId' in command ? command.lineId : '';
  const asked = recording.entries.find(({ events }) =>
    events.some((event) => event.type === 'audienceTicked' && event.lines.some(({ id }) => id === lineId)),
  );
  expect(atMs).toBe((asked?.showMs ?? 0) + 8_000);
});

test('[WIF-9] a show in which nothing happened has none', async () => {
  const { recording } = runHeadless({ ...plan, plannedMs: 60_000 }, content);
  expect(candidateEdits({ ...recording, entries: recording.entries.slice(0, 3) })).toEqual([]);
});
