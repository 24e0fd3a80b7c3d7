import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { OperationFault } from './operation-fault.ts';

/**
 * A backup is one file of frames: `MAGIC`, then frames of one letter for the kind, four bytes for the length, the
 * payload, and four bytes of CRC-32 over all of these, numbers big-endian. The last frame holds the SHA-256 of everything
 * before it. So a flipped byte is found where it is, and a file that ends early is told from a whole one.
 *
 * Kinds: H header · T begins a table · F begins a file · D deflated bytes of it · E ends it with its counts · M footage
 * that belongs to the rows · Z the seal.
 */
export type FrameKind = 'H' | 'T' | 'F' | 'D' | 'E' | 'M' | 'Z';

/** One frame as it was read; `offset` is where it begins in the file, bytes. */
export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Buffer;
  readonly offset: number;
  /** SHA-256 of everything before this frame, hexadecimal; only on the seal. */
  readonly digestBefore: string | null;
}

const MAGIC = Buffer.from('caipai-backup-1\n', 'latin1');
const KINDS: readonly string[] = ['H', 'T', 'F', 'D', 'E', 'M', 'Z'];
const HEAD_BYTES = 5;
const CRC_BYTES = 4;
/** More than any frame that is ever written: a length beyond it is damage, not a reason to reserve memory. */
const MAX_PAYLOAD_BYTES = 64 * 1_048_576;

/** Where frames are written to. */
export interface FrameWriter {
  write(kind: FrameKind, payload: Uint8Array): Promise<void>;
  /** SHA-256 of everything written so far, hexadecimal. */
  digest(): string;
  /** Bytes written so far. */
  byteCount(): number;
  /** Flushes to the disk and closes. */
  close(): Promise<void>;
}

/** Begins a new backup file for its owner alone. Rejects when there is one of that name. */
export async function createFrameWriter(path: string): Promise<FrameWriter> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let byteCount = 0;
  const put = async (bytes: Buffer): Promise<void> => {
    hash.update(bytes);
    byteCount += bytes.length;
    for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
  };
  await put(MAGIC);
  return {
    async write(kind, payload) {
      const head = Buffer.alloc(HEAD_BYTES);
      head.write(kind, 0, 'latin1');
      head.writeUInt32BE(payload.length, 1);
      const body = Buffer.concat([head, payload]);
      const tail = Buffer.alloc(CRC_BYTES);
      tail.writeUInt32BE(crc32(body));
      await put(Buffer.concat([body, tail]));
    },
    digest: () => hash.copy().digest('hex'),
    byteCount: () => byteCount,
    async close() {
      await file.sync();
      await file.close();
    },
  };
}

/**
 * Reads the frames of a backup, in order. Throws OperationFault: `backup/unreadable`, `backup/not_a_backup`,
 * `backup/torn` with the byte at which the file ends, `backup/damaged` with the byte at which the bad frame begins.
 */
export async function* readFrames(path: string): AsyncGenerator<Frame> {
  const file = await open(path, 'r').catch((fault: NodeJS.ErrnoException) => {
    throw new OperationFault('backup/unreadable', { path, reason: fault.code ?? fault.message });
  });
  try {
    yield* framesOf(file, path);
  } finally {
    await file.close();
  }
}

async function* framesOf(file: FileHandle, path: string): AsyncGenerator<Frame> {
  const { size } = await file.stat();
  const hash = createHash('sha256');
  const magic = await readAt(file, 0, Math.min(size, MAGIC.length));
  if (!MAGIC.subarray(0, magic.length).equals(magic)) throw new OperationFault('backup/not_a_backup', { path });
  if (magic.length < MAGIC.length) throw new OperationFault('backup/torn', { path, offset: size });
  hash.update(magic);
  for (let offset = MAGIC.length; offset < size; ) {
    const frame = await frameAt(file, path, offset, size, hash);
    yield frame.frame;
    offset = frame.end;
  }
}

async function frameAt(
  file: FileHandle,
  path: string,
  offset: number,
  size: number,
  hash: Hash,
): Promise<{ readonly frame: Frame; readonly end: number }> {
  const torn = () => new OperationFault('backup/torn', { path, offset: size });
  const damaged = () => new OperationFault('backup/damaged', { path, offset });
  if (offset + HEAD_BYTES > size) throw torn();
  const head = await readAt(file, offset, HEAD_BYTES);
  const kind = head.toString('latin1', 0, 1);
  const length = head.readUInt32BE(1);
  if (!isKind(kind) || length > MAX_PAYLOAD_BYTES) throw damaged();
  const end = offset + HEAD_BYTES + length + CRC_BYTES;
  if (end > size) throw torn();
  const rest = await readAt(file, offset + HEAD_BYTES, length + CRC_BYTES);
  const payload = rest.subarray(0, length);
  if (crc32(payload, crc32(head)) !== rest.readUInt32BE(length)) throw damaged();
  const digestBefore = kind === 'Z' ? hash.copy().digest('hex') : null;
  hash.update(head).update(rest);
  return { frame: { kind, payload, offset, digestBefore }, end };
}

function isKind(kind: string): kind is FrameKind {
  return KINDS.includes(kind);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}
