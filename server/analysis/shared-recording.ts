import { must } from '#shared/lib/assert.ts';
import type { Recording } from '#shared/model/recording.ts';

/** A recording on its way to workers: its text, in memory that threads share. */
export interface SharedRecording {
  /** Equal for the same recording, within one server. */
  readonly id: number;
  readonly text: Uint8Array<SharedArrayBuffer>;
}

const shared = new WeakMap<Recording, SharedRecording>();
let count = 0;

/** Writes a recording for workers, once however many tasks it goes with: what a task is posted with is copied each time. */
export function shareRecording(recording: Recording): SharedRecording {
  const known = shared.get(recording);
  if (known !== undefined) return known;
  const bytes = Buffer.from(JSON.stringify(recording));
  const text = new Uint8Array(new SharedArrayBuffer(bytes.length));
  text.set(bytes);
  count += 1;
  const written = { id: count, text };
  shared.set(recording, written);
  return written;
}

/** Recordings that a worker keeps: a debrief has one, a drill two. */
const KEPT = 3;
const read = new Map<number, Recording>();

/** The recording, read once per worker while its tasks follow one another. */
export function readShared({ id, text }: SharedRecording): Recording {
  const recording = read.get(id) ?? must<Recording>(JSON.parse(Buffer.from(text.buffer).toString()), 'a recording');
  read.delete(id);
  read.set(id, recording);
  for (const oldest of read.keys()) {
    if (read.size <= KEPT) break;
    read.delete(oldest);
  }
  return recording;
}
