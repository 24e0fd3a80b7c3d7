import { z } from 'zod';
import {
  beginPartSchema,
  chunkParamsSchema,
  chunkQuerySchema,
  partParamsSchema,
  passQuerySchema,
} from '#shared/media/footage.ts';
import { CONSENT_VERSION, SEND_PASS_MS, VIEW_PASS_MS } from '#shared/media/footage-limits.ts';
import { isStill, type KeptStill } from '#shared/media/still.ts';
import { partVoiceSchema } from '#shared/media/voice-span.ts';
import type { ParticipantId } from '#shared/model/ids.ts';
import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import {
  type BegunPart,
  type ConsentState,
  type FootageNotice,
  giveConsentSchema,
  type KeptChunk,
  keptDaysSchema,
  type LivePass,
} from '#shared/protocol/footage-contract.ts';
import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { NameBook } from '../../accounts/name-book.ts';
import type { FootageDesk } from '../../media/footage-desk.ts';
import type { PassBook } from '../../media/footage-pass.ts';
import { listFootage } from '../../media/list-footage.ts';
import type { LiveFootage } from '../../media/live-footage.ts';
import { mayRecord } from '../../media/may-record.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { Storage } from '../../storage/storage.ts';
import { HttpFailure } from '../http-failure.ts';
import { type Asker, bytes, json, nothing, type Route, route } from '../route.ts';

export interface FootageRouteParts {
  readonly storage: Storage;
  readonly rooms: Pick<RoomRegistry, 'find'>;
  readonly desk: FootageDesk;
  readonly live: Pick<LiveFootage, 'keepStill'>;
  readonly passes: PassBook;
  readonly names: NameBook;
}

const closeSchema = z.strictObject({ chunkCount: z.int().min(0).max(20_001) });

