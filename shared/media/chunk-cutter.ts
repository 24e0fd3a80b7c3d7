import { type Container, readBoxes } from './container.ts';

/** Cuts what a recorder gives into chunks that begin and end between fragments. */
export interface ChunkCutter {
  /** Takes the next bytes; gives what is whole by now, or null. */
  push(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null;
  /** What is left when the recorder has ended, or null. */
  rest(): Uint8Array<ArrayBuffer> | null;
}

/**
 * A browser that is short of time hands over a fragment of mp4 in two pieces. Each chunk has to begin with a head or a
 * fragment: somebody may join there, and what it is, is read from its first bytes (FTG-3). So the piece of a fragment
 * waits for the other one. WebM may be cut anywhere.
 */
export function createChunkCutter(container: Container): ChunkCutter {
  let carry: Uint8Array<ArrayBuffer> = new Uint8Array();
  const nonEmpty = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null =>
    bytes.length === 0 ? null : bytes;
  return {
    push(bytes) {
      if (container === 'webm') return nonEmpty(bytes);
      const all = joined(carry, bytes);
      const end = endOfWhole(all);
      carry = all.subarray(end);
      return nonEmpty(all.subarray(0, end));
    },
    rest() {
      const left = carry;
      carry = new Uint8Array();
      return nonEmpty(left);
    },
  };
}

/** Where the last whole head or fragment ends, in bytes; 0 when none is whole. */
function endOfWhole(bytes: Uint8Array): number {
  const ends = readBoxes(bytes).filter(({ type, end }) => (type === 'moov' || type === 'mdat') && end <= bytes.length);
  return ends.at(-1)?.end ?? 0;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
