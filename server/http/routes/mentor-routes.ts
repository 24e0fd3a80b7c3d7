import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import { mentorAboutSchema, newMentorSchema, pairParamsSchema, pairSchema } from '#shared/protocol/mentor-contract.ts';
import { personParamsSchema } from '#shared/protocol/people-contract.ts';
import type { MentorDesk } from '../../teaching/mentor-desk.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** The roster of mentors, and the pairs that look after teams. */
export function mentorRoutes(desk: MentorDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/mentors',
      policy: 'teacher',
      params: nothing,
      body: nothing,
      handle: async () => json(await desk.list()),
    }),
    route({
      method: 'post',
      path: '/api/mentors',
      policy: 'teacher',
      params: nothing,
      body: newMentorSchema,
      handle: async (call) => json(await desk.add(call, call.body), 201),
    }),
    route({
      method: 'patch',
      path: '/api/mentors/:personId',
      policy: 'teacher',
      params: personParamsSchema,
      body: mentorAboutSchema,
      handle: async (call) => json(await desk.describe(call, call.params.personId, call.body)),
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId/pairs',
      policy: 'class-staff',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await desk.pairs(params.classId)),
    }),
    route({
      method: 'put',
      path: '/api/classes/:classId/teams/:teamId/pair',
      policy: 'class-teacher',
      params: pairParamsSchema,
      body: pairSchema,
      handle: async (call) => json(await desk.setPair(call, call.params.classId, call.params.teamId, call.body)),
    }),
  ];
}
