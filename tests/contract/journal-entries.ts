import type { JournalEntry, RoomHeader } from '#shared/model/recording.ts';
import { makeProject } from '../support/make-project.ts';

/** A header for tests; `name` makes the room id unique. */
export function makeHeader(name: string): RoomHeader {
  return {
    roomId: name.padEnd(26, 'a'),
    engineVersion: '1',
    contentHash: '0123456789abcdef',
    project: makeProject(),
    scenarioId: 'evening',
    lang: 'zh',
    plannedMs: 1_200_000,
    crowdSeed: 7,
    teamSeed: 11,
    seatPlan: { host: 'bot', assistant: 'bot', operator: 'bot', moderator: 'bot', director: 'bot' },
    isSolo: true,
  };
}

/** The entry of a tick; distinct in every room and seq unless `overrides` say otherwise. */
export function makeEntry(roomId: string, seq: number, overrides: Partial<JournalEntry> = {}): JournalEntry {
  return {
    roomId,
    seq,
    commandId: `tick-${String(seq).padStart(6, '0')}`,
    actor: { kind: 'server' },
    showMs: seq * 250,
    command: { type: 'advanceClock', tick: seq },
    events: [],
    ...overrides,
  };
}

/** Entries `fromSeq … toSeq` of a room. */
export function makeEntries(roomId: string, fromSeq: number, toSeq: number): readonly JournalEntry[] {
  return Array.from({ length: toSeq - fromSeq + 1 }, (_, index) => makeEntry(roomId, fromSeq + index));
}

/** An entry whose spoken text holds what databases do not like. */
export function makeUtterance(roomId: string, seq: number, text: string): JournalEntry {
  return makeEntry(roomId, seq, {
    actor: { kind: 'participant', id: 'p-0123456789abcdef', role: 'host' },
    command: { type: 'utter', text, source: 'typed', acts: [], durationMs: 1_200 },
  });
}
