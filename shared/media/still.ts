/** A still for the wall: a small JPEG of the host's camera. Its longer side, pixels. */
export const STILL_SIDE = 160;
/** One in so many chunks of a second: thirty rooms cost a viewer of a wall thirty small pictures in that time. */
export const STILL_EVERY_CHUNKS = 15;
/** The most that is taken, bytes: thirty rooms cost at most 10 KB a second. */
export const MAX_STILL_BYTES = 5_000;

/** Names a still: a later one of the same part has a higher number. */
export interface StillMark {
  readonly partId: string;
  readonly number: number;
}

/** Whether bytes may be a still: what they are is read from their first and last ones. Source: ISO/IEC 10918-1, B.1.1.3. */
export function isStill(bytes: Uint8Array): boolean {
  const { length } = bytes;
  if (length < 4 || length > MAX_STILL_BYTES) return false;
  const [first, second, third] = bytes;
  return (
    first === 0xff && second === 0xd8 && third === 0xff && bytes[length - 2] === 0xff && bytes[length - 1] === 0xd9
  );
}

/** Answer of `PUT …/still`, a still of the host's camera; false: nobody could see it now. */
export interface KeptStill {
  readonly isKept: boolean;
}
