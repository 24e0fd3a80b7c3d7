import type { Journal } from '#shared/authority/journal.ts';
import type { Commit } from '#shared/authority/rehearsal-room.ts';
import type { RoomEvent } from '#shared/events/event.ts';
import type { ClockPoint } from '#shared/media/show-clock-map.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { Logger } from '../logger.ts';
import type { Storage } from '../storage/storage.ts';

type Books = Pick<Storage, 'rehearsals' | 'clockPoints'>;

/** Whether the clocks need a point here. */
export type NeedsPoint = (point: ClockPoint, isTurn: boolean) => boolean;

/**
 * Notes beside the journal what lists and media need: phase, seats that people held, and where the show clock met the
 * wall clock. None of it is the truth: a failure is logged and the show goes on.
 */
export function keepBooks(books: Books, logger: Logger, roomId: RoomId, commit: Commit, needsPoint: NeedsPoint): void {
  const events = commit.entries.flatMap((entry) => entry.events);
  const notes: Promise<void>[] = [];
  const { phase, showMs } = commit.state.public;
  const isTurn = events.some(changesPhase);
  if (isTurn) notes.push(books.rehearsals.update(roomId, { phase, showMs }));
  const point: ClockPoint = { showMs, wallMs: Date.now() };
  if ((isTurn || phase === 'live') && needsPoint(point, isTurn)) notes.push(books.clockPoints.add(roomId, point));
  for (const event of events) {
    if (event.type !== 'seatTaken' || event.holder.kind !== 'person') continue;
    notes.push(books.rehearsals.addMember(roomId, event.holder.participantId, event.role));
  }
  Promise.all(notes).catch((fault: unknown) =>
    logger.error({ err: fault, roomId }, 'a note beside the journal failed'),
  );
}

/**
 * A journal that has appended the end of a show when the list of rooms knows of it too: whoever is told that a show has
 * ended may ask at once for what begins then. The journal stays the truth: a list that cannot be written holds nobody up.
 */
export function endInList({ journal, rehearsals }: Pick<Storage, 'journal' | 'rehearsals'>, logger: Logger): Journal {
  return {
    ...journal,
    async append(roomId, entries) {
      await journal.append(roomId, entries);
      const end = entries.find(({ events }) => events.some(({ type }) => type === 'showEnded'));
      if (end === undefined) return;
      await rehearsals
        .update(roomId, { phase: 'ended', showMs: end.showMs })
        .catch((fault: unknown) => logger.error({ err: fault, roomId }, 'the end of a show is not in the list'));
    },
  };
}

function changesPhase(event: RoomEvent): boolean {
  return (
    event.type === 'showStarted' ||
    event.type === 'showPaused' ||
    event.type === 'showResumed' ||
    event.type === 'showEnded'
  );
}
