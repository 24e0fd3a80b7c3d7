import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advancePosition, ROOM_START } from '#shared/authority/room-position.ts';
import { seatOf } from '#shared/commands/actor-role.ts';
import { decide } from '#shared/commands/decide.ts';
import type { EventType } from '#shared/events/event.ts';
import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';
import { type Channel, channelOf } from '#shared/protocol/channel.ts';
import { projectState, type Viewpoint, visibleEvents } from '#shared/protocol/visibility.ts';
import { expectConserved } from './conservation.ts';
import { type Played, playProgram, programs, SECRETS } from './room-program.ts';

const VIEWPOINTS: readonly Viewpoint[] = ['public', 'team', 'host', 'staff'];
const RUNS = { numRuns: 20, seed: 20_261_123 };
/** Enough that every kind of event happens. */
const MANY_RUNS = { ...RUNS, numRuns: 120 };

function foldVisible(entries: readonly JournalEntry[], viewpoint: Viewpoint, from?: RoomState): RoomState {
  return visibleEvents(entries, viewpoint).reduce(
    (state, { event, atMs }) => evolve(state, event, atMs),
    from ?? initialRoomState(viewpoint),
  );
}

async function everyProgram(check: (played: Played) => void | Promise<void>, runs = RUNS): Promise<void> {
  await fc.assert(
    fc.asyncProperty(programs, async (steps) => check(await playProgram(steps))),
    runs,
  );
}

test('[VIS-1] the fold of the filtered log is the projection of the fold, for every viewpoint', async () => {
  await everyProgram(({ room, entries }) => {
    for (const viewpoint of VIEWPOINTS) {
      expect(foldVisible(entries, viewpoint)).toEqual(projectState(room.state(), viewpoint));
    }
  });
});

test('[VIS-1] a snapshot and its tail are the fold, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(programs, fc.double({ min: 0, max: 1, noNaN: true }), async (steps, share) => {
      const { entries } = await playProgram(steps);
      const cut = Math.floor(entries.length * share);
      for (const viewpoint of VIEWPOINTS) {
        const snapshot = projectState(foldVisible(entries.slice(0, cut), 'staff'), viewpoint);
        const wire: RoomState = JSON.parse(JSON.stringify(snapshot));
        expect(foldVisible(entries.slice(cut), viewpoint, wire)).toEqual(foldVisible(entries, viewpoint));
      }
    }),
    RUNS,
  );
});

test('[VIS-1] events that a viewpoint may not see change nothing for it', async () => {
  await everyProgram(({ room, entries }) => {
    for (const viewpoint of VIEWPOINTS) {
      const folded = visibleEvents(entries, 'staff').reduce(
        (state, { event, atMs }) => evolve(state, event, atMs),
        initialRoomState(viewpoint),
      );
      expect(folded).toEqual(projectState(room.state(), viewpoint));
    }
  });
});

test('[VIS-2] what is not for the staff alone carries neither seed nor digest', async () => {
  await everyProgram(({ room, entries }) => {
    const told = JSON.stringify(visibleEvents(entries, 'host'));
    const secrets = [
      SECRETS.crowdSeed,
      SECRETS.teamSeed,
      ...(room.state().staff?.digests.map((mark) => mark.digest) ?? []),
    ];
    for (const secret of secrets) expect(told).not.toContain(String(secret));
  });
});

test('[REP-1] recovery from the journal gives the live state', async () => {
  await everyProgram(async ({ room, recover }) => {
    expect((await recover()).state()).toEqual(room.state());
  });
});

test('[REP-6] the same program gives the same journal', async () => {
  await fc.assert(
    fc.asyncProperty(programs, async (steps) => {
      expect((await playProgram(steps)).entries).toEqual((await playProgram(steps)).entries);
    }),
    { ...RUNS, numRuns: 10 },
  );
});

test('[ROOM-7] money and stock conserve at every entry', async () => {
  await everyProgram(({ entries }) => expectConserved(entries));
});

test('[CMD-1] a command is decided on the full state alone: a copy of both gives what the room has stored', async () => {
  let decided = 0;
  await everyProgram(({ room, entries }) => {
    let position = ROOM_START;
    for (const entry of entries) {
      const { command, actor, events } = entry;
      if (command.type !== 'advanceClock') {
        const role = seatOf(actor);
        const epoch = role === null ? null : (position.state.team?.seats[role].epoch ?? null);
        const decision = decide(
          structuredClone(position.state),
          structuredClone({ command, actor, epoch }),
          room.context,
        );
        const stored = events.filter((event) => event.type !== 'digestMarked');
        expect(decision).toEqual({ ok: true, events: stored });
        decided += 1;
      }
      position = advancePosition(position, entry);
    }
  });
  expect(decided).toBeGreaterThan(200);
});

test('[CMD-7] rooms never fault, and programs reach every kind of event and of end', async () => {
  const seen = new Set<EventType>();
  const channels = new Set<Channel>();
  const ends = new Set<string | null>();
  await everyProgram(({ room, entries }) => {
    expect(room.fault()).toBeNull();
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
    for (const event of entries.flatMap((entry) => entry.events)) {
      seen.add(event.type);
      channels.add(channelOf(event));
    }
    ends.add(room.state().public.endReason);
  }, MANY_RUNS);
  expect([...seen].sort()).toEqual([...EVERY_EVENT].sort());
  expect(channels.size).toBe(4);
  expect(ends).toEqual(new Set([null, 'team', 'planned']));
});

const EVERY_EVENT: readonly EventType[] = [
  'slowModeSet',
  'wordsBlocked',
  'roomOpened',
  'seatsPrepared',
  'seatTaken',
  'seatLeft',
  'showStarted',
  'showPaused',
  'showResumed',
  'showEnded',
  'productAdded',
  'productRemoved',
  'runOfShowPlanned',
  'segmentStarted',
  'productListed',
  'productDelisted',
  'productMoved',
  'productPinned',
  'productUnpinned',
  'priceChanged',
  'stockReleased',
  'couponStarted',
  'couponEnded',
  'chatReplied',
  'lineHidden',
  'viewerMuted',
  'lineForwarded',
  'hostPrompted',
  'promptSettled',
  'productSoldOut',
  'flashSaleStarted',
  'flashSaleEnded',
  'luckyBagStarted',
  'luckyBagEnded',
  'giftStarted',
  'giftEnded',
  'paidTrafficStarted',
  'paidTrafficEnded',
  'linePinned',
  'lineUnpinned',
  'viewerUnmuted',
  'linesPosted',
  'lineHandled',
  'linesClassified',
  'cueGiven',
  'cueAcknowledged',
  'incidentOpened',
  'incidentClosed',
  'incidentRevealed',
  'utteranceSpoken',
  'utteranceAnalysed',
  'questionsAnswered',
  'audienceTicked',
  'audienceCounted',
  'trafficMeasured',
  'digestMarked',
];
