import { mergeReports, type ProductReport, reportRecording } from '#shared/metrics/enterprise-report.ts';
import type { ContentId, RoomId } from '#shared/model/ids.ts';
import type { Project } from '#shared/model/project.ts';
import type { ProjectReport } from '#shared/protocol/enterprise-contract.ts';
import type { Person } from '../accounts/account-book.ts';
import { findProject } from '../content/find-content.ts';
import type { Content } from '../content/load-content.ts';
import type { Storage } from '../storage/storage.ts';

/** Shows that one report reads; the newest go first. */
const MOST_SHOWS = 500;

export interface ProjectReportParts {
  readonly storage: Pick<Storage, 'enterprises' | 'journal' | 'projects' | 'settings'>;
  readonly content: Pick<Content, 'projects'>;
}

/**
 * The report of a project over the shows of a person's classes, of every class for an administrator. Each recording is read
 * once and kept. Throws HttpFailure `library/unknown_project`. Rules: ENT-4.
 */
export async function projectReport(
  { storage, content }: ProjectReportParts,
  reader: Person,
  projectId: ContentId,
): Promise<ProjectReport> {
  const project = await findProject(content, storage.projects, projectId);
  const shows = await storage.enterprises.shows(reader.id, reader.role === 'admin', projectId);
  const read = shows.slice(0, MOST_SHOWS);
  const merged = mergeReports(
    await reportsOf(
      storage,
      read.map(({ roomId }) => roomId),
    ),
  );
  return {
    ...merged,
    products: inOrderOf(project, merged),
    projectId,
    projectName: project.name,
    enterpriseName: project.enterprise.name,
    currency: project.currency,
    collegeName: await storage.settings.find('college_name'),
    classNames: [...new Set(read.map(({ className }) => className))].sort(),
    names: Object.fromEntries(project.products.map(({ id, name }) => [id, name])),
    leftOut: shows.length - read.length,
  };
}

/** One recording after the other: a journal is large, and shows are running. */
async function reportsOf(
  { enterprises, journal }: ProjectReportParts['storage'],
  roomIds: readonly RoomId[],
): Promise<readonly ProductReport[]> {
  const known = await enterprises.reports(roomIds);
  const reports: ProductReport[] = [];
  for (const roomId of roomIds) {
    const kept = known.get(roomId);
    if (kept !== undefined) {
      reports.push(kept);
      continue;
    }
    const header = await journal.header(roomId);
    if (header === null) continue;
    const report = reportRecording({ header, entries: await journal.read(roomId, 0) });
    await enterprises.saveReport(roomId, report);
    reports.push(report);
  }
  return reports;
}

/** As the project has them; products of earlier versions of it behind. */
function inOrderOf({ products }: Project, { products: rows }: ProductReport): ProductReport['products'] {
  const place = new Map(products.map(({ id }, at) => [id, at]));
  const placeOf = (id: string) => place.get(id) ?? products.length;
  return [...rows].sort((a, b) => placeOf(a.productId) - placeOf(b.productId));
}
