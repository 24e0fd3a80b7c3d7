import type { CameraRole } from '#shared/media/footage.ts';
import type { ParticipantId, RoomId } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { RehearsalStore } from '../storage/rehearsal-store.ts';

export interface MayRecordParts {
  readonly rooms: Pick<RoomRegistry, 'find'>;
  readonly storage: { readonly rehearsals: Pick<RehearsalStore, 'memberships'> };
}

/**
 * Passes who holds the seat of a show on air. Whoever held it in a show that has ended or changed hands meanwhile may
 * bring what was recorded before: it was spooled while the link was away. Throws HttpFailure. Rules: FTG-1.
 */
export async function mayRecord(
  { rooms, storage }: MayRecordParts,
  roomId: RoomId,
  personId: ParticipantId,
  role: CameraRole,
): Promise<void> {
  const state = rooms.find(roomId)?.room.state();
  if (state?.public.phase === 'lobby') throw new HttpFailure(409, HttpErrorCode.NotOnAir);
  const holder = state?.team?.seats[role].holder;
  if (holder?.kind === 'person' && holder.participantId === personId) return;
  const held = await storage.rehearsals.memberships(roomId, personId);
  if (!held.includes(role)) throw new HttpFailure(403, HttpErrorCode.NotYourSeat, { role });
}
