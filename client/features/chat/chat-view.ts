import type { LineId, Viewer } from '#shared/model/ids.ts';
import type { ChatEntry, PublicState, RoomState, SettledLine, TeamState } from '#shared/model/room.ts';
import { groupOfIntent, groupOfTopic, INTENT_GROUPS, type IntentGroup } from './intent-group.ts';

/** What became of a line that wanted something. */
export type LineOutcome =
  | { readonly kind: 'open'; readonly askedAtMs: number; readonly isSentToHost: boolean }
  | { readonly kind: 'settled'; readonly by: SettledLine['by']; readonly afterMs: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none' };

/** A chat line with everything the team knows about it. */
export interface ChatRow {
  readonly entry: ChatEntry;
  readonly group: IntentGroup | null;
  readonly outcome: LineOutcome;
}

/** The parts of a room that its chat is read from; they keep their identity while nothing in them changes. */
export interface ChatSources {
  readonly chat: PublicState['chat'];
  readonly intents: TeamState['intents'];
  readonly openQuestions: TeamState['openQuestions'];
  readonly settled: TeamState['settled'];
}

/** The chat's sources in a room; empty where the team's part is not visible. */
export function chatSources(room: RoomState): ChatSources {
  return {
    chat: room.public.chat,
    intents: room.team?.intents ?? NONE,
    openQuestions: room.team?.openQuestions ?? NONE,
    settled: room.team?.settled ?? NONE,
  };
}

const NONE: readonly never[] = [];

/** The room's chat as rows, oldest first, at most 200. Without the team's state rows have no group. */
export function chatRows(sources: ChatSources): readonly ChatRow[] {
  const intents = new Map(sources.intents.map((one) => [one.lineId, one]));
  const open = new Map(sources.openQuestions.map((one) => [one.lineId, one]));
  const settled = new Map(sources.settled.map((one) => [one.lineId, one]));
  return sources.chat.map((entry) => {
    const intent = intents.get(entry.id);
    const question = open.get(entry.id);
    const done = settled.get(entry.id);
    return {
      entry,
      group: question ? groupOfTopic(question.topic) : intent ? groupOfIntent(intent.intent, intent.topic) : null,
      outcome: entry.isHidden
        ? { kind: 'hidden' }
        : done
          ? { kind: 'settled', by: done.by, afterMs: done.afterMs }
          : question
            ? { kind: 'open', askedAtMs: question.askedAtMs, isSentToHost: question.isSentToHost }
            : { kind: 'none' },
    };
  });
}

/** Rows that say the same as one before keep its identity, so that only lines which changed are drawn again. */
export function keepSameRows(before: readonly ChatRow[], now: readonly ChatRow[]): readonly ChatRow[] {
  const known = new Map(before.map((row) => [row.entry.id, row]));
  return now.map((row) => {
    const old = known.get(row.entry.id);
    return old !== undefined && isSameRow(old, row) ? old : row;
  });
}

function isSameRow(a: ChatRow, b: ChatRow): boolean {
  return a.entry === b.entry && a.group === b.group && JSON.stringify(a.outcome) === JSON.stringify(b.outcome);
}

/** Count and oldest age of what waits in one intent group. */
export interface GroupLoad {
  readonly group: IntentGroup;
  readonly count: number;
  /** Show time at which the oldest was written, or null when nothing waits. */
  readonly oldestAtMs: number | null;
  /** The oldest line that waits, to jump to. */
  readonly oldestId: LineId | null;
}

/** What waits per group in the fixed order: open questions, and rude or spam lines that are still visible. */
export function groupLoads(room: RoomState): readonly GroupLoad[] {
  const waiting = [
    ...(room.team?.openQuestions.map((one) => ({
      id: one.lineId,
      group: groupOfTopic(one.topic),
      atMs: one.askedAtMs,
    })) ?? []),
    ...visibleRude(room),
  ];
  return INTENT_GROUPS.map((group) => {
    const own = waiting.filter((one) => one.group === group);
    const oldest = own.reduce<(typeof own)[number] | null>(
      (first, one) => (first === null || one.atMs < first.atMs ? one : first),
      null,
    );
    return { group, count: own.length, oldestAtMs: oldest?.atMs ?? null, oldestId: oldest?.id ?? null };
  });
}

function visibleRude(room: RoomState): { id: LineId; group: IntentGroup; atMs: number }[] {
  const muted = new Set<Viewer>(room.public.mutedViewers.map((one) => one.viewer));
  return chatRows(chatSources(room))
    .filter((row) => row.group === 'rude' && row.outcome.kind !== 'hidden' && !muted.has(row.entry.viewer))
    .map((row) => ({ id: row.entry.id, group: 'rude', atMs: row.entry.atMs }));
}

/** Lines written in the last minute of show time. */
export function linesPerMinute(room: RoomState): number {
  const { chat, showMs } = room.public;
  return chat.filter((entry) => entry.atMs > showMs - 60_000).length;
}
