import type { VerifyReport } from '../operations/verify.ts';
import type { OperationDesk } from './run-operation.ts';

/** Says what was verified and everything that is wrong; gives the exit code: 1 when there is something. */
export function sayVerified({ say }: OperationDesk, report: VerifyReport): number {
  const { damages, rooms, entries, replayed, otherEngine, grades, footage } = report;
  for (const { code, params } of damages) say(code, params);
  const counts = { rooms, entries, replayed, otherEngine, grades, files: footage.files };
  if (damages.length === 0) say('verify/good', counts);
  else say('verify/bad', { count: damages.length, ...counts });
  return damages.length === 0 ? 0 : 1;
}
