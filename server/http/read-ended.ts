import type { RoomId } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { isBlindTo } from '../review/rater-pass.ts';
import { type ArchivedRoom, readArchivedRoom } from '../rooms/archived-room.ts';
import type { Storage } from '../storage/storage.ts';
import { HttpFailure } from './http-failure.ts';

/** The recording of a show that has ended. Throws HttpFailure when there is none, or while it runs. */
export async function readEnded(storage: Pick<Storage, 'journal'>, roomId: RoomId): Promise<ArchivedRoom> {
  const archived = await readArchivedRoom(storage.journal, roomId);
  if (archived === null) throw new HttpFailure(404, HttpErrorCode.UnknownRehearsal);
  if (archived.state.public.phase !== 'ended') throw new HttpFailure(409, HttpErrorCode.NotEnded);
  return archived;
}

/** Who has to grade a recording sees no score of it before. Rules: REV-9. */
export async function refuseBlind(storage: Storage, roomId: RoomId, personId: string): Promise<void> {
  if (await isBlindTo(storage, roomId, personId)) throw new HttpFailure(403, HttpErrorCode.GradeFirst);
}
