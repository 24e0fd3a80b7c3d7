import type { RoomEvent } from '#shared/events/event.ts';
import { must } from '#shared/lib/assert.ts';
import { TICK_MS } from '#shared/lib/constants.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Role } from '#shared/model/seat.ts';
import type { Finding } from '#shared/model/speech-act.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeHeader } from '../contract/journal-entries.ts';
import { counted, type Happening, makeRecording, opened, SOLD, said, ticked } from './make-recording.ts';
import { freshRoomId } from './review-class.ts';

const PLANNED_MS = 60_000;
const LAST_TICK = { command: { type: 'advanceClock', tick: PLANNED_MS / TICK_MS } } as const;

export interface WrittenShow {
  readonly teamId: string | null;
  /** Who sits where; the other seats are bots'. */
  readonly seats: Partial<Readonly<Record<Role, string>>>;
  /** Of the words that are said after twenty seconds: `u-…` with the number 4. */
  readonly findings: readonly Finding[];
  /** What its header has otherwise. */
  readonly header?: Partial<RoomHeader>;
}

/** Writes a show of one minute that has ended into the database, with its journal: somebody spoke all the time. */
export async function writeShow(
  storage: Storage,
  { teamId, seats, findings, header: changes = {} }: WrittenShow,
): Promise<string> {
  const header = { ...makeHeader(freshRoomId()), plannedMs: PLANNED_MS, isSolo: false, ...changes };
  const words = Array.from({ length: 12 }, (_, at): Happening => {
    const fromMs = at * 5_000;
    return [fromMs + 4_000, ...said(at, fromMs, fromMs + 4_000, ['benefit'], at === 4 ? { findings } : {})];
  });
  const { entries } = makeRecording(
    [
      [0, ...seated(seats)],
      [0, { type: 'showStarted' }],
      ...words,
      [PLANNED_MS, ticked(10), counted(SOLD), { type: 'showEnded', reason: 'planned' }],
    ],
    PLANNED_MS,
  );
  const { roomId } = header;
  await storage.journal.open(header);
  await storage.journal.append(
    roomId,
    entries.map((entry) => ({ ...entry, roomId, ...(entry.showMs === PLANNED_MS ? LAST_TICK : {}) })),
  );
  await storage.rehearsals.assign(roomId, { teamId, joinCode: null });
  await storage.rehearsals.update(roomId, { phase: 'ended', showMs: PLANNED_MS });
  return roomId;
}

/** The opening of a room in which some seats are held by certain people. */
function seated(people: WrittenShow['seats']): RoomEvent[] {
  const [first, prepared] = opened(['host', 'assistant', 'operator', 'moderator', 'director']);
  if (prepared?.type !== 'seatsPrepared') throw new Error('a room opens with its seats');
  const seats = Object.fromEntries(
    Object.entries(prepared.seats).map(([role, seat]) => {
      const participantId = people[role as Role];
      return [role, participantId === undefined ? seat : { ...seat, holder: { kind: 'person', participantId } }];
    }),
  );
  return [must(first, 'a room opens'), { ...prepared, seats: seats as typeof prepared.seats }];
}
