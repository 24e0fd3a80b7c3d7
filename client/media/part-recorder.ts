import { createChunkCutter } from '#shared/media/chunk-cutter.ts';
import { containerOf } from '#shared/media/footage.ts';
import type { QualityStep } from '#shared/media/quality-ladder.ts';

/** One second: the most that a crash of the browser costs, besides what is in the encoder. */
const CHUNK_MS = 1_000;

/** What of `MediaRecorder` older type libraries do not know. */
interface RecorderOptions extends MediaRecorderOptions {
  readonly videoKeyFrameIntervalDuration?: number;
}

/** A recorder that is running. */
export interface PartRecorder {
  /** Media time 0, on this computer's wall clock. */
  readonly startedAtMs: number;
  /** Ends the part; resolves with the number of its chunks when the last one was given. */
  readonly stop: () => Promise<number>;
}

/** What a recorder gives: chunks in order, and that it ended by itself. */
export interface RecorderListener {
  readonly onChunk: (index: number, bytes: Blob) => void;
  /** The encoder or a device failed. */
  readonly onFault: () => void;
}

/**
 * Records a stream in chunks of a second that begin with a key frame. Media time 0 is the moment of the call: measured,
 * it is true to a frame. Throws when the browser cannot record the stream.
 */
export function recordPart(
  stream: MediaStream,
  mimeType: string,
  quality: QualityStep,
  listener: RecorderListener,
): PartRecorder {
  const options: RecorderOptions = {
    mimeType,
    videoBitsPerSecond: quality.videoBitsPerSecond,
    audioBitsPerSecond: quality.audioBitsPerSecond,
    videoKeyFrameIntervalDuration: CHUNK_MS,
  };
  const recorder = new MediaRecorder(stream, options);
  const cutter = createChunkCutter(containerOf(mimeType));
  let count = 0;
  /** Reading a piece takes a moment; pieces are read one after the other. */
  let reading: Promise<void> = Promise.resolve();
  const give = (bytes: Uint8Array<ArrayBuffer> | null): void => {
    if (bytes === null) return;
    listener.onChunk(count, new Blob([bytes]));
    count += 1;
  };
  recorder.ondataavailable = ({ data }) => {
    reading = reading.then(async () => give(cutter.push(new Uint8Array(await data.arrayBuffer()))));
  };
  recorder.onerror = () => listener.onFault();
  recorder.start(CHUNK_MS);
  const startedAtMs = performance.timeOrigin + performance.now();
  return {
    startedAtMs,
    stop: async () => {
      await new Promise<void>((resolve) => {
        if (recorder.state === 'inactive') return resolve();
        recorder.onstop = () => resolve();
        recorder.stop();
      });
      await reading;
      give(cutter.rest());
      return count;
    },
  };
}
