import { type AssignmentContent, changedFixedField, weightsWithoutRater } from '#shared/model/assignment.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { findProject, findScenario } from '../content/find-content.ts';
import type { Content } from '../content/load-content.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { StoredAssignment, StoredTeamWork } from '../storage/assignment-store.ts';
import type { ProjectStore } from '../storage/project-store.ts';

/** Refuses what no team could do, or nobody could grade. Throws HttpFailure. `nowMs`: wall clock. */
export async function refuseUnfit(
  { content, projects }: { readonly content: Content; readonly projects: Pick<ProjectStore, 'find'> },
  wanted: AssignmentContent,
): Promise<void> {
  await findProject(content, projects, wanted.projectId);
  const scenario = findScenario(content, wanted.scenarioId);
  if (!scenario.minutes.includes(wanted.minutes)) {
    throw new HttpFailure(422, HttpErrorCode.LengthNotOffered, { minutes: wanted.minutes });
  }
  if (!content.rubrics.some(({ id }) => id === wanted.rubricId)) {
    throw new HttpFailure(422, HttpErrorCode.UnknownRubric, { rubricId: wanted.rubricId });
  }
  if (weightsWithoutRater(wanted).length > 0) throw new HttpFailure(422, HttpErrorCode.WeightWithoutRater);
}

/** Refuses to publish what is due already. `nowMs` is wall time. */
export function refusePastDue({ dueAt }: AssignmentContent, nowMs: number): void {
  if (Date.parse(dueAt) <= nowMs) throw new HttpFailure(422, HttpErrorCode.DueInPast);
}

/** Refuses changes that teams who have read the assignment would stumble over. */
export function refuseLateChange(
  before: StoredAssignment,
  after: AssignmentContent,
  works: readonly StoredTeamWork[],
): void {
  if (before.phase === 'draft') return;
  const field = changedFixedField(before.content, after);
  if (field !== null) throw new HttpFailure(409, HttpErrorCode.AssignmentFixed, { field });
  const most = Math.max(0, ...works.map(({ attempts }) => attempts.length));
  if (after.attempts < most) throw new HttpFailure(422, HttpErrorCode.FewerThanUsed, { count: most });
}
