import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ALL_FORMATS, Conversion, FilePathSource, FilePathTarget, Input, Output, WebMOutputFormat } from 'mediabunny';
import type { JoinedFile } from '../storage/footage-store.ts';

/** The chunks of a part in order, and the file that is to be made of them. */
export interface JoinTask {
  readonly chunkPaths: readonly string[];
  readonly target: string;
  /** What a browser records as webm has no duration and no index: it is written anew with both, without coding again. */
  readonly isRemuxed: boolean;
}

/**
 * Worker entry: makes one file of a part, under another name first. Rejects when the chunks are no media; then the chunks
 * stay. Rules: FTG-2.
 */
export default async function joinPart({ chunkPaths, target, isRemuxed }: JoinTask): Promise<JoinedFile> {
  const joined = `${target}.joined.new`;
  const remuxed = `${target}.remuxed.new`;
  try {
    const sink = createWriteStream(joined, { mode: 0o600 });
    await pipeline(async function* () {
      for (const path of chunkPaths) yield* createReadStream(path);
    }, sink);
    const whole = isRemuxed ? await remux(joined, remuxed) : joined;
    const durationMs = await durationOf(whole);
    await flush(whole);
    const [digest, { size }] = await Promise.all([digestOf(whole), stat(whole)]);
    await rename(whole, target);
    return { digest, byteCount: size, durationMs };
  } finally {
    await Promise.all([joined, remuxed].map((path) => rm(path, { force: true })));
  }
}

async function remux(from: string, to: string): Promise<string> {
  const input = new Input({ source: new FilePathSource(from), formats: ALL_FORMATS });
  try {
    const output = new Output({ format: new WebMOutputFormat(), target: new FilePathTarget(to) });
    const conversion = await Conversion.init({ input, output, showWarnings: false });
    await conversion.execute();
    return to;
  } finally {
    input.dispose();
  }
}

async function durationOf(path: string): Promise<number> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    return Math.round((await input.computeDuration()) * 1_000);
  } finally {
    input.dispose();
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}
