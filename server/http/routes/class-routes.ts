import {
  classParamsSchema,
  memberParamsSchema,
  memberTeamSchema,
  newClassSchema,
  newStaffSchema,
  rosterSchema,
  teamNameSchema,
  teamParamsSchema,
} from '#shared/protocol/class-contract.ts';
import type { ClassDesk } from '../../teaching/class-desk.ts';
import type { RosterDesk } from '../../teaching/roster-desk.ts';
import { json, nothing, type Route, route } from '../route.ts';

/** Classes of the college: their teams, people and rosters. */
export function classRoutes(classes: ClassDesk, rosters: RosterDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/classes',
      policy: 'mentor',
      params: nothing,
      body: nothing,
      handle: async (call) => json(await classes.list(call)),
    }),
    route({
      method: 'post',
      path: '/api/classes',
      policy: 'teacher',
      params: nothing,
      body: newClassSchema,
      handle: async (call) => json(await classes.add(call, call.body.name), 201),
    }),
    route({
      method: 'get',
      path: '/api/classes/:classId',
      policy: 'class-staff',
      params: classParamsSchema,
      body: nothing,
      handle: async (call) => json(await classes.view(call, call.params.classId)),
    }),
    route({
      method: 'post',
      path: '/api/classes/:classId/code',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: nothing,
      handle: async (call) => json(await classes.renewCode(call, call.params.classId)),
    }),
    route({
      method: 'post',
      path: '/api/classes/:classId/teams',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: teamNameSchema,
      handle: async (call) => json(await classes.addTeam(call, call.params.classId, call.body.name), 201),
    }),
    route({
      method: 'patch',
      path: '/api/classes/:classId/teams/:teamId',
      policy: 'class-teacher',
      params: teamParamsSchema,
      body: teamNameSchema,
      handle: async (call) =>
        json(await classes.renameTeam(call, call.params.classId, call.params.teamId, call.body.name)),
    }),
    ...memberRoutes(classes),
    ...rosterRoutes(rosters),
  ];
}

function memberRoutes(classes: ClassDesk): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/classes/:classId/members/:personId/team',
      policy: 'class-teacher',
      params: memberParamsSchema,
      body: memberTeamSchema,
      handle: async (call) =>
        json(await classes.assign(call, call.params.classId, call.params.personId, call.body.teamId)),
    }),
    route({
      method: 'delete',
      path: '/api/classes/:classId/members/:personId',
      policy: 'class-teacher',
      params: memberParamsSchema,
      body: nothing,
      handle: async (call) => json(await classes.removeMember(call, call.params.classId, call.params.personId)),
    }),
    route({
      method: 'post',
      path: '/api/classes/:classId/staff',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: newStaffSchema,
      handle: async (call) => json(await classes.setDuty(call, call.params.classId, call.body)),
    }),
    route({
      method: 'delete',
      path: '/api/classes/:classId/staff/:personId',
      policy: 'class-teacher',
      params: memberParamsSchema,
      body: nothing,
      handle: async (call) => json(await classes.removeDuty(call, call.params.classId, call.params.personId)),
    }),
  ];
}

function rosterRoutes(rosters: RosterDesk): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/classes/:classId/roster/preview',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: rosterSchema,
      handle: async (call) => json(await rosters.preview(call.params.classId, call.body.text)),
    }),
    route({
      method: 'post',
      path: '/api/classes/:classId/roster/import',
      policy: 'class-teacher',
      params: classParamsSchema,
      body: rosterSchema,
      handle: async (call) => json(await rosters.add(call, call.params.classId, call.body.text), 201),
    }),
  ];
}
