import {
  assignmentParamsSchema,
  assignmentPhaseChangeSchema,
  changedAssignmentSchema,
  handInSchema,
  newAssignmentSchema,
  newAttemptSchema,
} from '#shared/protocol/assignment-contract.ts';
import { classParamsSchema } from '#shared/protocol/class-contract.ts';
import type { AssignmentDesk } from '../../teaching/assignment-desk.ts';
import type { AttemptDesk } from '../../teaching/attempt-desk.ts';
import { json, nothing, type Route, route } from '../route.ts';

const LIST = '/api/classes/:classId/assignments';
const ONE = `${LIST}/:assignmentId`;

/** Assignments: teachers set them, students work on them, both are reminded of them. */
export function assignmentRoutes(desk: AssignmentDesk, attempts: AttemptDesk): readonly Route[] {
  return [...staffRoutes(desk), ...studentRoutes(desk, attempts)];
}

function staffRoutes(desk: AssignmentDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: LIST,
      policy: 'class-staff',
      params: classParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await desk.list(params.classId)),
    }),
    route({
      method: 'post',
      path: LIST,
      policy: 'class-teacher',
      params: classParamsSchema,
      body: newAssignmentSchema,
      handle: async (call) => json(await desk.add(call, call.params.classId, call.body), 201),
    }),
    route({
      method: 'get',
      path: ONE,
      policy: 'class-staff',
      params: assignmentParamsSchema,
      body: nothing,
      handle: async ({ params }) => json(await desk.view(params.classId, params.assignmentId)),
    }),
    route({
      method: 'patch',
      path: ONE,
      policy: 'class-teacher',
      params: assignmentParamsSchema,
      body: changedAssignmentSchema,
      handle: async (call) => json(await desk.change(call, call.params.classId, call.params.assignmentId, call.body)),
    }),
    route({
      method: 'delete',
      path: ONE,
      policy: 'class-teacher',
      params: assignmentParamsSchema,
      body: nothing,
      handle: async (call) => {
        await desk.removeDraft(call, call.params.classId, call.params.assignmentId);
        return json(await desk.list(call.params.classId));
      },
    }),
    route({
      method: 'post',
      path: `${ONE}/phase`,
      policy: 'class-teacher',
      params: assignmentParamsSchema,
      body: assignmentPhaseChangeSchema,
      handle: async (call) => json(await desk.setPhase(call, call.params.classId, call.params.assignmentId, call.body)),
    }),
    route({
      method: 'get',
      path: '/api/assignments/waiting',
      policy: 'mentor',
      params: nothing,
      body: nothing,
      handle: async ({ participantId }) => json(await desk.waitingFor(participantId)),
    }),
  ];
}

function studentRoutes(desk: AssignmentDesk, attempts: AttemptDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/assignments',
      policy: 'account',
      params: nothing,
      body: nothing,
      handle: async ({ participantId }) => json(await desk.ownOf(participantId)),
    }),
    route({
      method: 'post',
      path: `${ONE}/attempts`,
      policy: 'class-student',
      params: assignmentParamsSchema,
      body: newAttemptSchema,
      handle: async ({ params, body, participantId, note }) => {
        const opened = await attempts.begin(participantId, params.classId, params.assignmentId, body);
        const { classId, assignmentId } = params;
        await note({
          act: 'attempt.begun',
          object: 'rehearsal',
          objectId: opened.roomId,
          classId,
          facts: { assignmentId },
        });
        return json(opened, 201);
      },
    }),
    route({
      method: 'post',
      path: `${ONE}/hand-in`,
      policy: 'class-student',
      params: assignmentParamsSchema,
      body: handInSchema,
      handle: async ({ params, body, participantId, note }) => {
        const own = await attempts.handIn(participantId, params.classId, params.assignmentId, body);
        const { classId, assignmentId } = params;
        await note({
          act: 'attempt.handedIn',
          object: 'rehearsal',
          objectId: body.roomId,
          classId,
          facts: { assignmentId },
        });
        return json(own);
      },
    }),
  ];
}
