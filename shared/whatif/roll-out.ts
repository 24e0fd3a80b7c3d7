import { advancePosition, ROOM_START } from '../authority/room-position.ts';
import { createBotTeam } from '../bots/create-bot-team.ts';
import { playBots } from '../bots/play-bots.ts';
import { must } from '../lib/assert.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { JournalEntry, Recording } from '../model/recording.ts';
import { ROLES } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import { type BranchInputs, openBranch } from './play-branch.ts';

/** A place in a recording from which the rest can be played by others: after a tick, on air. */
export interface RollOutStart {
  readonly atMs: ShowMs;
  /** Entries before it. */
  readonly cut: number;
}

/**
 * Places about `stepMs` apart, the first with the first tick, none while the show was paused. Empty without ticks.
 * `stepMs` is show time.
 */
export function rollOutStarts(entries: readonly JournalEntry[], stepMs: number): readonly RollOutStart[] {
  const starts: RollOutStart[] = [];
  let due = 0;
  for (const [index, { command, showMs }] of entries.entries()) {
    if (command.type !== 'advanceClock' || showMs < due) continue;
    starts.push({ atMs: showMs, cut: index + 1 });
    due = showMs - (showMs % stepMs) + stepMs;
  }
  // After the last tick there is nothing left to play.
  return starts.slice(0, -1).concat(starts.slice(-1).filter(({ atMs }) => atMs < lastTickMs(entries)));
}

/** Show time of the last tick, 0 without any. */
export function lastTickMs(entries: readonly JournalEntry[]): ShowMs {
  return entries.reduce((last, { command, showMs }) => (command.type === 'advanceClock' ? showMs : last), 0);
}

/**
 * Lets competent bots take every seat at a place of a recording and play to `endMs`, the time at which it ended unless
 * said; the replicate is their seed too. Throws as `playBranch` does. Rules: EXS-1.
 */
export function rollOut(
  entries: readonly JournalEntry[],
  { cut }: RollOutStart,
  inputs: Omit<BranchInputs, 'lines'>,
  endMs: ShowMs = lastTickMs(entries),
): Recording {
  const { header } = inputs.context;
  const before = handedOver(entries, cut);
  const { room, entries: played } = openBranch({ before }, inputs);
  const bots = createBotTeam({
    level: 'competent',
    without: [],
    roles: ROLES,
    teamSeed: (header.teamSeed + inputs.replicate) >>> 0,
  });
  while (room.state().public.phase === 'live' && room.state().public.showMs < endMs) {
    playBots(room, bots);
    room.tick();
  }
  if (room.state().public.phase !== 'ended') {
    room.submit({
      commandId: 'bot-roll-out-end',
      command: { type: 'endShow', reason: 'team' },
      actor: { kind: 'bot', role: 'director' },
      epoch: must(room.state().team, 'a team').seats.director.epoch,
    });
  }
  return { header, entries: played };
}

/** What was played last from a recording: the futures of one place follow one another. */
const lastStart = new WeakMap<
  readonly JournalEntry[],
  { readonly cut: number; readonly before: readonly JournalEntry[] }
>();

/** The entries before a place, and those by which bots take over there. */
function handedOver(entries: readonly JournalEntry[], cut: number): readonly JournalEntry[] {
  const known = lastStart.get(entries);
  if (known?.cut === cut) return known.before;
  const kept = entries.slice(0, cut);
  const before = [...kept, ...handOver(kept)];
  lastStart.set(entries, { cut, before });
  return before;
}

/** Entries by which bots take the seats that people hold, or nobody. */
function handOver(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const { state, seq } = entries.reduce(advancePosition, ROOM_START);
  const { seats } = must(state.team, 'a room of the server has its team');
  const roles = ROLES.filter((role) => seats[role].holder.kind !== 'bot');
  const last = must(entries.at(-1), 'an entry');
  return roles.map((role, k) => ({
    roomId: last.roomId,
    seq: seq + k + 1,
    commandId: `server-roll-out-${role}`,
    actor: { kind: 'server' },
    showMs: last.showMs - (last.showMs % TICK_MS),
    command: { type: 'leaveSeat', role },
    events: [{ type: 'seatLeft', role, holder: { kind: 'bot' }, epoch: seats[role].epoch + 1 }],
  }));
}
