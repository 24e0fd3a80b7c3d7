import { must } from '../lib/assert.ts';
import type { Bilingual } from '../model/language.ts';
import type { StaffDuty } from '../model/person.ts';
import type { Rubric } from '../model/rubric.ts';
import type { DimensionId } from './scorecard.ts';

/** A criterion as those who judge it see it. */
export interface Criterion {
  readonly id: DimensionId;
  readonly name: Bilingual;
  readonly weight: number;
  /** What levels 1 to 5 look like. */
  readonly anchors: readonly Bilingual[];
}

/** The criteria that somebody with this duty judges, in the rubric's order. Rules: REV-1. */
export function judgedDimensions(rubric: Rubric, duty: StaffDuty): readonly Criterion[] {
  return criteriaOf(rubric, (judgedBy) => judgedBy.includes(duty));
}

/** The criteria that anybody judges. */
export function judgedByAnybody(rubric: Rubric): readonly Criterion[] {
  return criteriaOf(rubric, (judgedBy) => judgedBy.length > 0);
}

function criteriaOf(rubric: Rubric, isWanted: (judgedBy: readonly StaffDuty[]) => boolean): readonly Criterion[] {
  return rubric.dimensions
    .filter(({ judgedBy }) => isWanted(judgedBy))
    .map(({ id, name, weight, anchors }) => ({
      id,
      name,
      weight,
      anchors: must(anchors, `rubric ${rubric.id} judges ${id} without anchors`),
    }));
}

/** The criteria that both duties judge. */
export function sharedCriteria(rubric: Rubric): readonly Criterion[] {
  const mentors = new Set(judgedDimensions(rubric, 'mentor').map(({ id }) => id));
  return judgedDimensions(rubric, 'teacher').filter(({ id }) => mentors.has(id));
}
