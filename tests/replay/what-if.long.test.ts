import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { measureRecording } from '#shared/metrics/measure-recording.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import { editScripts, scriptFrom } from '#shared/whatif/branch-script.ts';
import { watchDeeds } from '#shared/whatif/changed-viewers.ts';
import { recordedLines } from '#shared/whatif/line-aliases.ts';
import { playBranch, watchRecording } from '#shared/whatif/play-branch.ts';
import { lastTickMs, rollOut, rollOutStarts } from '#shared/whatif/roll-out.ts';
import { audienceInputs, type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
const scenario = content.scenarios[0];
const plan: HeadlessPlan = {
  project: content.projects[0],
  scenario,
  lang: 'en',
  plannedMs: 5 * 60_000,
  level: 'competent',
  without: [],
  crowdSeed: 5,
  teamSeed: 11,
  fixedOnline: null,
  preparation: [],
};
const { recording } = runHeadless(plan, content);
const { header, entries } = recording;
const inputs = (replicate = 0) => ({
  context: { header, scenario, lexicons: content.lexicons, incidents: content.incidents },
  audience: audienceInputs(header, scenario, content),
  lines: recordedLines(entries),
  replicate,
  isCondensed: false,
});
/** The same, of a recording that nobody has been in yet. */
const alone = (replicate: number) => {
  const own = inputs(replicate);
  return { ...own, context: { ...own.context, header: { ...header } } };
};
const actsOf = (type: JournalEntry['command']['type']) => entries.filter(({ command }) => command.type === type);
const online = (journal: readonly JournalEntry[]) =>
  journal.flatMap(({ events }) => events.flatMap((event) => (event.type === 'audienceTicked' ? [event.online] : [])));

test('[WIF-1] what is not edited is played again entry by entry, from any place', async () => {
  for (const cut of [1, Math.floor(entries.length / 3), entries.length - 20]) {
    const branch = playBranch(scriptFrom(entries, cut), inputs());
    expect(branch.dropped).toBe(0);
    expect(branch.recording.entries).toEqual(entries);
  }
});

test('[WIF-1] the recorded course of a recording is the recording, and everybody is seen in it as when it is played', async () => {
  const [stepped, played] = [watchDeeds(), watchDeeds()];
  const watched = watchRecording(recording, { ...inputs(), probe: stepped.probe });
  const branch = playBranch(scriptFrom(entries, 1), { ...inputs(), probe: played.probe });
  expect(watched.recording.entries).toEqual(branch.recording.entries);
  expect(stepped.deeds.size).toBeGreaterThan(50);
  expect([...stepped.deeds]).toEqual([...played.deeds]);
});

test('[WIF-3] futures that follow one another from one place are those that are played alone', async () => {
  const [start] = rollOutStarts(entries, 240_000).slice(-1);
  rollOut(entries, must(start, 'a place'), inputs(1));
  const second = rollOut(entries, must(start, 'a place'), inputs(2));
  expect(second.entries).toEqual(rollOut(entries, must(start, 'a place'), alone(2)).entries);
});

test('[WIF-3] a place is the same by way of an earlier one, of a later one, and from the beginning', () => {
  const [early, middle, late] = rollOutStarts(entries, 90_000);
  for (const start of [early, late, middle, late]) {
    const place = must(start, 'a place');
    expect(rollOut(entries, place, inputs(2)).entries).toEqual(rollOut(entries, place, alone(2)).entries);
  }
});

test('[WIF-6] a future that is summed up is measured and scored as the whole of it', () => {
  const rubric = must(content.rubrics[0], 'a rubric');
  const words = must(actsOf('utter')[20], 'words');
  const { recorded, edited } = editScripts(entries, { kind: 'remove', seq: words.seq });
  for (const script of [recorded, edited]) {
    const whole = playBranch(script, inputs(1)).recording;
    const summed = playBranch(script, { ...inputs(1), isCondensed: true }).recording;
    expect(summed.entries.length).toBeLessThan(whole.entries.length / 2);
    expect(measureRecording(summed)).toEqual(measureRecording(whole));
    const cards = [summed, whole].map((one) => scoreRecording(one, rubric, null, { scoreBots: true, isBrief: true }));
    expect(cards[0]).toEqual(cards[1]);
  }
});

test('[WIF-2] an edit changes nothing before it and something after it', async () => {
  const pin = must(actsOf('pinProduct')[0], 'a pin');
  const { edited } = editScripts(entries, { kind: 'remove', seq: pin.seq });
  const branch = playBranch(edited, inputs());
  const after = branch.recording.entries;
  expect(after.slice(0, pin.seq - 1)).toEqual(entries.slice(0, pin.seq - 1));
  expect(after).not.toEqual(entries);
  expect(online(after)).toHaveLength(online(entries).length);
  expect(online(after)).not.toEqual(online(entries));
});

test('[WIF-3] another replicate is another future of the same crowd, from the cut on', async () => {
  const cut = Math.floor(entries.length / 2);
  const again = playBranch(scriptFrom(entries, cut), inputs(1));
  expect(again.recording.entries.slice(0, cut)).toEqual(entries.slice(0, cut));
  expect(online(again.recording.entries)).not.toEqual(online(entries));
  expect(playBranch(scriptFrom(entries, cut), inputs(1)).recording).toEqual(again.recording);
});

test('[EXS-1] bots play the rest to the time at which the show ended, from any place', async () => {
  const starts = rollOutStarts(entries, 60_000);
  expect(starts.map(({ atMs }) => atMs)).toEqual([250, 60_000, 120_000, 180_000, 240_000]);
  for (const start of [must(starts[0], 'the first'), must(starts.at(-1), 'the last')]) {
    const { entries: played } = rollOut(entries, start, inputs(3));
    expect(played.slice(0, start.cut)).toEqual(entries.slice(0, start.cut));
    expect(lastTickMs(played)).toBe(lastTickMs(entries));
    expect(played.at(-1)?.events.some(({ type }) => type === 'showEnded')).toBe(true);
  }
});
