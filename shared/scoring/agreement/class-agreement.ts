import type { Rubric } from '../../model/rubric.ts';
import { gradeTotal } from '../grade-total.ts';
import { type Criterion, sharedCriteria } from '../judged-dimensions.ts';
import type { DimensionId } from '../scorecard.ts';
import {
  type Estimate,
  estimate,
  estimateKappa,
  type LevelPair,
  levelPairs,
  type MarkedRecording,
  meanOf,
} from './estimate.ts';
import { type IntraclassCorrelation, intraclassCorrelation } from './intraclass-correlation.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { type PairAgreement, pairAgreements, type RaterProfile, raterProfiles } from './rater-agreement.ts';

export interface CriterionAgreement {
  readonly id: DimensionId;
  /** Of every teacher with every mentor of the same recording. */
  readonly kappa: Estimate;
  /** Ordinal, of all raters. */
  readonly alpha: Estimate;
}

/** How far the raters of a class agree. Totals are out of 100 and of the criteria alone that both judge. */
export interface ClassAgreement {
  readonly criteria: readonly CriterionAgreement[];
  /** ICC(2,1) of the totals of teachers and mentors. */
  readonly single: Estimate;
  /** ICC(2,k) of them. */
  readonly average: Estimate;
  readonly pairs: readonly PairAgreement[];
  readonly raters: readonly RaterProfile[];
}

/** Works out the agreement of a class's raters. Rules: REV-14. */
export function classAgreement(recordings: readonly MarkedRecording[], rubric: Rubric): ClassAgreement {
  const shared = sharedCriteria(rubric);
  const totals = recordings.flatMap((recording) => totalsByDuty(recording, shared));
  return {
    criteria: shared.map(({ id }) => ({
      id,
      kappa: estimateKappa(recordings.map((recording) => dutyPairs(recording, [id]))),
      alpha: estimate(
        recordings.map((recording) => recording.flatMap(({ marks }) => marks[id] ?? [])).filter((of) => of.length > 1),
        (units) => krippendorffAlpha(units, 'ordinal'),
      ),
    })),
    single: estimateIcc(totals, 'single'),
    average: estimateIcc(totals, 'average'),
    pairs: pairAgreements(recordings, shared),
    raters: raterProfiles(recordings, shared),
  };
}

function dutyPairs(recording: MarkedRecording, ids: readonly DimensionId[]): readonly LevelPair[] {
  const mentors = recording.filter(({ duty }) => duty === 'mentor');
  return recording
    .filter(({ duty }) => duty === 'teacher')
    .flatMap((teacher) => mentors.flatMap((mentor) => levelPairs(teacher.marks, mentor.marks, ids)));
}

function estimateIcc(rows: readonly (readonly number[])[], which: keyof IntraclassCorrelation): Estimate {
  return estimate(rows, (units) => intraclassCorrelation(units)?.[which] ?? null);
}

/** One row of mean totals, teachers and mentors, or none while a duty is missing. */
function totalsByDuty(recording: MarkedRecording, criteria: readonly Criterion[]): readonly (readonly number[])[] {
  const row = (['teacher', 'mentor'] as const).flatMap((duty) =>
    meanOf(
      recording.filter((one) => one.duty === duty).flatMap(({ marks }) => gradeTotal(criteria, marks).total ?? []),
    ),
  );
  return row.length === 2 ? [row] : [];
}
