import { adjudicationSchema } from '#shared/model/adjudication.ts';
import { peerReviewSchema } from '#shared/model/peer-review.ts';
import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import {
  annotationParamsSchema,
  changedAnnotationSchema,
  draftSchema,
  newAnnotationSchema,
  submitSchema,
} from '#shared/protocol/review-contract.ts';
import type { RoomPass } from '../../accounts/room-access.ts';
import { adjudicate } from '../../review/adjudicate.ts';
import { gradingList } from '../../review/grading-list.ts';
import { givePeerReview, readPeerDesk } from '../../review/peer-desk.ts';
import { admitAnnotator, admitRater } from '../../review/rater-pass.ts';
import { readDesk } from '../../review/read-desk.ts';
import { releaseGrades } from '../../review/release-grades.ts';
import type { ReviewParts } from '../../review/review-parts.ts';
import { addAnnotation, changeAnnotation, removeAnnotation } from '../../review/write-annotation.ts';
import { saveDraft, submitGrade } from '../../review/write-grade.ts';
import { json, nothing, type Route, route } from '../route.ts';
import { taggedReply } from '../stamped-reply.ts';

const PLACE = '/api/rehearsals/:roomId';

/** Reviewing and grading a recording, for teachers and mentors of its class. */
export function reviewRoutes(parts: ReviewParts): readonly Route[] {
  const admit = (roomId: string, personId: string) => admitRater(parts, roomId, personId);
  return [
    route({
      method: 'get',
      path: '/api/grading',
      policy: 'mentor',
      isForLinks: true,
      params: nothing,
      body: nothing,
      handle: async ({ participantId, person }) =>
        json(await gradingList(parts, participantId, person?.link?.linkId ?? null)),
    }),
    route({
      method: 'get',
      path: `${PLACE}/review`,
      policy: 'room-staff',
      isForLinks: true,
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId, headers }) =>
        taggedReply(headers, await readDesk(parts, await admit(params.roomId, participantId))),
    }),
    route({
      method: 'patch',
      path: `${PLACE}/grade`,
      policy: 'room-staff',
      isForLinks: true,
      params: roomParamsSchema,
      body: draftSchema,
      handle: async ({ params, participantId, body }) =>
        json(await saveDraft(parts, await admit(params.roomId, participantId), body)),
    }),
    route({
      method: 'post',
      path: `${PLACE}/grade/submit`,
      policy: 'room-staff',
      isForLinks: true,
      params: roomParamsSchema,
      body: submitSchema,
      handle: async ({ params, participantId, body, room, note }) => {
        await submitGrade(parts, await admit(params.roomId, participantId), body);
        await note({ act: 'grade.submitted', ...about(params.roomId, room), facts: { revision: body.revision } });
        return json(await readDesk(parts, await admit(params.roomId, participantId)));
      },
    }),
    route({
      method: 'post',
      path: `${PLACE}/release`,
      policy: 'room-teacher',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId, room, note }) => {
        const released = await releaseGrades(parts, await admit(params.roomId, participantId));
        await note({ act: 'grade.released', ...about(params.roomId, room) });
        return json(released);
      },
    }),
    route({
      method: 'post',
      path: `${PLACE}/adjudications`,
      policy: 'room-teacher',
      params: roomParamsSchema,
      body: adjudicationSchema,
      handle: async ({ params, participantId, body, room, note }) => {
        const pass = await admit(params.roomId, participantId);
        await adjudicate(parts, pass, body);
        await note({ act: 'grade.adjudicated', ...about(params.roomId, room) });
        return json(await readDesk(parts, pass), 201);
      },
    }),
    route({
      method: 'get',
      path: `${PLACE}/peer-review`,
      policy: 'room-team',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => json(await readPeerDesk(parts, params.roomId, participantId)),
    }),
    route({
      method: 'post',
      path: `${PLACE}/peer-review`,
      policy: 'room-team',
      params: roomParamsSchema,
      body: peerReviewSchema,
      handle: async ({ params, participantId, body }) =>
        json(await givePeerReview(parts, params.roomId, participantId, body), 201),
    }),
    ...annotationRoutes(parts),
  ];
}

function annotationRoutes(parts: ReviewParts): readonly Route[] {
  const admit = (roomId: string, personId: string) => admitAnnotator(parts, roomId, personId);
  return [
    route({
      method: 'post',
      path: `${PLACE}/annotations`,
      policy: 'room-staff',
      isForLinks: true,
      params: roomParamsSchema,
      body: newAnnotationSchema,
      handle: async ({ params, participantId, body, room, note }) => {
        const list = await addAnnotation(parts, await admit(params.roomId, participantId), body);
        await note({ act: 'annotation.added', ...about(params.roomId, room), facts: { annotationId: body.id } });
        return json(list, 201);
      },
    }),
    route({
      method: 'patch',
      path: `${PLACE}/annotations/:annotationId`,
      policy: 'room-staff',
      isForLinks: true,
      params: annotationParamsSchema,
      body: changedAnnotationSchema,
      handle: async ({ params: { roomId, annotationId }, participantId, body, room, note }) => {
        const list = await changeAnnotation(parts, await admit(roomId, participantId), annotationId, body);
        await note({ act: 'annotation.changed', ...about(roomId, room), facts: { annotationId } });
        return json(list);
      },
    }),
    route({
      method: 'delete',
      path: `${PLACE}/annotations/:annotationId`,
      policy: 'room-staff',
      isForLinks: true,
      params: annotationParamsSchema,
      body: nothing,
      handle: async ({ params: { roomId, annotationId }, participantId, room, note }) => {
        const list = await removeAnnotation(parts, await admit(roomId, participantId), annotationId);
        await note({ act: 'annotation.removed', ...about(roomId, room), facts: { annotationId } });
        return json(list);
      },
    }),
  ];
}

/** A rehearsal as an entry of the audit names it. */
function about(roomId: string, room: RoomPass | null) {
  return { object: 'rehearsal', objectId: roomId, classId: room?.classId ?? null } as const;
}
