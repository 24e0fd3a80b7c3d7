import type { Bilingual } from '#shared/model/language.ts';
import type { Project } from '#shared/model/project.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type {
  AssignedTeam,
  AssignmentView,
  OwnAssignment,
  ParStatus,
  WaitingAssignment,
} from '#shared/protocol/assignment-contract.ts';
import { teamStanding } from '#shared/teaching/team-standing.ts';
import type { StoredAssignment, StoredTeamWork } from '../storage/assignment-store.ts';

/** An assignment with the project and the scenario that it is about. */
export interface ReadAssignment extends StoredAssignment {
  readonly project: Project | null;
  readonly scenario: Scenario | null;
}

/** A pack or an import may have gone since: its id stands in for its name. */
const nameOf = (found: { readonly name: Bilingual } | null, id: string): Bilingual => found?.name ?? { zh: id, en: id };

/** No attempt may begin any more. */
export function isOver({ isDue, phase }: StoredAssignment): boolean {
  return isDue || phase === 'closed';
}

/** Where one team stands. Rules: ASG-3. */
export function assignedTeam(assignment: StoredAssignment, work: StoredTeamWork): AssignedTeam {
  const { attempts, raters } = assignment.content;
  const rules = { attemptsAllowed: attempts, raters, isOver: isOver(assignment) };
  return { teamId: work.teamId, teamName: work.teamName, attempts: work.attempts, ...teamStanding(work, rules) };
}

export function assignmentView(
  assignment: ReadAssignment,
  works: readonly StoredTeamWork[],
  par: ParStatus | null,
): AssignmentView {
  const { assignmentId, classId, content, phase, version, project, scenario } = assignment;
  return {
    assignmentId,
    classId,
    content,
    phase,
    version,
    projectName: nameOf(project, content.projectId),
    scenarioName: nameOf(scenario, content.scenarioId),
    isOver: isOver(assignment),
    par,
    teams: works.map((work) => assignedTeam(assignment, work)),
  };
}

/** What a member of a team reads of it. */
export function ownAssignment(assignment: ReadAssignment, work: StoredTeamWork): OwnAssignment {
  const { content, project, scenario } = assignment;
  return {
    ...assignedTeam(assignment, work),
    assignmentId: assignment.assignmentId,
    classId: assignment.classId,
    className: assignment.className,
    title: content.title,
    note: content.note,
    projectName: nameOf(project, content.projectId),
    scenarioName: nameOf(scenario, content.scenarioId),
    minutes: content.minutes,
    attemptsAllowed: content.attempts,
    isExam: content.seedPolicy === 'exam',
    dueAt: content.dueAt,
    isOver: isOver(assignment),
    isLocked: work.isLocked,
  };
}

/** What waits for the staff of its class. */
export function waitingAssignment(assignment: StoredAssignment, works: readonly StoredTeamWork[]): WaitingAssignment {
  const teams = works.map((work) => assignedTeam(assignment, work));
  const inState = (...states: readonly string[]) => teams.filter(({ state }) => states.includes(state)).length;
  return {
    assignmentId: assignment.assignmentId,
    classId: assignment.classId,
    className: assignment.className,
    title: assignment.content.title,
    dueAt: assignment.content.dueAt,
    isOver: isOver(assignment),
    teamCount: teams.length,
    handedInCount: inState('handedIn', 'beingGraded', 'graded', 'released'),
    toGradeCount: inState('handedIn', 'beingGraded'),
    toReleaseCount: inState('graded'),
  };
}
