import { createHash } from 'node:crypto';
import { CONSENT_VERSION } from '#shared/media/footage-limits.ts';
import type { BegunPart } from '#shared/protocol/footage-contract.ts';
import type { Person } from './room-client.ts';

export const FOOTAGE_MIME = 'video/mp4;codecs=avc1.42E01F,opus';

/** Agrees to being recorded, for the team alone. */
export async function agree(person: Person): Promise<void> {
  const body = JSON.stringify({ version: CONSENT_VERSION, isPublic: false });
  await expectOk(await person.fetch('/api/me/footage-consent', { method: 'PUT', body }));
}

/** Begins a part of the host's camera, or asks again what the server has of it. */
export async function beginPart(person: Person, roomId: string, partId: string): Promise<BegunPart> {
  const body = JSON.stringify({ partId, role: 'host', mode: 'camera', mimeType: FOOTAGE_MIME, ageMs: 0 });
  const answer = await expectOk(await person.fetch(footagePlace(roomId), { method: 'POST', body }));
  return answer.json();
}

/** Sends one chunk; resolves when the server has said that it is kept, and rejects when it is refused. */
export async function putChunk(
  person: Person,
  roomId: string,
  { partId, pass }: BegunPart,
  index: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const address = `${footagePlace(roomId)}/${partId}/chunks/${index}?pass=${pass}&digest=${digest}`;
  const headers = { 'content-type': 'application/octet-stream' };
  await expectOk(await person.fetch(address, { method: 'PUT', headers, body: bytes }));
}

/** Where the footage of a room is asked for. */
export function footagePlace(roomId: string): string {
  return `/api/rehearsals/${roomId}/footage`;
}

async function expectOk(answer: Response): Promise<Response> {
  if (!answer.ok) throw new Error(`refused: ${answer.status} ${await answer.text()}`);
  return answer;
}
