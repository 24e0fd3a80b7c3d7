import { z } from 'zod';

/** Letters of a code: consonants that do not look alike, so that a code is easily read out and spells no word. */
export const JOIN_CODE_LETTERS = 'BCDFGHJKMNPQRSTVWXYZ';
export const JOIN_CODE_LENGTH = 8;

/** Code of a class or a rehearsal as people enter it: case, hyphens and spaces are ignored. Parses to `ABCD-EFGH`. */
export const joinCodeSchema = z
  .string()
  .max(40)
  .transform(formatJoinCode)
  .refine((code) => isJoinCode(code), 'a code has 8 letters, such as BCDF-GHJK');

/** Writes a code the way it is shown and stored, `ABCD-EFGH`; text that is no code comes out as no code. */
export function formatJoinCode(text: string): string {
  const letters = text.toUpperCase().replace(/[\s\-‐-―－_]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

function isJoinCode(code: string): boolean {
  const letters = code.replace('-', '');
  return letters.length === JOIN_CODE_LENGTH && [...letters].every((letter) => JOIN_CODE_LETTERS.includes(letter));
}
