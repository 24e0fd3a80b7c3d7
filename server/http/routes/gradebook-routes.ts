import { z } from 'zod';
import { languageSchema } from '#shared/model/language.ts';
import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import { roomParamsSchema } from '#shared/protocol/http-contract.ts';
import { readAgreement } from '../../review/class-agreement.ts';
import { classGradebook } from '../../review/class-gradebook.ts';
import { readDimensions } from '../../review/dimension-scores.ts';
import { gradebookCsv, gradebookXlsx } from '../../review/gradebook-file.ts';
import { admitRater } from '../../review/rater-pass.ts';
import type { ReviewParts } from '../../review/review-parts.ts';
import { json, nothing, type Reply, type Route, route } from '../route.ts';
import { createStampedReplies } from '../stamped-reply.ts';

const fileQuerySchema = z.object({ lang: languageSchema.default('zh') });

/** The gradebook of a class, on screen and as a file, and how far its raters agree. */
export function gradebookRoutes(parts: ReviewParts): readonly Route[] {
  const books = createStampedReplies();
  return [
    route({
      method: 'get',
      path: '/api/classes/:classId/gradebook',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params: { classId }, participantId, headers }) =>
        books.reply(`${classId} ${participantId}`, headers, await parts.storage.ratedRooms.stampOf(classId), () =>
          classGradebook(parts, classId, participantId),
        ),
    }),
    route({
      method: 'get',
      path: '/api/rehearsals/:roomId/dimensions',
      policy: 'room-teacher',
      params: roomParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) =>
        json(await readDimensions(parts, await admitRater(parts, params.roomId, participantId))),
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId/agreement',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => json(await readAgreement(parts, params.classId, participantId)),
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId/gradebook.csv',
      policy: 'class-teacher',
      params: classParamsSchema,
      query: fileQuerySchema,
      body: nothing,
      handle: async ({ params: { classId }, query, participantId }) =>
        file(
          `gradebook-${classId}.csv`,
          'text/csv; charset=utf-8',
          await gradebookCsv(parts, classId, participantId, query?.lang ?? 'zh'),
        ),
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId/gradebook.xlsx',
      policy: 'class-teacher',
      params: classParamsSchema,
      query: fileQuerySchema,
      body: nothing,
      handle: async ({ params: { classId }, query, participantId }) =>
        file(
          `gradebook-${classId}.xlsx`,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          await gradebookXlsx(parts, classId, participantId, query?.lang ?? 'zh'),
        ),
    }),
  ];
}

function file(name: string, type: string, content: string | Buffer): Reply {
  return {
    status: 200,
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
    content,
  };
}
