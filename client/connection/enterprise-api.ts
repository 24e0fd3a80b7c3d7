import type { Language } from '#shared/model/language.ts';
import type {
  ClassProjects,
  CollegeLog,
  EnterpriseAbout,
  EnterpriseRow,
  NewLogEntry,
  ProjectReport,
} from '#shared/protocol/enterprise-contract.ts';
import { deleteJson, getJson, type HttpResult, postJson, putJson } from './http-client.ts';

/** The routes of enterprises, reports and the college's log. None of them rejects. */
export const enterpriseApi = {
  list: (): Promise<HttpResult<readonly EnterpriseRow[]>> => getJson('/api/enterprises'),
  add: (about: EnterpriseAbout): Promise<HttpResult<readonly EnterpriseRow[]>> => postJson('/api/enterprises', about),
  save: (enterpriseId: string, about: EnterpriseAbout): Promise<HttpResult<readonly EnterpriseRow[]>> =>
    putJson(`/api/enterprises/${enterpriseId}`, about),
  projectsOf: (classId: string): Promise<HttpResult<ClassProjects>> => getJson(`/api/classes/${classId}/projects`),
  assign: (classId: string, projectIds: readonly string[]): Promise<HttpResult<ClassProjects>> =>
    putJson(`/api/classes/${classId}/projects`, { projectIds }),
  report: (projectId: string): Promise<HttpResult<ProjectReport>> => getJson(`/api/projects/${projectId}/report`),
  reportFile: (projectId: string, lang: Language): string => `/api/projects/${projectId}/report.csv?lang=${lang}`,
  log: (year: number | null): Promise<HttpResult<CollegeLog>> =>
    getJson(year === null ? '/api/college-log' : `/api/college-log?year=${year}`),
  addEntry: (entry: NewLogEntry): Promise<HttpResult<CollegeLog>> => postJson('/api/college-log', entry),
  removeEntry: (entryId: string): Promise<HttpResult<CollegeLog>> => deleteJson(`/api/college-log/${entryId}`),
};
