import { z } from 'zod';

/** Containers that browsers record. */
export const containerSchema = z.enum(['mp4', 'webm']);
export type Container = z.infer<typeof containerSchema>;

/** Source: Matroska specification, EBML header. */
const EBML = [0x1a, 0x45, 0xdf, 0xa3];

/** Boxes that begin a later chunk of fragmented mp4. Source: ISO/IEC 14496-12, 8.8 and 8.16. */
const FRAGMENT_BOXES: ReadonlySet<string> = new Set(['moof', 'styp', 'sidx', 'mfra', 'emsg']);

/** A box of mp4 at the top level: half-open `[start, end)` in bytes, `end` may lie behind the bytes that are there. */
export interface Mp4Box {
  readonly type: string;
  /** First byte of its content. */
  readonly contentStart: number;
  readonly start: number;
  readonly end: number;
}

/** Whether bytes may be the chunk `index` of a part: what it claims to be is read from its first bytes. Rules: FTG-3. */
export function isChunkOf(container: Container, index: number, bytes: Uint8Array): boolean {
  if (container === 'webm') return index > 0 || EBML.every((byte, at) => bytes[at] === byte);
  const first = readBox(bytes, 0, bytes.length);
  if (first === null) return false;
  return index === 0 ? first.type === 'ftyp' : FRAGMENT_BOXES.has(first.type);
}

/**
 * The head of the first chunk of a part, without the pictures that follow it in the same chunk: who comes late needs no
 * more of it. All of it where the head does not end in sight, as with WebM.
 */
export function headOf(chunk: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const moov = readBoxes(chunk).find(({ type }) => type === 'moov');
  return moov === undefined ? chunk : chunk.subarray(0, moov.end);
}

/** The boxes of `[from, to)`, in order; stops at the first that is none. */
export function readBoxes(bytes: Uint8Array, from = 0, to = bytes.length): readonly Mp4Box[] {
  const boxes: Mp4Box[] = [];
  for (let box = readBox(bytes, from, to); box !== null; box = readBox(bytes, box.end, to)) boxes.push(box);
  return boxes;
}

function readBox(bytes: Uint8Array, at: number, to: number): Mp4Box | null {
  if (at + 8 > to) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = String.fromCharCode(bytes[at + 4], bytes[at + 5], bytes[at + 6], bytes[at + 7]);
  if (!/^[a-zA-Z0-9 ]{4}$/.test(type)) return null;
  const short = view.getUint32(at);
  const isLong = short === 1;
  if (isLong && at + 16 > to) return null;
  const size = isLong ? Number(view.getBigUint64(at + 8)) : short;
  const head = isLong ? 16 : 8;
  return size < head ? null : { type, start: at, contentStart: at + head, end: at + size };
}
