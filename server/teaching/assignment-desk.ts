import type { AssignmentContent } from '#shared/model/assignment.ts';
import type { AuditAct } from '#shared/model/audit.ts';
import type { AssignmentId, ClassId, ParticipantId } from '#shared/model/ids.ts';
import type {
  AssignmentList,
  AssignmentPhaseChange,
  AssignmentView,
  ChangedAssignment,
  OwnAssignment,
  ParStatus,
  WaitingAssignment,
} from '#shared/protocol/assignment-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { makeAssignmentId } from '../accounts/make-ids.ts';
import type { ParDesk } from '../analysis/par.ts';
import type { Content } from '../content/load-content.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { Logger } from '../logger.ts';
import { makeRoomId, makeSeed } from '../rooms/make-room-id.ts';
import { headerOf } from '../rooms/open-rehearsal.ts';
import type { AssignmentStore, StoredAssignment, StoredTeamWork } from '../storage/assignment-store.ts';
import type { ProjectStore } from '../storage/project-store.ts';
import { refuseLateChange, refusePastDue, refuseUnfit } from './assignment-rules.ts';
import { assignmentView, ownAssignment, type ReadAssignment, waitingAssignment } from './assignment-views.ts';

/** Most assignments of a class. */
export const MAX_ASSIGNMENTS = 60;

export interface AssignmentDeskParts {
  readonly assignments: AssignmentStore;
  readonly projects: ProjectStore;
  readonly content: Content;
  readonly pars: Pick<ParDesk, 'request'>;
  readonly logger: Logger;
  /** Wall clock, milliseconds since 1970. */
  readonly wallMs: () => number;
}

/** Assignments of classes, for their staff, and for students as far as reading goes. Policies are checked. Rejects with HttpFailure. */
export interface AssignmentDesk {
  list(classId: ClassId): Promise<AssignmentList>;
  view(classId: ClassId, assignmentId: AssignmentId): Promise<AssignmentView>;
  add(asker: Asker, classId: ClassId, content: AssignmentContent): Promise<AssignmentView>;
  change(asker: Asker, classId: ClassId, assignmentId: AssignmentId, next: ChangedAssignment): Promise<AssignmentView>;
  setPhase(
    asker: Asker,
    classId: ClassId,
    assignmentId: AssignmentId,
    next: AssignmentPhaseChange,
  ): Promise<AssignmentView>;
  removeDraft(asker: Asker, classId: ClassId, assignmentId: AssignmentId): Promise<void>;
  ownOf(personId: ParticipantId): Promise<readonly OwnAssignment[]>;
  waitingFor(personId: ParticipantId): Promise<readonly WaitingAssignment[]>;
}

