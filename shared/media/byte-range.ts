/** Bytes of a file, half-open `[start, end)`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The range that a `Range` header asks of a file of `size` bytes: `all` without a header or with one of several ranges,
 * `none` when it lies outside. Source: RFC 9110, 14. Rules: FTG-6.
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | 'all' | 'none' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (asked === null || (asked[1] === '' && asked[2] === '')) return 'all';
  if (asked[1] === '') {
    const length = Math.min(Number(asked[2]), size);
    return length === 0 ? 'none' : { start: size - length, end: size };
  }
  const start = Number(asked[1]);
  const end = asked[2] === '' ? size : Math.min(Number(asked[2]) + 1, size);
  return start >= size || end <= start ? 'none' : { start, end };
}

/** A stretch of one piece of a file that is kept in pieces. */
export interface PieceSlice extends ByteRange {
  /** Which piece. */
  readonly piece: number;
}

/** Which bytes of which pieces make up a range of the whole. `sizes` in order; every byte of the range is there. Rules: FTG-6. */
export function slicesOf(sizes: readonly number[], range: ByteRange): readonly PieceSlice[] {
  const slices: PieceSlice[] = [];
  let offset = 0;
  sizes.forEach((size, piece) => {
    const start = Math.max(range.start - offset, 0);
    const end = Math.min(range.end - offset, size);
    if (end > start) slices.push({ piece, start, end });
    offset += size;
  });
  return slices;
}
