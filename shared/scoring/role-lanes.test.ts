import { expect, test } from 'vitest';
import type { RoomEvent } from '../events/event.ts';
import type { Actor, JournalEntry } from '../model/recording.ts';
import type { Role } from '../model/seat.ts';
import { teamLanes } from './role-lanes.ts';

const by = (role: Role): Actor => ({ kind: 'participant', id: 'p-0000000000000001', role });

function entry(seq: number, showMs: number, actor: Actor, ...events: readonly RoomEvent[]): JournalEntry {
  return {
    roomId: 'a'.repeat(26),
    seq,
    commandId: `command-${seq}`,
    actor,
    showMs,
    command: { type: 'pinProduct', productId: 'pillow' },
    events,
  };
}

const started: RoomEvent = { type: 'showStarted' };
const ended: RoomEvent = { type: 'showEnded', reason: 'team' };
const pinned: RoomEvent = { type: 'productPinned', productId: 'pillow' };
const cue = (id: string, text: string): RoomEvent => ({
  type: 'cueGiven',
  cues: [{ id, from: 'director', to: 'host', text }],
});

const recording = {
  entries: [
    entry(0, 0, by('director'), cue('cue-000000', 'on air in 5 seconds')),
    entry(1, 0, by('director'), started),
    entry(2, 10_000, by('operator'), pinned),
    entry(3, 12_000, by('director'), cue('cue-000001', 'slower')),
    entry(4, 20_000, by('host'), { type: 'cueAcknowledged', cueId: 'cue-000001' }),
    entry(5, 30_000, by('director'), cue('cue-000002', 'close')),
    entry(6, 90_000, by('operator'), pinned),
    entry(7, 100_000, by('director'), ended),
  ],
};

test('[SCO-22] each seat has its acts and its longest pause on air', () => {
  const lane = (role: Role) => teamLanes(recording).lanes.find((one) => one.role === role);
  expect(lane('operator')).toEqual({
    role: 'operator',
    acts: [10_000, 90_000],
    longestGap: { fromMs: 10_000, toMs: 90_000 },
  });
  expect(lane('assistant')).toEqual({ role: 'assistant', acts: [], longestGap: { fromMs: 0, toMs: 100_000 } });
});

test('[SCO-22] what was never taken up comes before what lay long', () => {
  expect(teamLanes(recording).handoffs).toEqual([
    { kind: 'cue', from: 'director', to: 'host', text: 'close', atMs: 30_000, takenAtMs: null },
    { kind: 'cue', from: 'director', to: 'host', text: 'slower', atMs: 12_000, takenAtMs: 20_000 },
  ]);
});

test('[SCO-22] an empty recording has lanes without acts', () => {
  const { lanes, handoffs } = teamLanes({ entries: [] });
  expect(lanes.map(({ acts }) => acts.length)).toEqual([0, 0, 0, 0, 0]);
  expect(handoffs).toEqual([]);
});
