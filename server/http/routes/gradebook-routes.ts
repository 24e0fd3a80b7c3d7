import { z } from 'zod';
import { languageSchema } from '#shared/model/language.ts';
import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import { classGradebook } from '../../review/class-gradebook.ts';
import type { ReviewParts } from '../../review/review-parts.ts';
import { gradebookCsv } from '../../teaching/gradebook-csv.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** The gradebook of a class, on screen and as a file. */
export function gradebookRoutes(parts: ReviewParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/classes/:classId/gradebook',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params, participantId }) => json(await classGradebook(parts, params.classId, participantId)),
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId/gradebook.csv',
      policy: 'class-teacher',
      params: classParamsSchema,
      query: z.object({ lang: languageSchema.default('zh') }),
      body: nothing,
      handle: async ({ params, query, participantId }) => {
        const { rows } = await classGradebook(parts, params.classId, participantId);
        return {
          status: 200,
          headers: {
            'Content-Type': 'text/csv; charset=utf-8',
            'Content-Disposition': `attachment; filename="gradebook-${params.classId}.csv"`,
            'Cache-Control': 'no-store',
          },
          content: gradebookCsv(rows, query?.lang ?? 'zh'),
        };
      },
    }),
  ];
}
