import { square } from '../../lib/square.ts';
import type { StaffDuty } from '../../model/person.ts';
import { oneDecimal } from '../format-value.ts';
import { gradeTotal } from '../grade-total.ts';
import type { Criterion } from '../judged-dimensions.ts';
import {
  type Estimate,
  estimateKappa,
  levelPairs,
  type MarkedRecording,
  meanOf,
  type RatersMarks,
} from './estimate.ts';

/** Two people who marked the same recordings. */
export interface PairAgreement {
  readonly raterIds: readonly [string, string];
  /** Over all criteria that both judge. */
  readonly kappa: Estimate;
  /** Mean of the first one's totals less the second one's, points out of 100. */
  readonly difference: number;
}

/** How one rater marks beside the others of the same recordings. */
export interface RaterProfile {
  readonly raterId: string;
  readonly duty: StaffDuty;
  readonly count: number;
  /** Mean of the own totals less those of the others, points out of 100: above 0 is lenient. Null: marked alone. */
  readonly severity: number | null;
  /** Standard deviation of those differences, points: small is consistent. Null under two recordings. */
  readonly spread: number | null;
}

/** Everybody with everybody who marked the same recordings, teachers first. */
export function pairAgreements(
  recordings: readonly MarkedRecording[],
  shared: readonly Criterion[],
): readonly PairAgreement[] {
  return raterPairs(recordings).map((pair) => pairAgreement(recordings, pair, shared));
}

/** Each rater beside the others of the same recordings. */
export function raterProfiles(
  recordings: readonly MarkedRecording[],
  shared: readonly Criterion[],
): readonly RaterProfile[] {
  return ratersOf(recordings).map((rater) => raterProfile(recordings, rater, shared));
}

function pairAgreement(
  recordings: readonly MarkedRecording[],
  [first, second]: readonly [RatersMarks, RatersMarks],
  shared: readonly Criterion[],
): PairAgreement {
  const common = recordings.flatMap((recording) => {
    const one = recording.find(({ raterId }) => raterId === first.raterId);
    const other = recording.find(({ raterId }) => raterId === second.raterId);
    return one === undefined || other === undefined ? [] : [{ one, other }];
  });
  const ids = shared.map(({ id }) => id);
  const differences = common.flatMap(({ one, other }) => {
    const a = gradeTotal(shared, one.marks).total;
    const b = gradeTotal(shared, other.marks).total;
    return a === null || b === null ? [] : [a - b];
  });
  return {
    raterIds: [first.raterId, second.raterId],
    kappa: estimateKappa(common.map(({ one, other }) => levelPairs(one.marks, other.marks, ids))),
    difference: oneDecimal(meanOf(differences)[0] ?? 0),
  };
}

function raterProfile(
  recordings: readonly MarkedRecording[],
  { raterId, duty }: RatersMarks,
  shared: readonly Criterion[],
): RaterProfile {
  const own = recordings.filter((recording) => recording.some((one) => one.raterId === raterId));
  const differences = own.flatMap((recording) => {
    const total = (of: RatersMarks) => gradeTotal(shared, of.marks).total ?? [];
    const mine = recording.filter((one) => one.raterId === raterId).flatMap(total)[0];
    const others = meanOf(recording.filter((one) => one.raterId !== raterId).flatMap(total))[0];
    return mine === undefined || others === undefined ? [] : [mine - others];
  });
  const severity = meanOf(differences)[0] ?? null;
  return {
    raterId,
    duty,
    count: own.length,
    severity: severity === null ? null : oneDecimal(severity),
    spread: severity === null || differences.length < 2 ? null : oneDecimal(deviation(differences, severity)),
  };
}

/** Each rater once, as they stand in the first recording that they marked. */
function ratersOf(recordings: readonly MarkedRecording[]): readonly RatersMarks[] {
  const known = new Map<string, RatersMarks>();
  for (const one of recordings.flat()) if (!known.has(one.raterId)) known.set(one.raterId, one);
  return [...known.values()].sort((a, b) => (a.raterId < b.raterId ? -1 : 1));
}

/** Everybody with everybody of the same recordings, teachers first. */
function raterPairs(recordings: readonly MarkedRecording[]): readonly (readonly [RatersMarks, RatersMarks])[] {
  const raters = [...ratersOf(recordings)].sort((a, b) => Number(b.duty === 'teacher') - Number(a.duty === 'teacher'));
  const hasBoth = (a: RatersMarks, b: RatersMarks) =>
    recordings.some((recording) => [a, b].every(({ raterId }) => recording.some((one) => one.raterId === raterId)));
  return raters.flatMap((a, at) => raters.slice(at + 1).flatMap((b) => (hasBoth(a, b) ? [[a, b] as const] : [])));
}

function deviation(values: readonly number[], centre: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + square(value - centre), 0) / (values.length - 1));
}
