import type { RoomEvent } from '#shared/events/event.ts';
import { NO_AUDIENCE } from '#shared/model/audience-counters.ts';
import type { Topic } from '#shared/model/fact-sheet.ts';
import { countedId } from '#shared/model/ids.ts';
import type { JournalEntry, Recording } from '#shared/model/recording.ts';
import type { AudienceCounters } from '#shared/model/room.ts';
import { ROLES, type Role, type Seat, type SeatHolder } from '#shared/model/seat.ts';
import type { Finding, SpeechActKind } from '#shared/model/speech-act.ts';
import { makeProject } from './make-project.ts';

/** A show time and what happened then. */
export type Happening = readonly [atMs: number, ...events: readonly RoomEvent[]];

const ROOM_ID = 'a'.repeat(26);
const PERSON: SeatHolder = { kind: 'person', participantId: 'p-0000000000000001' };

/** A recording made by hand: one entry for each happening, `seq` from 1. Its project is `makeProject`, planned for `plannedMs`. */
export function makeRecording(happenings: readonly Happening[], plannedMs = 600_000): Recording {
  const entries = happenings.map(
    ([showMs, ...events], index): JournalEntry => ({
      roomId: ROOM_ID,
      seq: index + 1,
      commandId: `command-${index + 1}`,
      actor: { kind: 'server' },
      showMs,
      command: { type: 'startShow' },
      events,
    }),
  );
  return {
    header: {
      roomId: ROOM_ID,
      engineVersion: 'test-1',
      contentHash: '0000000000000000',
      project: makeProject(),
      scenarioId: 'test',
      lang: 'en',
      plannedMs,
      crowdSeed: 1,
      teamSeed: 1,
      seatPlan: { host: 'empty', assistant: 'empty', operator: 'empty', moderator: 'empty', director: 'empty' },
      isSolo: false,
    },
    entries,
  };
}

/** The opening of a room with its queue on sale, every seat held by a person but those of bots. */
export function opened(bots: readonly Role[] = [], isListed = true): RoomEvent[] {
  const { products } = makeProject();
  const seatOf = (role: Role): Seat => ({ holder: bots.includes(role) ? { kind: 'bot' } : PERSON, epoch: 1 });
  const queue = products.map(({ id, priceCents, stock }) => ({
    productId: id,
    isListed,
    priceCents,
    stock,
    soldUnits: 0,
    isSoldOut: false,
  }));
  const seats = {
    host: seatOf('host'),
    assistant: seatOf('assistant'),
    operator: seatOf('operator'),
    moderator: seatOf('moderator'),
    director: seatOf('director'),
  };
  return [
    { type: 'roomOpened', plannedMs: 600_000, queue },
    { type: 'seatsPrepared', seats, productIds: products.map(({ id }) => id) },
  ];
}

/** All seats held by bots. */
export const ALL_BOTS: readonly Role[] = ROLES;

/** Counter increments of a tick. */
export function counted(counters: Partial<AudienceCounters>): RoomEvent {
  return { type: 'audienceCounted', tick: 1, counters, products: [], intents: [] };
}

/** A tick that ends with so many online. */
export function ticked(online: number, sales: readonly { productId: string; units: number }[] = []): RoomEvent {
  return { type: 'audienceTicked', tick: 1, online, likes: 0, lines: [], notices: [], sales, couponUses: [] };
}

/** A product question as it enters the log: the line for viewers, its intent and the counters for the team. */
export function asked(line: number, topic: Topic, productId = 'pillow'): RoomEvent[] {
  const id = countedId('line', line);
  const lines = [{ id, viewer: line, name: 'A', text: '?' }];
  return [
    { type: 'audienceTicked', tick: 1, online: 5, likes: 0, lines, notices: [], sales: [], couponUses: [] },
    {
      type: 'audienceCounted',
      tick: 1,
      counters: { questions: 1 },
      products: [],
      intents: [{ lineId: id, intent: 'ask-size', topic, productId }],
    },
  ];
}

/** An answer to some lines. */
export function answered(lines: readonly number[], verdict: 'right' | 'evaded' = 'right'): RoomEvent {
  const lineIds = lines.map((line) => countedId('line', line));
  return { type: 'questionsAnswered', by: 'host', topic: 'size', productId: 'pillow', verdict, lineIds, viewers: [] };
}

/** Words of the host with what they did. */
export function said(
  utterance: number,
  startMs: number,
  endMs: number,
  kinds: readonly SpeechActKind[],
  { productId = 'pillow' as string | null, findings = [] as readonly Finding[] } = {},
): RoomEvent[] {
  const id = countedId('utterance', utterance);
  const acts = kinds.map((kind) => ({ kind, productId, topic: null }));
  return [
    { type: 'utteranceSpoken', caption: { id, role: 'host', startMs, endMs, text: 'words', source: 'typed' } },
    { type: 'utteranceAnalysed', utteranceId: id, acts, findings },
  ];
}

/** Counters of a show that sold: 1,000 impressions, 100 viewers, 10 orders of 100.00. */
export const SOLD: AudienceCounters = {
  ...NO_AUDIENCE,
  impressions: 1_000,
  views: 125,
  viewers: 100,
  exits: 90,
  watchMs: 6_000_000,
  follows: 2,
  interactors: 8,
  commenters: 3,
  exposedViewers: 80,
  exposures: 400,
  clicks: 50,
  orders: 10,
  buyers: 9,
  gmvCents: 100_000,
  reports: 1,
};