/** Makes the desk. */
export function createAssignmentDesk(parts: AssignmentDeskParts): AssignmentDesk {
  const { assignments, content, projects, logger, wallMs } = parts;

  async function find(classId: ClassId, assignmentId: AssignmentId): Promise<StoredAssignment> {
    const found = await assignments.find(classId, assignmentId);
    if (found === null) throw new HttpFailure(404, HttpErrorCode.UnknownAssignment);
    return found;
  }

  async function read(stored: StoredAssignment): Promise<ReadAssignment> {
    const { projectId, scenarioId } = stored.content;
    const project = content.projects.find(({ id }) => id === projectId) ?? (await projects.find(projectId));
    return { ...stored, project, scenario: content.scenarios.find(({ id }) => id === scenarioId) ?? null };
  }

  async function views(stored: readonly StoredAssignment[]): Promise<readonly AssignmentView[]> {
    const works = await assignments.workOf(stored.map(({ assignmentId }) => assignmentId));
    return Promise.all(
      stored.map(async (one) => {
        const assignment = await read(one);
        return assignmentView(assignment, worksOf(works, one), await warmPar(parts, assignment));
      }),
    );
  }

  async function view(classId: ClassId, assignmentId: AssignmentId): Promise<AssignmentView> {
    const [only] = await views([await find(classId, assignmentId)]);
    if (only === undefined) throw new HttpFailure(404, HttpErrorCode.UnknownAssignment);
    return only;
  }

  async function noted(asker: Asker, act: AuditAct, classId: ClassId, assignmentId: AssignmentId): Promise<void> {
    logger.info({ classId, assignmentId, by: asker.participantId }, act);
    await asker.note({ act, object: 'assignment', objectId: assignmentId, classId });
  }

  /** Writes over the version that was read, tells the log, and answers with what is there now. */
  async function write(
    asker: Asker,
    before: StoredAssignment,
    version: number,
    act: AuditAct,
    next: Pick<StoredAssignment, 'content' | 'phase'>,
  ): Promise<AssignmentView> {
    const { classId, assignmentId } = before;
    if (!(await assignments.change(assignmentId, version, next))) {
      throw new HttpFailure(409, HttpErrorCode.AssignmentStale);
    }
    await noted(asker, act, classId, assignmentId);
    return view(classId, assignmentId);
  }

  return {
    async list(classId) {
      const rubrics = content.rubrics.map(({ id, name }) => ({ id, name }));
      return { assignments: await views(await assignments.listOfClass(classId)), rubrics };
    },
    view,
    async add(asker, classId, wanted) {
      await refuseUnfit({ content, projects }, wanted);
      const assignmentId = makeAssignmentId();
      const fresh = { assignmentId, classId, content: wanted, crowdSeed: makeSeed() };
      if (!(await assignments.add(fresh, MAX_ASSIGNMENTS))) {
        throw new HttpFailure(409, HttpErrorCode.TooManyAssignments, { limit: MAX_ASSIGNMENTS });
      }
      await noted(asker, 'assignment.made', classId, assignmentId);
      return view(classId, assignmentId);
    },
    async change(asker, classId, assignmentId, { content: wanted, version }) {
      const before = await find(classId, assignmentId);
      refuseLateChange(before, wanted, await assignments.workOf([assignmentId]));
      await refuseUnfit({ content, projects }, wanted);
      const isMoved = wanted.dueAt !== before.content.dueAt;
      if (before.phase === 'published' && isMoved) refusePastDue(wanted, wallMs());
      return write(asker, before, version, 'assignment.changed', { content: wanted, phase: before.phase });
    },
    async setPhase(asker, classId, assignmentId, { phase, version }) {
      const before = await find(classId, assignmentId);
      if (phase === 'published') refusePastDue(before.content, wallMs());
      if (phase === 'closed' && before.phase === 'draft') throw new HttpFailure(409, HttpErrorCode.AssignmentNotOpen);
      return write(asker, before, version, `assignment.${phase}`, { content: before.content, phase });
    },
    async removeDraft(asker, classId, assignmentId) {
      await find(classId, assignmentId);
      if (!(await assignments.removeDraft(classId, assignmentId))) {
        throw new HttpFailure(409, HttpErrorCode.NotDraft);
      }
      await noted(asker, 'assignment.removed', classId, assignmentId);
    },
    async ownOf(personId) {
      const stored = await assignments.listForStudent(personId);
      const works = await assignments.workOf(stored.map(({ assignmentId }) => assignmentId));
      const rows = stored.map(async (one) => {
        const work = worksOf(works, one).find(({ teamId }) => teamId === one.teamId);
        return work === undefined ? null : ownAssignment(await read(one), work);
      });
      return (await Promise.all(rows)).filter((row) => row !== null);
    },
    async waitingFor(personId) {
      const stored = await assignments.listForStaff(personId);
      const works = await assignments.workOf(stored.map(({ assignmentId }) => assignmentId));
      return stored.map((one) => waitingAssignment(one, worksOf(works, one)));
    },
  };
}

function worksOf(works: readonly StoredTeamWork[], { assignmentId }: StoredAssignment): readonly StoredTeamWork[] {
  return works.filter((work) => work.assignmentId === assignmentId);
}

/** The crowd of an exam is known before: its par is counted from the publication on, not when the first team is done. */
async function warmPar(
  { pars, content }: AssignmentDeskParts,
  { phase, content: wanted, crowdSeed, project, scenario }: ReadAssignment,
): Promise<ParStatus | null> {
  if (wanted.seedPolicy !== 'exam' || phase === 'draft' || project === null || scenario === null) return null;
  const header = headerOf({
    roomId: makeRoomId(),
    crowdSeed,
    project,
    scenario,
    rubricId: wanted.rubricId,
    contentHash: content.contentHash,
    lang: 'zh',
    minutes: wanted.minutes,
    mode: 'team',
    role: 'host',
  });
  const { done, of } = await pars.request(header, scenario);
  return { done, of };
}
