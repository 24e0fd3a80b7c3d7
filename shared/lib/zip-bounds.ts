/** What a ZIP archive says that it holds. */
export interface ZipSummary {
  readonly entryCount: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

/** Bounds of an archive that is safe to unpack at once. */
export interface ZipBounds {
  readonly maxEntries: number;
  readonly maxUnpackedBytes: number;
  /** Unpacked to packed size; what people write shrinks some 30 times at most. */
  readonly maxRatio: number;
}

const END_SIGNATURE = 0x0605_4b50;
const ENTRY_SIGNATURE = 0x0201_4b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** The end of an archive may be followed by a comment of this length. */
const MAX_COMMENT = 0xffff;
/** A size that stands elsewhere, in archives beyond 4 GB. */
const ZIP64 = 0xffff_ffff;

/** Reads the directory at the end of a ZIP archive; null when there is none, or it cannot be right. Never throws. */
export function readZipSummary(bytes: Uint8Array): ZipSummary | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entryCount = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let packedBytes = 0;
  let unpackedBytes = 0;
  for (let entry = 0; entry < entryCount; entry += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (packed === ZIP64 || unpacked === ZIP64) return null;
    packedBytes += packed;
    unpackedBytes += unpacked;
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return packedBytes > bytes.byteLength ? null : { entryCount, packedBytes, unpackedBytes };
}

/** Whether an archive that says so may be unpacked. */
export function fitsBounds({ entryCount, packedBytes, unpackedBytes }: ZipSummary, bounds: ZipBounds): boolean {
  return (
    entryCount <= bounds.maxEntries &&
    unpackedBytes <= bounds.maxUnpackedBytes &&
    unpackedBytes <= Math.max(1, packedBytes) * bounds.maxRatio
  );
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}
