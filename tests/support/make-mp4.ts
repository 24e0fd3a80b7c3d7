/** A box of mp4 with its content. */
export function makeBox(type: string, content: Uint8Array, { isLong = false } = {}): Uint8Array<ArrayBuffer> {
  const head = isLong ? 16 : 8;
  const bytes = new Uint8Array(head + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, isLong ? 1 : bytes.length);
  if (isLong) view.setBigUint64(8, BigInt(bytes.length));
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(content, head);
  return bytes;
}

/** Bytes one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value);
  return bytes;
}

/** The first chunk of a part with one track of `perSecond` ticks. */
export function makeHead(perSecond: number): Uint8Array<ArrayBuffer> {
  const tkhd = makeBox('tkhd', words(0, 0, 0, 1, 0));
  const mdhd = makeBox('mdhd', words(0, 0, 0, perSecond, 0));
  const trak = makeBox('trak', joined(tkhd, makeBox('mdia', mdhd)));
  const trex = makeBox('trex', words(0, 1, 1, 40, 0, 0));
  const moov = makeBox('moov', joined(trak, makeBox('mvex', trex)));
  return joined(makeBox('ftyp', words(0x69736f6d, 0)), moov);
}

/** A later chunk: one fragment that begins at `startTicks`, with samples of these lengths in ticks. */
export function makeFragment(
  startTicks: number,
  sampleTicks: readonly number[],
  payload = 10,
): Uint8Array<ArrayBuffer> {
  const tfhd = makeBox('tfhd', words(0x020000, 1));
  const tfdt = makeBox('tfdt', words(0, startTicks));
  const trun = makeBox('trun', words(0x000100, sampleTicks.length, ...sampleTicks));
  const traf = makeBox('traf', joined(tfhd, tfdt, trun));
  return joined(makeBox('moof', traf), makeBox('mdat', new Uint8Array(payload)));
}

/** A later chunk whose samples all have the length that the head says: 40 ticks. */
export function makePlainFragment(startTicks: number, samples: number): Uint8Array<ArrayBuffer> {
  const traf = joined(
    makeBox('tfhd', words(0x020000, 1)),
    makeBox('tfdt', words(0, startTicks)),
    makeBox('trun', words(0, samples)),
  );
  return joined(makeBox('moof', makeBox('traf', traf)), makeBox('mdat', new Uint8Array(4)));
}
