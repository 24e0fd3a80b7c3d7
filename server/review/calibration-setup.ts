import type { AssignmentId, ClassId, ParticipantId } from '#shared/model/ids.ts';
import type { CalibrationRequest, CalibrationSetup } from '#shared/protocol/calibration-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { calibrationProfile } from '#shared/scoring/calibration.ts';
import { checkMarks } from '#shared/scoring/check-marks.ts';
import { judgedByAnybody } from '#shared/scoring/judged-dimensions.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { type CalibrationParts, resultsOf } from './calibrate.ts';
import { recordingFace } from './calibration-face.ts';

/** What a teacher has set for an assignment, what they may name, and how its graders did. Throws `assignment/unknown`. */
export async function readSetup(
  parts: CalibrationParts,
  classId: ClassId,
  assignmentId: AssignmentId,
): Promise<CalibrationSetup> {
  const { storage, names, rubricOf } = parts;
  await mustBeOf(parts, classId, assignmentId);
  const [setup, recordings, candidates, tries] = await Promise.all([
    storage.calibrations.find(assignmentId),
    storage.calibrations.recordings([assignmentId]),
    storage.calibrations.candidates(classId),
    storage.calibrations.tries([assignmentId], null),
  ]);
  const dutyOf = new Map(tries.map(({ raterId, duty }) => [raterId, duty]));
  await names.learn([...dutyOf.keys()]);
  return {
    ...setup,
    recordings: recordings.map(({ roomId, marks }) => ({ roomId, marks })),
    candidates: candidates.map((room) => ({
      ...recordingFace(room),
      criteria: judgedByAnybody(rubricOf(room)),
    })),
    raters: [...dutyOf].map(([raterId, duty]) => ({
      ...calibrationProfile(
        raterId,
        recordings.map((recording) => resultsOf(parts, recording, tries, raterId)),
      ),
      name: names.nameOf(raterId),
      duty,
    })),
  };
}

/**
 * Sets the calibration of an assignment over `version`. Throws HttpFailure: `assignment/unknown`, `calibration/not_usable`
 * for a recording that is still to be graded or of another class, `calibration/incomplete` for a reference with open
 * criteria, `calibration/empty` when nobody could become calibrated, `calibration/stale`, and for marks as `saveDraft`
 * does. Rules: REV-23.
 */
export async function saveSetup(
  parts: CalibrationParts,
  { classId, assignmentId }: { readonly classId: ClassId; readonly assignmentId: AssignmentId },
  teacherId: ParticipantId,
  { version, isRequired, recordings }: CalibrationRequest,
): Promise<CalibrationSetup> {
  const { calibrations } = parts.storage;
  await mustBeOf(parts, classId, assignmentId);
  if (isRequired && recordings.length === 0) throw new HttpFailure(422, HttpErrorCode.CalibrationEmpty);
  const candidates = await calibrations.candidates(classId);
  const checked = recordings.map(({ roomId, marks }) => {
    const room = candidates.find((one) => one.roomId === roomId);
    if (room === undefined) throw new HttpFailure(409, HttpErrorCode.CalibrationNotUsable);
    const criteria = judgedByAnybody(parts.rubricOf(room));
    const fit = checkMarks(criteria, marks);
    if (!fit.ok) throw new HttpFailure(422, fit.code, fit.params);
    const openCount = criteria.filter(({ id }) => fit.marks[id] === undefined).length;
    if (openCount > 0)
      throw new HttpFailure(422, HttpErrorCode.CalibrationIncomplete, { team: room.teamName, count: openCount });
    return { roomId, marks: fit.marks };
  });
  if (!(await calibrations.save(assignmentId, version, { isRequired, recordings: checked }, teacherId))) {
    const present = await readSetup(parts, classId, assignmentId);
    throw new HttpFailure(409, HttpErrorCode.CalibrationStale, {}, present);
  }
  return readSetup(parts, classId, assignmentId);
}

async function mustBeOf({ storage }: CalibrationParts, classId: ClassId, assignmentId: AssignmentId): Promise<void> {
  if ((await storage.assignments.find(classId, assignmentId)) === null)
    throw new HttpFailure(404, HttpErrorCode.UnknownAssignment);
}
