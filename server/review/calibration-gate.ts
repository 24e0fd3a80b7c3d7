import type { ParticipantId, RoomId } from '#shared/model/ids.ts';
import type { CalibrationDue } from '#shared/protocol/review-contract.ts';
import { calibrationState } from '#shared/scoring/calibration.ts';
import { type CalibrationParts, resultsOf } from './calibrate.ts';

/**
 * What somebody still has to calibrate before their first grade of a recording is taken; null: nothing. Who set a reference
 * has nothing to calibrate on it. Rules: REV-23.
 */
export async function calibrationDue(
  parts: Pick<CalibrationParts, 'rubricOf'> & { readonly storage: Pick<CalibrationParts['storage'], 'calibrations'> },
  roomId: RoomId,
  raterId: ParticipantId,
): Promise<CalibrationDue | null> {
  const { calibrations } = parts.storage;
  const assignmentId = await calibrations.requiredFor(roomId);
  if (assignmentId === null) return null;
  const [recordings, tries] = await Promise.all([
    calibrations.recordings([assignmentId]),
    calibrations.tries([assignmentId], raterId),
  ]);
  const states = recordings
    .filter(({ namedBy }) => namedBy !== raterId)
    .map((recording) => calibrationState(resultsOf(parts, recording, tries, raterId)));
  const [openCount, offCount] = (['open', 'off'] as const).map((state) => states.filter((one) => one === state).length);
  return (openCount ?? 0) + (offCount ?? 0) === 0
    ? null
    : { assignmentId, openCount: openCount ?? 0, offCount: offCount ?? 0 };
}
