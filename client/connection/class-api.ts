import type { ClassRow, ClassView, NewStaff, RosterImport, RosterPreview } from '#shared/protocol/class-contract.ts';
import type { NewPerson, OneTimePassword, PersonRow } from '#shared/protocol/people-contract.ts';
import { deleteJson, getJson, type HttpResult, patchJson, postJson } from './http-client.ts';

/** The routes of classes and people, for staff. All that change a class answer with it. None of them rejects. */
export const classApi = {
  classes: (): Promise<HttpResult<readonly ClassRow[]>> => getJson('/api/classes'),
  addClass: (name: string): Promise<HttpResult<ClassView>> => postJson('/api/classes', { name }),
  read: (classId: string): Promise<HttpResult<ClassView>> => getJson(`/api/classes/${classId}`),
  renewCode: (classId: string): Promise<HttpResult<ClassView>> => postJson(`/api/classes/${classId}/code`, {}),
  addTeam: (classId: string, name: string): Promise<HttpResult<ClassView>> =>
    postJson(`/api/classes/${classId}/teams`, { name }),
  renameTeam: (classId: string, teamId: string, name: string): Promise<HttpResult<ClassView>> =>
    patchJson(`/api/classes/${classId}/teams/${teamId}`, { name }),
  moveMember: (classId: string, personId: string, teamId: string | null): Promise<HttpResult<ClassView>> =>
    postJson(`/api/classes/${classId}/members/${personId}/team`, { teamId }),
  removeMember: (classId: string, personId: string): Promise<HttpResult<ClassView>> =>
    deleteJson(`/api/classes/${classId}/members/${personId}`),
  addStaff: (classId: string, request: NewStaff): Promise<HttpResult<ClassView>> =>
    postJson(`/api/classes/${classId}/staff`, request),
  removeStaff: (classId: string, personId: string): Promise<HttpResult<ClassView>> =>
    deleteJson(`/api/classes/${classId}/staff/${personId}`),
  previewRoster: (classId: string, text: string): Promise<HttpResult<RosterPreview>> =>
    postJson(`/api/classes/${classId}/roster/preview`, { text }),
  importRoster: (classId: string, text: string): Promise<HttpResult<RosterImport>> =>
    postJson(`/api/classes/${classId}/roster/import`, { text }),
  people: (): Promise<HttpResult<readonly PersonRow[]>> => getJson('/api/people'),
  addPerson: (request: NewPerson): Promise<HttpResult<OneTimePassword>> => postJson('/api/people', request),
  resetPassword: (personId: string): Promise<HttpResult<OneTimePassword>> =>
    postJson(`/api/people/${personId}/password`, {}),
  removeSampleCollege: (): Promise<HttpResult<unknown>> => deleteJson('/api/sample-college'),
};
