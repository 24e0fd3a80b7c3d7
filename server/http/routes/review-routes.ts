import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import {
  annotationParamsSchema,
  changedAnnotationSchema,
  draftSchema,
  newAnnotationSchema,
  submitSchema,
} from '#shared/protocol/review-contract.ts';
import { gradingList } from '../../review/grading-list.ts';
import { admitRater } from '../../review/rater-pass.ts';
import { readDesk } from '../../review/read-desk.ts';
import { releaseGrades } from '../../review/release-grades.ts';
import type { ReviewParts } from '../../review/review-parts.ts';
import { addAnnotation, changeAnnotation, removeAnnotation } from '../../review/write-annotation.ts';
import { saveDraft, submitGrade } from '../../review/write-grade.ts';
import { json, nothing, type Route, route } from '../route.ts';

const PLACE = '/api/rehearsals/:roomId';

/** Reviewing and grading a recording. Whoever has no duty in its class is refused by `admitRater`. */
export function reviewRoutes(parts: ReviewParts): readonly Route[] {
  const admit = (roomId: string, personId: string) => admitRater(parts.storage, roomId, personId);
  return [
    route({
      method: 'get',
      path: '/api/grading',
      policy: 'guest',
      params: nothing,
      body: nothing,
      handle: async ({ participantId }) => json(await gradingList(parts, participantId)),
    }),
    route({
      method: 'get',
      path: `${PLACE}/review`,
      policy: 'guest',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) =>
        json(await readDesk(parts, await admit(params.roomId, participantId))),
    }),
    route({
      method: 'patch',
      path: `${PLACE}/grade`,
      policy: 'guest',
      params: roomParamsSchema,
      body: draftSchema,
      handle: async ({ params, participantId, body }) =>
        json(await saveDraft(parts, await admit(params.roomId, participantId), body)),
    }),
    route({
      method: 'post',
      path: `${PLACE}/grade/submit`,
      policy: 'guest',
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
      policy: 'guest',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) =>
        json(await releaseGrades(parts, await admit(params.roomId, participantId))),
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
      policy: 'guest',
      params: roomParamsSchema,
      body: newAnnotationSchema,
      handle: async ({ params, participantId, body }) =>
        json(await addAnnotation(parts, await admit(params.roomId, participantId), body), 201),
    }),
    route({
      method: 'patch',
      path: `${PLACE}/annotations/:annotationId`,
      policy: 'guest',
      params: annotationParamsSchema,
      body: changedAnnotationSchema,
      handle: async ({ params: { roomId, annotationId }, participantId, body }) =>
        json(await changeAnnotation(parts, await admit(roomId, participantId), annotationId, body)),
    }),
    route({
      method: 'delete',
      path: `${PLACE}/annotations/:annotationId`,
      policy: 'guest',
      params: annotationParamsSchema,
      body: nothing,
      handle: async ({ params: { roomId, annotationId }, participantId }) =>
        json(await removeAnnotation(parts, await admit(roomId, participantId), annotationId)),
    }),
  ];
}
