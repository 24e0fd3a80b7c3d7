import { createHash } from 'node:crypto';
import type { RoomId } from '#shared/model/ids.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';

/** Equal for the same edit of the same recording, whatever the order of its fields; null is the show as it was. */
export function keyOfEdit(roomId: RoomId, edit: ShowEdit | null): string {
  return `${roomId} ${createHash('sha256').update(canonicalJson(edit)).digest('hex')}`;
}
