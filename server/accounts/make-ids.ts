import { randomBytes, randomInt } from 'node:crypto';
import type { AssignmentId, ClassId, ParticipantId, TeamId } from '#shared/model/ids.ts';
import { formatJoinCode, JOIN_CODE_LENGTH, JOIN_CODE_LETTERS } from '#shared/model/join-code.ts';

const hex = () => randomBytes(8).toString('hex');

export const makePersonId = (): ParticipantId => `p-${hex()}`;
export const makeClassId = (): ClassId => `c-${hex()}`;
export const makeTeamId = (): TeamId => `t-${hex()}`;
export const makeAssignmentId = (): AssignmentId => `a-${hex()}`;
export const makeLinkId = (): string => `l-${hex()}`;
export const makeEnterpriseId = (): string => `e-${hex()}`;
export const makeLogEntryId = (): string => `v-${hex()}`;
export const makePackId = (): string => `k-${hex()}`;

/** A new join code, `BCDF-GHJK`: 34 random bits, guessed against a server that answers guesses slowly. */
export function makeJoinCode(): string {
  return formatJoinCode(draw(JOIN_CODE_LETTERS, JOIN_CODE_LENGTH));
}

const PASSWORD_SYMBOLS = 'bcdfghjkmnpqrstvwxyz23456789';

/** A password that somebody is handed: three groups of four that are easily read and typed, 57 random bits. */
export function makePassword(): string {
  return [4, 4, 4].map((length) => draw(PASSWORD_SYMBOLS, length)).join('-');
}

function draw(symbols: string, length: number): string {
  return Array.from({ length }, () => symbols.charAt(randomInt(symbols.length))).join('');
}
