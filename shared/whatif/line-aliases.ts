import type { RoomCommand } from '../commands/command.ts';
import type { Topic } from '../model/fact-sheet.ts';
import type { LineId, ProductId, Viewer } from '../model/ids.ts';
import type { JournalEntry } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';

interface RecordedLine {
  readonly viewer: Viewer;
  readonly text: string;
  readonly topic: Topic | null;
  readonly productId: ProductId | null;
}

/** Lines of a recording by id. */
export type RecordedLines = ReadonlyMap<LineId, RecordedLine>;

/** What the acts of a recording refer to. */
export function recordedLines(entries: readonly JournalEntry[]): RecordedLines {
  const lines = new Map<LineId, RecordedLine>();
  for (const { events } of entries) {
    const counted = events.find((event) => event.type === 'audienceCounted');
    for (const event of events) {
      if (event.type !== 'audienceTicked') continue;
      for (const { id, viewer, text } of event.lines) {
        const meant = counted?.intents.find(({ lineId }) => lineId === id);
        lines.set(id, { viewer, text, topic: meant?.topic ?? null, productId: meant?.productId ?? null });
      }
    }
  }
  return lines;
}

/**
 * The command as it reads in another future of the show, where lines have other numbers: it means the line of the same
 * viewer with the same words, else, for a question, the oldest open one about the same, else what that viewer wrote
 * last. Null when there is none of these: then there is nothing to act on. Rules: WIF-4.
 */
export function inBranch(command: RoomCommand, lines: RecordedLines, state: RoomState): RoomCommand | null {
  if (!('lineId' in command)) return command;
  const meant = lines.get(command.lineId);
  if (meant === undefined) return command;
  const newestFirst = [...state.public.chat].reverse();
  const own =
    newestFirst.find(({ viewer, text }) => viewer === meant.viewer && text === meant.text)?.id ??
    (meant.topic === null
      ? undefined
      : state.team?.openQuestions.find(({ topic, productId }) => topic === meant.topic && productId === meant.productId)
          ?.lineId) ??
    newestFirst.find(({ viewer }) => viewer === meant.viewer)?.id;
  return own === undefined ? null : { ...command, lineId: own };
}
