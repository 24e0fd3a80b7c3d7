import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { SectionEnd } from './backup-content.ts';
import type { FrameWriter } from './backup-frame.ts';

const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflate);
const inflated = promisify<Uint8Array, Buffer>(inflate);

/** Bytes of a section that go into one frame, before they are deflated. */
const FRAME_BYTES = 512 * 1_024;
/** Journals are repetitive text: the quickest level already takes nine tenths. */
const LEVEL = 3;

/** Writes the bytes of a table or a file in frames, and the frame that ends it. Gives what that frame says. */
export async function writeSection(
  writer: FrameWriter,
  source: AsyncIterable<Buffer>,
  rowsOf: () => number | null,
): Promise<SectionEnd> {
  const hash = createHash('sha256');
  let byteCount = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const flush = async (): Promise<void> => {
    if (waitingBytes === 0) return;
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    await writer.write('D', await deflated(bytes, { level: LEVEL }));
  };
  for await (const bytes of source) {
    hash.update(bytes);
    byteCount += bytes.length;
    waiting.push(bytes);
    waitingBytes += bytes.length;
    if (waitingBytes >= FRAME_BYTES) await flush();
  }
  await flush();
  const end: SectionEnd = { rows: rowsOf(), byteCount, sha256: hash.digest('hex') };
  await writer.write('E', Buffer.from(JSON.stringify(end)));
  return end;
}

/** The bytes of one frame of a section. */
export function readSectionBytes(payload: Buffer): Promise<Buffer> {
  return inflated(payload);
}
