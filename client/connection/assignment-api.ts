import type { AssignmentContent } from '#shared/model/assignment.ts';
import type {
  AssignmentList,
  AssignmentPhaseChange,
  AssignmentView,
  ChangedAssignment,
  NewAttempt,
  OwnAssignment,
  WaitingAssignment,
} from '#shared/protocol/assignment-contract.ts';
import type { OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import { deleteJson, getJson, type HttpResult, patchJson, postJson } from './http-client.ts';

const at = (classId: string, assignmentId: string) => `/api/classes/${classId}/assignments/${assignmentId}`;

/** The routes of assignments, for staff and for students. None of them rejects. */
export const assignmentApi = {
  list: (classId: string): Promise<HttpResult<AssignmentList>> => getJson(`/api/classes/${classId}/assignments`),
  read: (classId: string, assignmentId: string): Promise<HttpResult<AssignmentView>> =>
    getJson(at(classId, assignmentId)),
  add: (classId: string, content: AssignmentContent): Promise<HttpResult<AssignmentView>> =>
    postJson(`/api/classes/${classId}/assignments`, content),
  change: (classId: string, assignmentId: string, next: ChangedAssignment): Promise<HttpResult<AssignmentView>> =>
    patchJson(at(classId, assignmentId), next),
  setPhase: (classId: string, assignmentId: string, next: AssignmentPhaseChange): Promise<HttpResult<AssignmentView>> =>
    postJson(`${at(classId, assignmentId)}/phase`, next),
  removeDraft: (classId: string, assignmentId: string): Promise<HttpResult<AssignmentList>> =>
    deleteJson(at(classId, assignmentId)),
  own: (): Promise<HttpResult<readonly OwnAssignment[]>> => getJson('/api/assignments'),
  waiting: (): Promise<HttpResult<readonly WaitingAssignment[]>> => getJson('/api/assignments/waiting'),
  begin: (classId: string, assignmentId: string, order: NewAttempt): Promise<HttpResult<OpenedRehearsal>> =>
    postJson(`${at(classId, assignmentId)}/attempts`, order),
  handIn: (classId: string, assignmentId: string, roomId: string): Promise<HttpResult<OwnAssignment>> =>
    postJson(`${at(classId, assignmentId)}/hand-in`, { roomId }),
};
