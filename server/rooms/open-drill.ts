import type { Recording } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { OpenDrill } from '#shared/protocol/drill-contract.ts';
import { beginDrill, drillSpan } from '#shared/whatif/drill.ts';
import type { RehearsalStore } from '../storage/rehearsal-store.ts';
import type { LiveRoom } from './live-room.ts';
import { makeRoomId } from './make-room-id.ts';
import type { RoomRegistry } from './room-registry.ts';

/** Opens the drill of a moment for one person; null when too little of the show is left after it. */
export async function openDrill(
  rooms: Pick<RoomRegistry, 'adopt'>,
  storage: { readonly rehearsals: Pick<RehearsalStore, 'assign' | 'addMember'> },
  recording: Recording,
  scenario: Scenario,
  order: OpenDrill & { readonly openedBy: string },
): Promise<LiveRoom | null> {
  const span = drillSpan(recording.entries, order.momentMs);
  if (span === null) return null;
  const begun = beginDrill(recording, span, { roomId: makeRoomId(), role: order.role });
  const live = await rooms.adopt(begun, scenario);
  const { roomId } = live.header;
  await storage.rehearsals.assign(roomId, { teamId: null, joinCode: null });
  await storage.rehearsals.addMember(roomId, order.openedBy, 'opener');
  const actor = { kind: 'participant', id: order.openedBy, role: order.role } as const;
  await live.room.submit({
    commandId: 'drill-takeSeat',
    command: { type: 'takeSeat', role: order.role, isTakeover: false },
    actor,
    epoch: null,
  });
  return live;
}
