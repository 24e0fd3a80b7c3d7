import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import {
  classProjectsSchema,
  enterpriseAboutSchema,
  enterpriseParamsSchema,
  logEntryParamsSchema,
  logQuerySchema,
  newLogEntrySchema,
  projectParamsSchema,
  reportFileQuerySchema,
} from '#shared/protocol/enterprise-contract.ts';
import type { EnterpriseDesk } from '../../teaching/enterprise-desk.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** The directory of enterprises, the projects of classes, reports for enterprises, and the college's log. */
export function enterpriseRoutes(desk: EnterpriseDesk): readonly Route[] {
  return [...directoryRoutes(desk), ...projectRoutes(desk), ...logRoutes(desk)];
}

function directoryRoutes(desk: EnterpriseDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/enterprises',
      policy: 'teacher',
      params: nothing,
      body: nothing,
      handle: async (call) => json(await desk.list(call)),
    }),
    route({
      method: 'post',
      path: '/api/enterprises',
      policy: 'teacher',
      params: nothing,
      body: enterpriseAboutSchema,
      handle: async (call) => json(await desk.save(call, null, call.body), 201),
    }),
    route({
      method: 'put',
      path: '/api/enterprises/:enterpriseId',
      policy: 'teacher',
      params: enterpriseParamsSchema,
      body: enterpriseAboutSchema,
      handle: async (call) => json(await desk.save(call, call.params.enterpriseId, call.body)),
    }),
  ];
}

function projectRoutes(desk: EnterpriseDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/classes/:classId/projects',
      policy: 'class-staff',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await desk.projectsOf(params.classId)),
    }),
    route({
      method: 'put',
      path: '/api/classes/:classId/projects',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: classProjectsSchema,
      handle: async ({ params, body }) => json(await desk.assign(params.classId, body.projectIds)),
    }),
    route({
      method: 'get',
      path: '/api/projects/:projectId/report',
      policy: 'teacher',
      params: projectParamsSchema,
      body: nothing,
      handle: async (call) => json(await desk.report(call, call.params.projectId)),
    }),
    route({
      method: 'get',
      path: '/api/projects/:projectId/report.csv',
      policy: 'teacher',
      params: projectParamsSchema,
      query: reportFileQuerySchema,
      body: nothing,
      handle: async (call) => {
        const { projectId } = call.params;
        return {
          status: 200,
          headers: {
            'Content-Type': 'text/csv; charset=utf-8',
            'Content-Disposition': `attachment; filename="report-${projectId}.csv"`,
            'Cache-Control': 'no-store',
          },
          content: await desk.reportFile(call, projectId, call.query?.lang ?? 'zh'),
        };
      },
    }),
  ];
}

function logRoutes(desk: EnterpriseDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/college-log',
      policy: 'teacher',
      params: nothing,
      query: logQuerySchema,
      body: nothing,
      handle: async (call) => json(await desk.log(call, call.query?.year ?? null)),
    }),
    route({
      method: 'post',
      path: '/api/college-log',
      policy: 'teacher',
      params: nothing,
      body: newLogEntrySchema,
      handle: async (call) => json(await desk.addEntry(call, call.body), 201),
    }),
    route({
      method: 'delete',
      path: '/api/college-log/:entryId',
      policy: 'teacher',
      params: logEntryParamsSchema,
      body: nothing,
      handle: async (call) => json(await desk.removeEntry(call, call.params.entryId)),
    }),
  ];
}
