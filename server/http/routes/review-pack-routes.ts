import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import {
  type BroughtMarks,
  bringMarksSchema,
  type LinkRecording,
  linkPackParamsSchema,
  linkRecordingsParamsSchema,
  packQuerySchema,
} from '#shared/protocol/review-pack.ts';
import { bringMarks } from '../../review/bring-marks.ts';
import { makePack, type PackOrder, type PackParts } from '../../review/make-pack.ts';
import { readPackCode } from '../../review/pack-code.ts';
import { packPage } from '../../review/pack-page.ts';
import { HttpFailure } from '../http-failure.ts';
import { type Asker, json, nothing, type Reply, type Route, route } from '../route.ts';

export interface ReviewPackRouteParts extends PackParts {
  readonly clientDir: string;
}

const OF_LINK = '/api/classes/:classId/mentor-links/:linkId/recordings';
const OF_ROOM = '/api/rehearsals/:roomId/review-pack';

/** Review packs: taken along by who grades, made by teachers for mentors outside, and their marks brought back. */
export function reviewPackRoutes(parts: ReviewPackRouteParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: OF_ROOM,
      policy: 'room-staff',
      isForLinks: true,
      params: roomParamsSchema,
      body: nothing,
      // Picture and voice of students go along only where a teacher says so.
      handle: async ({ params: { roomId }, participantId, room, note }) =>
        packReply(
          parts,
          { roomId, raterId: participantId, hasFootage: false },
          { note, classId: room?.classId ?? null },
        ),
    }),
    route({
      method: 'post',
      path: `${OF_ROOM}/marks`,
      policy: 'room-staff',
      isForLinks: true,
      params: roomParamsSchema,
      body: bringMarksSchema,
      handle: async ({ params: { roomId }, participantId, body, room, note }) => {
        const isTeacher = room?.isTeacher === true;
        const { stamp, ...brought } = await bringMarks(parts, { ...body, roomId, bringerId: participantId, isTeacher });
        const facts = { raterId: stamp.raterId, packId: stamp.packId, revision: stamp.revision };
        const about = { object: 'rehearsal', objectId: roomId, classId: room?.classId ?? null } as const;
        await note({ act: 'grade.broughtBack', ...about, facts });
        const answer: BroughtMarks = brought;
        return json(answer, 201);
      },
    }),
    route({
      method: 'get',
      path: OF_LINK,
      policy: 'class-teacher',
      params: linkRecordingsParamsSchema,
      body: nothing,
      handle: async ({ params: { classId, linkId } }) => {
        const { rooms } = await mustFindLink(parts, classId, linkId);
        const rows = rooms.map(
          async ({ roomId, teamName, projectName, openedAt, hasSubmitted }): Promise<LinkRecording> => {
            const kept = (await parts.storage.footage.listRoom(roomId)).filter(({ deleted }) => deleted === null);
            const footageBytes = kept.reduce((sum, { byteCount }) => sum + byteCount, 0);
            return { roomId, teamName, projectName, openedAt, isGraded: hasSubmitted, footageBytes };
          },
        );
        return json(await Promise.all(rows));
      },
    }),
    route({
      method: 'get',
      path: `${OF_LINK}/:roomId/review-pack`,
      policy: 'class-teacher',
      params: linkPackParamsSchema,
      query: packQuerySchema,
      body: nothing,
      handle: async ({ params: { classId, linkId, roomId }, query, note }) => {
        const { mentorId, rooms } = await mustFindLink(parts, classId, linkId);
        if (!rooms.some((room) => room.roomId === roomId)) throw new HttpFailure(403, HttpErrorCode.ForeignRoom);
        const hasFootage = query?.footage !== undefined;
        return packReply(parts, { roomId, raterId: mentorId, hasFootage }, { note, classId });
      },
    }),
  ];
}

/** A link of the class that works, with the recordings that it opens. Throws HttpFailure: `link/unknown`, `link/expired`, `link/revoked`. */
async function mustFindLink({ storage }: PackParts, classId: string, linkId: string) {
  const link = (await storage.links.listOfClass(classId)).find((one) => one.linkId === linkId);
  if (link === undefined) throw new HttpFailure(404, HttpErrorCode.UnknownLink);
  if (link.state !== 'open')
    throw new HttpFailure(410, link.state === 'expired' ? HttpErrorCode.LinkExpired : HttpErrorCode.LinkRevoked);
  return { mentorId: link.mentorId, rooms: await storage.ratedRooms.listFor(link.mentorId, linkId) };
}

async function packReply(
  parts: ReviewPackRouteParts,
  order: PackOrder,
  { note, classId }: Pick<Asker, 'note'> & { readonly classId: string | null },
): Promise<Reply> {
  const code = await readPackCode(parts.clientDir);
  const { pack, parts: footage } = await makePack(parts, order);
  const { packId } = pack.stamp;
  const facts = { raterId: order.raterId, packId, footageParts: footage.length };
  await note({ act: 'recording.packed', object: 'rehearsal', objectId: order.roomId, classId, facts });
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="caipai-${packId}.html"`,
      // Films are packed already.
      'Cache-Control': footage.length > 0 ? 'private, no-store, no-transform' : 'private, no-store',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
    content: packPage(code, pack, footage),
  };
}
