import { must } from '#shared/lib/assert.ts';
import type { ClassId, ContentId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import type { Project } from '#shared/model/project.ts';
import {
  type ClassProjects,
  COLLEGE_YEAR_STARTS,
  type CollegeLog,
  collegeYearOf,
  ENTERPRISE_TARGET,
  type EnterpriseAbout,
  type EnterpriseRow,
  type NewLogEntry,
  type ProjectReport,
} from '#shared/protocol/enterprise-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { makeEnterpriseId, makeLogEntryId } from '../accounts/make-ids.ts';
import { findProject } from '../content/find-content.ts';
import type { Content } from '../content/load-content.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { Storage } from '../storage/storage.ts';
import { projectReport } from './project-report.ts';
import { projectReportCsv } from './project-report-csv.ts';

export interface EnterpriseDeskParts {
  readonly storage: Pick<Storage, 'enterprises' | 'journal' | 'projects' | 'settings'>;
  readonly content: Pick<Content, 'projects'>;
  /** Today in the calendar of the server, `2026-11-28`. */
  readonly today: () => string;
}

/** Enterprises, what classes do with their projects, and the college's year. Policies are checked. Rejects with HttpFailure. */
export interface EnterpriseDesk {
  list(asker: Asker): Promise<readonly EnterpriseRow[]>;
  /** `enterpriseId` null: a new one. */
  save(asker: Asker, enterpriseId: ContentId | null, about: EnterpriseAbout): Promise<readonly EnterpriseRow[]>;
  projectsOf(classId: ClassId): Promise<ClassProjects>;
  assign(classId: ClassId, projectIds: readonly ContentId[]): Promise<ClassProjects>;
  report(asker: Asker, projectId: ContentId): Promise<ProjectReport>;
  reportFile(asker: Asker, projectId: ContentId, lang: Language): Promise<string>;
  log(asker: Asker, year: number | null): Promise<CollegeLog>;
  addEntry(asker: Asker, entry: NewLogEntry): Promise<CollegeLog>;
  removeEntry(asker: Asker, entryId: string): Promise<CollegeLog>;
}

/** Makes the desk. */
export function createEnterpriseDesk(parts: EnterpriseDeskParts): EnterpriseDesk {
  const { storage, content, today } = parts;
  const { enterprises } = storage;
  const reader = ({ person }: Asker) => must(person, 'the policy asks for an account');

  async function allProjects(): Promise<readonly Project[]> {
    return [...content.projects, ...(await storage.projects.list())];
  }

  async function list(asker: Asker): Promise<readonly EnterpriseRow[]> {
    const { id, role } = reader(asker);
    const [stored, projects, assigned, shows] = await Promise.all([
      enterprises.list(),
      allProjects(),
      enterprises.assigned(),
      enterprises.shows(id, role === 'admin', null),
    ]);
    const ids = [
      ...new Set([...projects.map(({ enterprise }) => enterprise.id), ...stored.map((one) => one.enterpriseId)]),
    ];
    return ids.map((enterpriseId) => {
      const known = stored.find((one) => one.enterpriseId === enterpriseId);
      const own = projects.filter(({ enterprise }) => enterprise.id === enterpriseId);
      return {
        enterpriseId,
        name: own[0]?.enterprise.name ?? { zh: known?.name ?? enterpriseId, en: known?.name ?? enterpriseId },
        about: known === undefined ? null : aboutOf(known),
        projects: own.map((project) => ({
          projectId: project.id,
          name: project.name,
          productCount: project.products.length,
          classes: assigned
            .filter(({ projectId }) => projectId === project.id)
            .map(({ classId, className }) => ({ classId, name: className })),
          showCount: shows.filter(({ projectId }) => projectId === project.id).length,
        })),
      };
    });
  }

  async function log(asker: Asker, wanted: number | null): Promise<CollegeLog> {
    const { id, role } = reader(asker);
    const year = wanted ?? collegeYearOf(today());
    const stored = await enterprises.log(`${year}-${COLLEGE_YEAR_STARTS}`, `${year + 1}-${COLLEGE_YEAR_STARTS}`);
    return {
      year,
      entries: stored.map(({ addedBy, ...entry }) => ({ ...entry, mayRemove: addedBy === id || role === 'admin' })),
      visits: stored.filter(({ kind }) => kind === 'visit').length,
      practices: stored.filter(({ kind }) => kind === 'practice').length,
      enterprises: new Set(stored.map(({ enterpriseId }) => enterpriseId)).size,
      target: ENTERPRISE_TARGET,
    };
  }

  /** An enterprise of a project becomes one of the directory when something is first written of it. */
  async function enter(enterpriseId: ContentId): Promise<void> {
    if ((await enterprises.list()).some((one) => one.enterpriseId === enterpriseId)) return;
    const project = (await allProjects()).find(({ enterprise }) => enterprise.id === enterpriseId);
    if (project === undefined) throw new HttpFailure(404, HttpErrorCode.UnknownEnterprise);
    await enterprises.save({
      enterpriseId,
      name: project.enterprise.name.zh,
      field: '',
      contactName: '',
      contactWay: '',
      note: '',
    });
  }

  return {
    list,
    async save(asker, wantedId, about) {
      const enterpriseId = wantedId ?? makeEnterpriseId();
      if (wantedId !== null) await enter(wantedId);
      await enterprises.save({ enterpriseId, ...about });
      await asker.note({ act: 'enterprise.saved', object: 'enterprise', objectId: enterpriseId, classId: null });
      return list(asker);
    },
    async projectsOf(classId) {
      const assigned = await enterprises.assigned();
      return { projectIds: assigned.filter((one) => one.classId === classId).map(({ projectId }) => projectId) };
    },
    async assign(classId, projectIds) {
      for (const projectId of projectIds) await findProject(content, storage.projects, projectId);
      await enterprises.assign(classId, [...new Set(projectIds)]);
      return { projectIds: [...new Set(projectIds)] };
    },
    report: (asker, projectId) => projectReport(parts, reader(asker), projectId),
    async reportFile(asker, projectId, lang) {
      const report = await projectReport(parts, reader(asker), projectId);
      const facts = { projectId, shows: report.shows };
      await asker.note({ act: 'report.exported', object: 'enterprise', objectId: projectId, classId: null, facts });
      return projectReportCsv(report, lang);
    },
    log,
    async addEntry(asker, entry) {
      // A day ahead: it may be tomorrow where the reader is.
      if (Date.parse(entry.day) > Date.parse(today()) + 86_400_000) {
        throw new HttpFailure(422, HttpErrorCode.DayInFuture);
      }
      await enter(entry.enterpriseId);
      if (!(await enterprises.addEntry(makeLogEntryId(), entry, asker.participantId))) {
        throw new HttpFailure(404, HttpErrorCode.UnknownEnterprise);
      }
      return log(asker, collegeYearOf(entry.day));
    },
    async removeEntry(asker, entryId) {
      const { id, role } = reader(asker);
      const day = await enterprises.removeEntry(entryId, role === 'admin' ? null : id);
      if (day === null) throw new HttpFailure(404, HttpErrorCode.UnknownLogEntry);
      return log(asker, collegeYearOf(day));
    },
  };
}

function aboutOf({ name, field, contactName, contactWay, note }: EnterpriseAbout): EnterpriseAbout {
  return { name, field, contactName, contactWay, note };
}
