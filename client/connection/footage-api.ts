import type { BeginPart, PartId } from '#shared/media/footage.ts';
import type { KeptStill } from '#shared/media/still.ts';
import type { PartVoice } from '#shared/media/voice-span.ts';
import type {
  BegunPart,
  ConsentState,
  FootageNotice,
  GiveConsent,
  KeptChunk,
  KeptDays,
  LivePass,
  RoomFootage,
} from '#shared/protocol/footage-contract.ts';
import type { FootageDoor } from '#shared/protocol/footage-url.ts';
import { deleteJson, getJson, type HttpResult, patchJson, postJson, putBytes, putJson } from './http-client.ts';

const place = (roomId: string) => `/api/rehearsals/${roomId}`;

/** The routes of camera and microphone. None of them rejects. */
export const footageApi = {
  notice: (roomId: string): Promise<HttpResult<FootageNotice>> => getJson(`${place(roomId)}/footage-notice`),
  giveConsent: (consent: GiveConsent): Promise<HttpResult<ConsentState>> => putJson('/api/me/footage-consent', consent),
  withdrawConsent: (): Promise<HttpResult<ConsentState>> => deleteJson('/api/me/footage-consent'),
  begin: (roomId: string, part: BeginPart): Promise<HttpResult<BegunPart>> =>
    postJson(`${place(roomId)}/footage`, part),
  putChunk: (
    roomId: string,
    { partId, pass }: Pick<BegunPart, 'partId' | 'pass'>,
    index: number,
    bytes: Uint8Array<ArrayBuffer>,
    digest: string,
  ): Promise<HttpResult<KeptChunk>> =>
    putBytes(`${place(roomId)}/footage/${partId}/chunks/${index}?pass=${pass}&digest=${digest}`, bytes),
  putStill: (
    roomId: string,
    { partId, pass }: Pick<BegunPart, 'partId' | 'pass'>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<HttpResult<KeptStill>> => putBytes(`${place(roomId)}/footage/${partId}/still?pass=${pass}`, bytes),
  close: (roomId: string, partId: PartId, chunkCount: number): Promise<HttpResult<{ readonly isClosed: boolean }>> =>
    postJson(`${place(roomId)}/footage/${partId}/close`, { chunkCount }),
  putVoice: (roomId: string, partId: PartId, voice: PartVoice): Promise<HttpResult<{ readonly spans: number }>> =>
    putJson(`${place(roomId)}/footage/${partId}/voice`, voice),
  list: ({ list }: Pick<FootageDoor, 'list'>): Promise<HttpResult<RoomFootage>> => getJson(list),
  livePass: (roomId: string): Promise<HttpResult<LivePass>> => getJson(`${place(roomId)}/footage-pass`),
  remove: (roomId: string, partId: PartId): Promise<HttpResult<{ readonly partId: PartId }>> =>
    deleteJson(`${place(roomId)}/footage/${partId}`),
  keptDays: (classId: string): Promise<HttpResult<KeptDays>> => getJson(`/api/classes/${classId}/footage`),
  keepFor: (classId: string, keptDays: number): Promise<HttpResult<KeptDays>> =>
    patchJson(`/api/classes/${classId}/footage`, { keptDays }),
};
