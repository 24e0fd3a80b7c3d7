import type { AssignmentId, ParticipantId, RoomId } from '#shared/model/ids.ts';
import type { StaffDuty } from '#shared/model/person.ts';
import type {
  CalibrationDesk,
  CalibrationTask,
  CalibrationTries,
  CalibrationTry,
} from '#shared/protocol/calibration-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { DraftRequest } from '#shared/protocol/review-contract.ts';
import { CALIBRATION_POINTS, calibrationState, compareWithReference } from '#shared/scoring/calibration.ts';
import { checkMarks } from '#shared/scoring/check-marks.ts';
import { APART_LEVELS } from '#shared/scoring/disputes.ts';
import { judgedDimensions } from '#shared/scoring/judged-dimensions.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { CalibrationOffer, StoredCalibrationRecording, StoredTry } from '../storage/calibration-store.ts';
import type { Storage } from '../storage/storage.ts';
import { recordingFace } from './calibration-face.ts';
import type { ReviewParts } from './review-parts.ts';

/** What calibrating graders works with. */
export interface CalibrationParts extends ReviewParts {
  readonly storage: ReviewParts['storage'] & Pick<Storage, 'calibrations' | 'assignments'>;
}

/** Who calibrates. */
export interface Calibrating {
  readonly raterId: ParticipantId;
  /** The magic link that let them in; null with an account. */
  readonly linkId: string | null;
}

/** The calibrations of somebody who grades, with how far they are; those without a usable recording are left out. */
export async function calibrationTasks(
  parts: CalibrationParts,
  { raterId, linkId }: Calibrating,
): Promise<readonly CalibrationTask[]> {
  const { calibrations } = parts.storage;
  const offers = await calibrations.offersFor(raterId, linkId);
  const ids = offers.map(({ assignmentId }) => assignmentId);
  const [recordings, tries] = await Promise.all([calibrations.recordings(ids), calibrations.tries(ids, raterId)]);
  return offers
    .map(({ assignmentId, title, className, isRequired }) => ({
      assignmentId,
      title,
      className,
      isRequired,
      recordings: recordings
        .filter((recording) => recording.assignmentId === assignmentId && recording.namedBy !== raterId)
        .map((recording) => ({
          ...recordingFace(recording),
          state: calibrationState(resultsOf(parts, recording, tries, raterId)),
        })),
    }))
    .filter((task) => task.recordings.length > 0);
}

/** A calibration recording that somebody may open. */
export interface CalibrationPlace {
  readonly offer: CalibrationOffer;
  readonly recording: StoredCalibrationRecording;
}

/** Lets somebody to a calibration recording. Throws HttpFailure: `calibration/foreign` for everything that is not theirs. */
export async function openCalibration(
  { storage }: CalibrationParts,
  { raterId, linkId }: Calibrating,
  { assignmentId, roomId }: { readonly assignmentId: AssignmentId; readonly roomId: RoomId },
): Promise<CalibrationPlace> {
  const offers = await storage.calibrations.offersFor(raterId, linkId);
  const offer = offers.find((one) => one.assignmentId === assignmentId);
  const recordings = offer === undefined ? [] : await storage.calibrations.recordings([assignmentId]);
  const recording = recordings.find((one) => one.roomId === roomId);
  if (offer === undefined || recording === undefined) throw new HttpFailure(403, HttpErrorCode.CalibrationForeign);
  return { offer, recording };
}

/** What a grader calibrates with, without the recording itself. */
export async function readCalibration(
  parts: CalibrationParts,
  raterId: ParticipantId,
  { offer, recording }: CalibrationPlace,
): Promise<Omit<CalibrationDesk, 'recording'>> {
  const { assignmentId, title, duty } = offer;
  return {
    ...recordingFace(recording),
    assignmentId,
    participantId: raterId,
    title,
    duty,
    criteria: judgedDimensions(parts.rubricOf(recording), duty),
    tolerance: { levels: APART_LEVELS - 1, points: CALIBRATION_POINTS },
    ...(await triesAt(parts, raterId, recording)),
  };
}

/**
 * Keeps a try and says what it came to. Throws HttpFailure: `grade/incomplete`, and for marks as `saveDraft` does.
 * Rules: REV-23.
 */
export async function tryCalibration(
  parts: CalibrationParts,
  raterId: ParticipantId,
  { offer, recording }: CalibrationPlace,
  raw: DraftRequest['marks'],
): Promise<CalibrationTries> {
  const criteria = judgedDimensions(parts.rubricOf(recording), offer.duty);
  const fit = checkMarks(criteria, raw);
  if (!fit.ok) throw new HttpFailure(422, fit.code, fit.params);
  const openCount = criteria.filter(({ id }) => fit.marks[id] === undefined).length;
  if (openCount > 0) throw new HttpFailure(422, HttpErrorCode.GradeIncomplete, { count: openCount });
  const { assignmentId, roomId } = recording;
  await parts.storage.calibrations.addTry({ assignmentId, roomId, raterId, duty: offer.duty, marks: fit.marks });
  return triesAt(parts, raterId, recording);
}

async function triesAt(
  parts: CalibrationParts,
  raterId: ParticipantId,
  recording: StoredCalibrationRecording,
): Promise<CalibrationTries> {
  const tries = await parts.storage.calibrations.tries([recording.assignmentId], raterId);
  return { tries: resultsOf(parts, recording, tries, raterId) };
}

/** What somebody's tries at a recording came to, oldest first. */
export function resultsOf(
  { rubricOf }: Pick<CalibrationParts, 'rubricOf'>,
  { assignmentId, roomId, rubricId, marks: reference }: StoredCalibrationRecording,
  tries: readonly StoredTry[],
  raterId: ParticipantId,
): readonly CalibrationTry[] {
  const isOf = (one: StoredTry) =>
    one.assignmentId === assignmentId && one.roomId === roomId && one.raterId === raterId;
  const criteriaOf = (duty: StaffDuty) => judgedDimensions(rubricOf({ rubricId }), duty);
  return tries
    .filter(isOf)
    .map(({ duty, marks, madeAt }) => ({ ...compareWithReference(criteriaOf(duty), marks, reference), madeAt }));
}
