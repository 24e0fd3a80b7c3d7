import { sha256Hex } from '#shared/lib/sha256.ts';
import type { BeginPart, PartId } from '#shared/media/footage.ts';
import type { BegunPart } from '#shared/protocol/footage-contract.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { footageApi } from '../connection/footage-api.ts';
import type { FootageSpool, SpooledPart } from './footage-spool.ts';

/** How far sending is. */
export interface SendProgress {
  /** Seconds that wait to be sent. */
  readonly waiting: number;
  /** Speed of the last chunks, bits per second; null before the first. */
  readonly bitsPerSecond: number | null;
  /** The server cannot be reached, or is busy: it is tried again. */
  readonly isStuck: boolean;
}

export interface UploaderListener {
  readonly onProgress: (progress: SendProgress) => void;
  /** The server takes no more of a part; what waited of it is dropped. */
  readonly onRefused: (partId: PartId, problem: HttpProblem) => void;
}

/** Sends what the spool holds, in order, one chunk at a time, until all is with the server. */
export interface FootageUploader {
  /** There is something new. */
  readonly wake: () => void;
  /** Sends a still for the wall now or never: it is a help and no more. False when the server has not kept it. */
  readonly sendStill: (partId: PartId, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** Resolves when nothing waits, or nothing can be sent any more. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

export interface UploaderParts {
  readonly roomId: string;
  readonly spool: FootageSpool;
  readonly api: Pick<typeof footageApi, 'begin' | 'putChunk' | 'putStill' | 'close' | 'putVoice'>;
  readonly listener: UploaderListener;
  /** Waits; tests give their own. */
  readonly pause?: (ms: number) => Promise<void>;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 8_000;
/** What was heard goes with each so-manieth chunk. */
const VOICE_EVERY = 10;
/** Weight of the newest chunk in the measured speed. */
const NEWEST = 0.3;

/** Refusals after which the rest of a part is of no use to anybody. */
const FINAL = new Set([
  'footage/consent_needed',
  'footage/not_your_seat',
  'footage/part_closed',
  'footage/part_deleted',
  'footage/part_exists',
  'footage/foreign_part',
  'footage/not_footage',
  'footage/chunk_differs',
  'footage/show_full',
  'footage/quota_used',
  'footage/disk_full',
  'http/too_large',
  'http/invalid_body',
  'rehearsal/unknown',
  'room/foreign',
]);

/** Makes the uploader of a room; it sleeps until it is woken. */
export function createFootageUploader({ roomId, spool, api, listener, pause = wait }: UploaderParts): FootageUploader {
  const passes = new Map<PartId, BegunPart>();
  let running: Promise<void> | null = null;
  let isStopped = false;
  let isAskedAgain = false;
  let bitsPerSecond: number | null = null;
  let retryMs = FIRST_RETRY_MS;

  const tell = async (isStuck: boolean): Promise<void> => {
    const parts = await spool.parts(roomId);
    const counts = await Promise.all(parts.map(({ partId }) => spool.waiting(partId)));
    listener.onProgress({ waiting: counts.reduce((sum, { count }) => sum + count, 0), bitsPerSecond, isStuck });
  };

  /** What a problem means for a part: over, or another try. */
  async function onProblem(partId: PartId, problem: HttpProblem): Promise<'over' | 'again'> {
    if (problem.code === 'footage/pass_invalid') passes.delete(partId);
    if (!FINAL.has(problem.code)) {
      await tell(true);
      await pause(retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      return 'again';
    }
    passes.delete(partId);
    await spool.dropPart(partId);
    listener.onRefused(partId, problem);
    await tell(false);
    return 'over';
  }

  async function begin(part: SpooledPart): Promise<BegunPart | 'over' | 'again'> {
    const known = passes.get(part.partId);
    if (known !== undefined) return known;
    const { partId, role, mode, mimeType, startedAtMs } = part;
    const order: BeginPart = { partId, role, mode, mimeType, ageMs: Math.max(0, Math.round(Date.now() - startedAtMs)) };
    const begun = await api.begin(roomId, order);
    if (!begun.ok) return onProblem(partId, begun.problem);
    passes.set(partId, begun.value);
    return begun.value;
  }

  /** Sends what waits of a part. */
  async function sendPart(part: SpooledPart): Promise<'over' | 'again' | 'waiting'> {
    const { partId } = part;
    while (!isStopped) {
      const begun = await begin(part);
      if (begun === 'over' || begun === 'again') return begun;
      const chunk = await spool.nextChunk(partId);
      if (chunk === null) return finish(partId);
      const bytes = new Uint8Array(chunk.bytes);
      const sentAt = performance.now();
      const kept = await api.putChunk(roomId, begun, chunk.index, bytes, sha256Hex(bytes));
      if (!kept.ok) return onProblem(partId, kept.problem);
      measure(bytes.length, performance.now() - sentAt);
      retryMs = FIRST_RETRY_MS;
      await spool.dropChunk(partId, chunk.index);
      if (chunk.index % VOICE_EVERY === VOICE_EVERY - 1) await sendVoice(partId);
      await tell(false);
    }
    return 'over';
  }

  async function finish(partId: PartId): Promise<'over' | 'again' | 'waiting'> {
    const part = await spool.part(partId);
    if (part === null) return 'over';
    if (part.chunkCount === null) return 'waiting';
    await sendVoice(partId);
    const closed = await api.close(roomId, partId, part.chunkCount);
    if (!closed.ok) return onProblem(partId, closed.problem);
    passes.delete(partId);
    await spool.dropPart(partId);
    return 'over';
  }

  /** What was heard is a help and no more: a failure is no reason to hold the picture back. */
  async function sendVoice(partId: PartId): Promise<void> {
    const voice = (await spool.part(partId))?.voice ?? null;
    if (voice !== null) await api.putVoice(roomId, partId, voice);
  }

  function measure(byteCount: number, tookMs: number): void {
    // A chunk that holds only a header says nothing of the speed.
    if (byteCount < 8_192) return;
    const bits = (byteCount * 8_000) / Math.max(1, tookMs);
    bitsPerSecond = bitsPerSecond === null ? bits : bitsPerSecond * (1 - NEWEST) + bits * NEWEST;
  }

  async function run(): Promise<void> {
    do {
      isAskedAgain = false;
      for (const part of await spool.parts(roomId)) {
        const result = await sendPart(part);
        // The order of parts is the order of the show: a later one waits for the link too.
        if (result === 'again') isAskedAgain = true;
        if (result === 'again' || isStopped) break;
      }
    } while (isAskedAgain && !isStopped);
    await tell(false);
  }

  return {
    wake: () => {
      isAskedAgain = true;
      if (isStopped || running !== null) return;
      running = run()
        .catch(() => undefined)
        .finally(() => {
          running = null;
        });
    },
    sendStill: async (partId, bytes) => {
      const begun = passes.get(partId);
      if (begun === undefined || isStopped) return false;
      const answer = await api.putStill(roomId, begun, bytes);
      return answer.ok && answer.value.isKept;
    },
    settled: async () => {
      while (running !== null) await running;
    },
    stop: () => {
      isStopped = true;
    },
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
