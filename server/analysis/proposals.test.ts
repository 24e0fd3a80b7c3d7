import { expect, test, vi } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { JournalEntry, Recording } from '#shared/model/recording.ts';
import { showEditSchema } from '#shared/model/show-edit.ts';
import { makeRecording } from '../../tests/support/make-recording.ts';
import { countingWorkers, slowed } from '../../tests/support/what-if-workers.ts';
import { createLogger } from '../logger.ts';
import { createProposalDesk, type ProposalDesk } from './proposals.ts';
import { createWhatIfDesk } from './what-if.ts';

const { header, entries } = makeRecording([[0], [10_000], [40_000], [60_000]]);
const [start, ...rest] = entries as [JournalEntry, ...JournalEntry[]];
/** A silent minute with one card: words could be said, and the card could come earlier. */
const recording: Recording = {
  header,
  entries: [
    start,
    ...rest.map((entry, k): JournalEntry => {
      const isPin = entry.showMs === 40_000;
      const command = isPin ? ({ type: 'pinProduct', productId: 'pillow' } as const) : null;
      return { ...entry, command: command ?? { type: 'advanceClock', tick: k + 1 } };
    }),
  ],
};
const look = (desk: ProposalDesk) => desk.ask(header.roomId, async () => ({ recording, par: null, isOurs: true }));

async function found(desk: ProposalDesk) {
  await expect.poll(async () => (await look(desk)).phase).toBe('done');
  const { proposals } = await look(desk);
  expect(proposals.map(({ edit }) => edit.kind).sort()).toEqual(['add', 'move']);
  return proposals;
}

test('[WIF-9] what opening a proposal asks for is played when the search has ended, in the background', async () => {
  const { pool, since, urgencies } = countingWorkers();
  const slow = slowed(pool);
  const whatIfs = createWhatIfDesk(slow.pool, createLogger('error'));
  const proposals = await found(createProposalDesk(slow.pool, whatIfs, createLogger('error')));
  // Eight pairs of each by the search, and all futures of each by the desk that answers.
  const all = 2 * 8 + 2 * 99;
  let played = { recorded: 0, edited: 0 };
  await expect
    .poll(() => {
      const { recorded, edited } = since();
      played = { recorded: played.recorded + recorded, edited: played.edited + edited };
      return played;
    })
    .toEqual({ recorded: all, edited: all });
  expect([...urgencies]).toEqual(['background']);
  // One after the other: the tasks of one question.
  expect(slow.load.most).toBe(2);
  for (const proposal of proposals) {
    // As it comes back from the debrief.
    const edit = showEditSchema.parse(JSON.parse(JSON.stringify(proposal.edit)));
    whatIfs.ask({ recording, edit, par: null, isPlayedAnew: false });
    await expect.poll(() => whatIfs.status(header.roomId, edit)).toMatchObject({ phase: 'done', done: 100 });
  }
  expect(since()).toEqual({ recorded: 0, edited: 0 });
});

test('[WIF-9] proposals stay when their futures cannot be played, and each of them is tried', async () => {
  const playAhead = vi.fn(() => Promise.reject(new Error('a worker is gone')));
  const desk = createProposalDesk(countingWorkers().pool, { playAhead }, createLogger('silent'));
  await found(desk);
  await expect.poll(() => playAhead.mock.calls.length).toBe(2);
  expect(await look(desk)).toMatchObject({ phase: 'done', proposals: [{}, {}] });
});

test('[WIF-9] futures of proposals are given up when the server closes', async () => {
  const ends: (() => void)[] = [];
  const playAhead = () => new Promise<void>((end) => void ends.push(end));
  const desk = createProposalDesk(countingWorkers().pool, { playAhead }, createLogger('error'));
  await found(desk);
  await expect.poll(() => ends.length).toBe(1);
  desk.close();
  must(ends[0], 'the first')();
  await new Promise(setImmediate);
  expect(ends).toHaveLength(1);
});
