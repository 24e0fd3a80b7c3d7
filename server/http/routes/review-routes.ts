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
import { adjudicate } from '../../review/adjudicate.ts';
import { gradingList } from '../../review/grading-list.ts';
import { givePeerReview, readPeerDesk } from '../../review/peer-desk.ts';
import { admitRater } from '../../review/rater-pass.ts';
import { readDesk } from '../../review/read-desk.ts';
import { releaseGrades } from '../../review/release-grades.ts';
import type { ReviewParts } from '../../review/review-parts.ts';
import { addAnnotation, changeAnnotation, removeAnnotation } from '../../review/write-annotation.ts';
import { saveDraft, submitGrade } from '../../review/write-grade.ts';
import { json, nothing, type Route, route } from '../route.ts';

const PLACE = '/api/rehearsals/:roomId';

/** Reviewing and grading a recording, for teachers and mentors of its class. */
export function reviewRoutes(parts: ReviewParts): readonly Route[] {
  const admit = (roomId: string, personId: string) => admitRater(parts.storage, roomId, personId);
  return [
    route({
      method: 'get',
      path: '/api/grading',
      policy: 'mentor',
      params: nothing,
      body: nothing,
      handle: async ({ participantId }) => json(await gradingList(parts, participantId)),
    }),
    route({
      method: 'get',
      path: `${PLACE}/review`,
      policy: 'room-staff',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) =>
        json(await readDesk(parts, await admit(params.roomId, participantId))),
    }),
    route({
      method: 'patch',
      path: `${PLACE}/grade`,
      policy: 'room-staff',
      params: roomParamsSchema,
      body: draftSchema,
      handle: async ({ params, participantId, body }) =>
        json(await saveDraft(parts, await admit(params.roomId, participantId), body)),
    }),
    route({
      method: 'post',
      path: `${PLACE}/grade/submit`,
      policy: 'room-staff',
      params: roomParamsSchema,
      body: submitSchema,
      handle: async ({ params, participantId, body }) => {
        await submitGrade(parts, await admit(params.roomId, participantId), body);
        return json(await readDesk(parts, await admit(params.roomId, participantId)));
      },
    }),
    route({
      method: 'post',
      path: `${PLACE}/release`,
      policy: 'room-teacher',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) =>
        json(await releaseGrades(parts, await admit(params.roomId, participantId))),
    }),
    route({
      method: 'post',
      path: `${PLACE}/adjudications`,
      policy: 'room-teacher',
      params: roomParamsSchema,
      body: adjudicationSchema,
      handle: async ({ params, participantId, body }) => {
        const pass = await admit(params.roomId, participantId);
        await adjudicate(parts, pass, body);
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
  const admit = (roomId: string, personId: string) => admitRater(parts.storage, roomId, personId);
  return [
    route({
      method: 'post',
      path: `${PLACE}/annotations`,
      policy: 'room-staff',
      params: roomParamsSchema,
      body: newAnnotationSchema,
      handle: async ({ params, participantId, body }) =>
        json(await addAnnotation(parts, await admit(params.roomId, participantId), body), 201),
    }),
    route({
      method: 'patch',
      path: `${PLACE}/annotations/:annotationId`,
      policy: 'room-staff',
      params: annotationParamsSchema,
      body: changedAnnotationSchema,
      handle: async ({ params: { roomId, annotationId }, participantId, body }) =>
        json(await changeAnnotation(parts, await admit(roomId, participantId), annotationId, body)),
    }),
    route({
      method: 'delete',
      path: `${PLACE}/annotations/:annotationId`,
      policy: 'room-staff',
      params: annotationParamsSchema,
      body: nothing,
      handle: async ({ params: { roomId, annotationId }, participantId }) =>
        json(await removeAnnotation(parts, await admit(roomId, participantId), annotationId)),
    }),
  ];
}