/** Recording: consent, parts, chunks, what was heard, and what is left of it. Files are in `footage-file-routes.ts`. */
export function footageRoutes(parts: FootageRouteParts): readonly Route[] {
  const { storage, desk, passes } = parts;
  return [
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/footage-notice',
      policy: 'room-team',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, room, ...asker }) => {
        const { personId } = sessionOf(asker);
        const keptDays = await storage.footage.keptDays(params.roomId);
        const notice: FootageNotice = {
          consent: await consentOf(parts, personId),
          keptDays,
          hasStaff: room !== null && room.classId !== null,
        };
        return json(notice);
      },
    }),
    route({
      method: 'put',
      path: '/api/me/footage-consent',
      policy: 'guest',
      params: nothing,
      body: giveConsentSchema,
      handle: async ({ body, participantId }) => {
        if (body.version !== CONSENT_VERSION) throw new HttpFailure(409, HttpErrorCode.ConsentChanged);
        await storage.consents.give(participantId, body.version, body.isPublic);
        return json(await consentOf(parts, participantId));
      },
    }),
    route({
      method: 'delete',
      path: '/api/me/footage-consent',
      policy: 'guest',
      params: nothing,
      body: nothing,
      handle: async ({ participantId }) => {
        await storage.consents.withdraw(participantId);
        await desk.closeAllOf(participantId);
        return json(await consentOf(parts, participantId));
      },
    }),
    route({
      method: 'post',
      path: '/api/rehearsals/:roomId/footage',
      policy: 'room-team',
      params: roomParamsSchema,
      body: beginPartSchema,
      handle: async ({ params: { roomId }, body, ...asker }) => {
        const { personId, sessionKey } = sessionOf(asker);
        const consent = await consentOf(parts, personId);
        if (consent.givenAt === null) throw new HttpFailure(403, HttpErrorCode.ConsentNeeded);
        await mayRecord(parts, roomId, personId, body.role);
        const received = await desk.begin(roomId, personId, body, consent.isPublic);
        const scope = { kind: 'send', roomId, partId: body.partId } as const;
        const begun: BegunPart = { partId: body.partId, pass: passes.issue(scope, sessionKey, SEND_PASS_MS), received };
        return json(begun, 201);
      },
    }),
    route({
      method: 'put',
      path: '/api/rehearsals/:roomId/footage/:partId/chunks/:index',
      policy: 'room-team',
      params: chunkParamsSchema,
      query: chunkQuerySchema,
      body: bytes,
      handle: async ({ params, query, body, ...asker }) => {
        const { personId, sessionKey } = sessionOf(asker);
        const scope = { kind: 'send', roomId: params.roomId, partId: params.partId } as const;
        if (query === undefined || passes.check(query.pass, scope, sessionKey) === null) {
          throw new HttpFailure(403, HttpErrorCode.PassInvalid);
        }
        await desk.keepChunk({ ...params, ownerId: personId }, body, query.digest);
        const kept: KeptChunk = { index: params.index };
        return json(kept);
      },
    }),
    route({
      method: 'put',
      path: '/api/rehearsals/:roomId/footage/:partId/still',
      policy: 'room-team',
      params: partParamsSchema,
      query: passQuerySchema,
      body: bytes,
      handle: async ({ params: { roomId, partId }, query, body, ...asker }) => {
        const { personId, sessionKey } = sessionOf(asker);
        if (query === undefined || passes.check(query.pass, { kind: 'send', roomId, partId }, sessionKey) === null) {
          throw new HttpFailure(403, HttpErrorCode.PassInvalid);
        }
        const part = await desk.mustFind(roomId, partId);
        if (part.ownerId !== personId) throw new HttpFailure(403, HttpErrorCode.ForeignPart);
        if (!isStill(body)) throw new HttpFailure(415, HttpErrorCode.NotFootage);
        const kept: KeptStill = { isKept: parts.live.keepStill(partId, body) };
        return json(kept);
      },
    }),
    route({
      method: 'post',
      path: '/api/rehearsals/:roomId/footage/:partId/close',
      policy: 'room-team',
      params: partParamsSchema,
      body: closeSchema,
      handle: async ({ params: { roomId, partId }, body, ...asker }) => {
        const { personId } = sessionOf(asker);
        return json({ isClosed: await desk.close(roomId, partId, personId, body.chunkCount) });
      },
    }),
    route({
      method: 'put',
      path: '/api/rehearsals/:roomId/footage/:partId/voice',
      policy: 'room-team',
      params: partParamsSchema,
      body: partVoiceSchema,
      handle: async ({ params: { roomId, partId }, body, ...asker }) => {
        const { personId } = sessionOf(asker);
        const part = await desk.mustFind(roomId, partId);
        if (part.ownerId !== personId) throw new HttpFailure(403, HttpErrorCode.ForeignPart);
        await storage.footage.keepVoice(partId, body);
        return json({ spans: body.spans.length });
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/footage',
      policy: 'room-team',
      isForLinks: true,
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params: { roomId }, room, ...asker }) => {
        const { personId, sessionKey } = sessionOf(asker);
        const pass = passes.issue({ kind: 'view', roomId, partId: null }, sessionKey, VIEW_PASS_MS);
        const isTeacher = room?.isTeacher === true;
        return json(await listFootage(parts, { roomId, personId, isTeacher, pass }));
      },
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/footage-pass',
      policy: 'room-team',
      isForLinks: true,
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params: { roomId }, ...asker }) => {
        const { sessionKey } = sessionOf(asker);
        const pass = passes.issue({ kind: 'view', roomId, partId: null }, sessionKey, VIEW_PASS_MS);
        const answer: LivePass = { pass, passMs: VIEW_PASS_MS };
        return json(answer);
      },
    }),
    route({
      method: 'delete',
      path: '/api/rehearsals/:roomId/footage/:partId',
      policy: 'room-team',
      params: partParamsSchema,
      body: nothing,
      handle: async ({ params: { roomId, partId }, room, ...asker }) => {
        const { personId } = sessionOf(asker);
        const part = await desk.mustFind(roomId, partId);
        const isOwn = part.ownerId === personId;
        if (!isOwn && room?.isTeacher !== true) throw new HttpFailure(403, HttpErrorCode.ForeignPart);
        await desk.remove(part, isOwn ? 'owner' : 'teacher');
        return json({ partId });
      },
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId/footage',
      policy: 'class-staff',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params }) => json({ keptDays: await storage.footage.classKeptDays(params.classId) }),
    }),
    route({
      method: 'patch',
      path: '/api/classes/:classId/footage',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: keptDaysSchema,
      handle: async ({ params, body }) => {
        await storage.footage.setClassKeptDays(params.classId, body.keptDays);
        return json(body);
      },
    }),
  ];
}

async function consentOf({ storage }: FootageRouteParts, personId: ParticipantId): Promise<ConsentState> {
  const found = await storage.consents.find(personId);
  const stands = found !== null && found.version === CONSENT_VERSION ? found : null;
  return {
    version: CONSENT_VERSION,
    givenAt: stands?.givenAt.toISOString() ?? null,
    isPublic: stands?.isPublic ?? false,
  };
}

/** Footage is of people and for people: a room that is open to everybody still asks who they are. */
export function sessionOf(asker: Pick<Asker, 'person' | 'sessionKey' | 'isSessionOver'>): {
  readonly personId: ParticipantId;
  readonly sessionKey: string;
} {
  const { person, sessionKey } = asker;
  if (person !== null && sessionKey !== null) return { personId: person.id, sessionKey };
  throw new HttpFailure(401, asker.isSessionOver ? HttpErrorCode.SessionOver : HttpErrorCode.NoSession);
}
