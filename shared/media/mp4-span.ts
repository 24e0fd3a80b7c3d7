import { type Mp4Box, readBoxes } from './container.ts';

/** Media time that a chunk covers, half-open, milliseconds from the start of its part. */
export interface MediaSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Ticks per second of each track of a part, by track id: read once from its first chunk. */
export type Timescales = ReadonlyMap<number, number>;

/** Sample durations that fragments leave out, by track id, in ticks. */
export interface Mp4Head {
  readonly timescales: Timescales;
  readonly sampleTicks: ReadonlyMap<number, number>;
}

/** Source: ISO/IEC 14496-12, 8.8.7 (tfhd) and 8.8.8 (trun). */
const TFHD = { baseOffset: 0x1, description: 0x2, duration: 0x8 } as const;
const TRUN = { dataOffset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, offset: 0x800 } as const;

/** Reads the first chunk of an mp4 part. Null when it holds no track. */
export function readMp4Head(first: Uint8Array): Mp4Head | null {
  const view = viewOf(first);
  const moov = readBoxes(first).find((box) => box.type === 'moov');
  if (moov === undefined || moov.end > first.length) return null;
  const inMoov = inside(first, moov);
  const timescales = new Map<number, number>();
  for (const trak of inMoov.filter((box) => box.type === 'trak')) {
    const parts = inside(first, trak);
    const tkhd = parts.find((box) => box.type === 'tkhd');
    const mdia = parts.find((box) => box.type === 'mdia');
    const mdhd = mdia === undefined ? undefined : inside(first, mdia).find((box) => box.type === 'mdhd');
    if (tkhd === undefined || mdhd === undefined) continue;
    const wide = (box: Mp4Box) => first[box.contentStart] === 1;
    const trackId = view.getUint32(tkhd.contentStart + (wide(tkhd) ? 20 : 12));
    timescales.set(trackId, view.getUint32(mdhd.contentStart + (wide(mdhd) ? 20 : 12)));
  }
  const mvex = inMoov.find((box) => box.type === 'mvex');
  const trex = mvex === undefined ? [] : inside(first, mvex).filter((box) => box.type === 'trex');
  const sampleTicks = new Map(
    trex.map((box) => [view.getUint32(box.contentStart + 4), view.getUint32(box.contentStart + 12)]),
  );
  return timescales.size === 0 ? null : { timescales, sampleTicks };
}

/**
 * Media time that the fragments of a chunk cover, over all tracks. Null for a chunk without a whole fragment: the first
 * one, and bytes that are cut off. Never throws.
 */
export function mp4SpanOf(head: Mp4Head, chunk: Uint8Array): MediaSpan | null {
  let fromMs = Number.POSITIVE_INFINITY;
  let toMs = Number.NEGATIVE_INFINITY;
  for (const moof of readBoxes(chunk).filter((box) => box.type === 'moof' && box.end <= chunk.length)) {
    for (const traf of inside(chunk, moof).filter((box) => box.type === 'traf')) {
      const span = trackSpan(head, chunk, traf);
      if (span === null) continue;
      fromMs = Math.min(fromMs, span.fromMs);
      toMs = Math.max(toMs, span.toMs);
    }
  }
  return toMs >= fromMs ? { fromMs: Math.round(fromMs), toMs: Math.round(toMs) } : null;
}

function trackSpan(head: Mp4Head, chunk: Uint8Array, traf: Mp4Box): MediaSpan | null {
  const view = viewOf(chunk);
  const parts = inside(chunk, traf);
  const tfhd = parts.find((box) => box.type === 'tfhd');
  const tfdt = parts.find((box) => box.type === 'tfdt');
  if (tfhd === undefined || tfdt === undefined) return null;
  const trackId = view.getUint32(tfhd.contentStart + 4);
  const perSecond = head.timescales.get(trackId);
  if (perSecond === undefined || perSecond === 0) return null;
  const isWide = chunk[tfdt.contentStart] === 1;
  const start = isWide ? Number(view.getBigUint64(tfdt.contentStart + 4)) : view.getUint32(tfdt.contentStart + 4);
  const usual = usualTicks(view, tfhd) ?? head.sampleTicks.get(trackId) ?? 0;
  const ticks = parts.filter((box) => box.type === 'trun').reduce((sum, box) => sum + runTicks(view, box, usual), 0);
  return { fromMs: (start / perSecond) * 1_000, toMs: ((start + ticks) / perSecond) * 1_000 };
}

function usualTicks(view: DataView, tfhd: Mp4Box): number | null {
  const flags = view.getUint32(tfhd.contentStart) & 0xffffff;
  if ((flags & TFHD.duration) === 0) return null;
  const at = tfhd.contentStart + 8 + (flags & TFHD.baseOffset ? 8 : 0) + (flags & TFHD.description ? 4 : 0);
  return view.getUint32(at);
}

function runTicks(view: DataView, trun: Mp4Box, usual: number): number {
  const flags = view.getUint32(trun.contentStart) & 0xffffff;
  const count = view.getUint32(trun.contentStart + 4);
  if ((flags & TRUN.duration) === 0) return count * usual;
  let at = trun.contentStart + 8 + (flags & TRUN.dataOffset ? 4 : 0) + (flags & TRUN.firstFlags ? 4 : 0);
  const step = 4 * [TRUN.duration, TRUN.size, TRUN.flags, TRUN.offset].filter((flag) => (flags & flag) !== 0).length;
  let ticks = 0;
  for (let sample = 0; sample < count && at + 4 <= trun.end; sample += 1, at += step) ticks += view.getUint32(at);
  return ticks;
}

function inside(bytes: Uint8Array, box: Mp4Box): readonly Mp4Box[] {
  return readBoxes(bytes, box.contentStart, Math.min(box.end, bytes.length)).filter((one) => one.end <= box.end);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
