import type { Marks } from '#shared/model/grade.ts';
import type { CalibrationDesk } from '#shared/protocol/calibration-contract.ts';
import { forgetWork, keepWork, readWork } from '../review/own-work.ts';

type Place = Pick<CalibrationDesk, 'assignmentId' | 'roomId' | 'participantId'>;

const keyOf = ({ assignmentId, roomId, participantId }: Place) =>
  `caipai.calibrate.${assignmentId}.${roomId}.${participantId}`;

/** Keeps the marks of a try that is not sent yet. */
export const keepTry = (place: Place, marks: Marks): void => keepWork(keyOf(place), marks);

/** Marks that were given and not sent, or null. */
export const readTry = (place: Place): Marks | null => readWork(keyOf(place)) as Marks | null;

/** They were sent. */
export const forgetTry = (place: Place): void => forgetWork(keyOf(place));
