import type { CalibrationRoom } from '../storage/calibration-store.ts';

/** Which recording it is, as lists name it. */
export function recordingFace({ roomId, projectName, teamName, openedAt, showMs }: CalibrationRoom) {
  return { roomId, projectName, teamName, openedAt, showMs };
}
