import type { ClassId } from '#shared/model/ids.ts';
import { auditFileQuerySchema, auditQuerySchema } from '#shared/protocol/audit-contract.ts';
import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import type { AuditDesk } from '../../teaching/audit-desk.ts';
import { json, nothing, type Reply, type Route, route } from '../route.ts';

/** The audit of a class for its teachers, and of everything for administrators, on screen and as a file. */
export function auditRoutes(desk: AuditDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/audit',
      policy: 'admin',
      params: nothing,
      query: auditQuerySchema,
      body: nothing,
      handle: async ({ query }) => json(await desk.page(null, query ?? {})),
    }),
    route({
      method: 'get',
      path: '/api/audit.csv',
      policy: 'admin',
      params: nothing,
      query: auditFileQuerySchema,
      body: nothing,
      handle: async ({ query }) => file(await desk.file(null, query ?? {}, query?.lang ?? 'zh'), null),
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId/audit',
      policy: 'class-teacher',
      params: classParamsSchema,
      query: auditQuerySchema,
      body: nothing,
      handle: async ({ params, query }) => json(await desk.page(params.classId, query ?? {})),
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId/audit.csv',
      policy: 'class-teacher',
      params: classParamsSchema,
      query: auditFileQuerySchema,
      body: nothing,
      handle: async ({ params: { classId }, query }) =>
        file(await desk.file(classId, query ?? {}, query?.lang ?? 'zh'), classId),
    }),
  ];
}

function file(content: string, classId: ClassId | null): Reply {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit${classId === null ? '' : `-${classId}`}.csv"`,
      'Cache-Control': 'no-store',
    },
    content,
  };
}
