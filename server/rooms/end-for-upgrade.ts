import type { Journal } from '#shared/authority/journal.ts';
import { must } from '#shared/lib/assert.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { ShowMs } from '#shared/model/units.ts';
import { readArchivedRoom } from './archived-room.ts';

/**
 * Ends a show that another engine or other content was playing, at its last committed tick: no show runs on two
 * engines. The audience is not asked, because this one would not know that crowd. Resolves with the show time.
 */
export async function endForUpgrade(journal: Journal, header: RoomHeader): Promise<ShowMs> {
  const { roomId } = header;
  const { state, lastSeq } = must(await readArchivedRoom(journal, roomId), `room ${roomId} has a header`);
  const { phase, showMs } = state.public;
  if (phase === 'ended') return showMs;
  await journal.append(roomId, [
    {
      roomId,
      seq: lastSeq + 1,
      commandId: 'server-upgrade',
      actor: { kind: 'server' },
      showMs,
      command: { type: 'endShow', reason: 'upgrade' },
      events: [{ type: 'showEnded', reason: 'upgrade' }],
    },
  ]);
  return showMs;
}
