import { headOf } from '#shared/media/container.ts';
import type { LivePart } from '#shared/protocol/footage-contract.ts';

/** Plays a part while it is recorded. */
export interface LivePlayer {
  /** More of the part is there. `toldAtMs`: on this page's monotonic clock. */
  readonly moved: (part: LivePart, toldAtMs: number) => void;
  /** How long ago what is shown now was recorded, milliseconds; null before the first picture. */
  readonly delayMs: () => number | null;
  readonly close: () => void;
}

export interface LivePlayerParts {
  readonly video: HTMLVideoElement;
  readonly part: LivePart;
  /** Gets a chunk; null when it cannot be had now. */
  readonly fetchChunk: (index: number) => Promise<ArrayBuffer | null>;
}

/** Further behind than this it jumps, seconds. */
const JUMP_BEHIND_S = 2.6;
/** Further behind than this it plays a little faster. */
const HURRY_BEHIND_S = 1.7;
const HURRY = 1.08;
/** Where it begins and jumps to, seconds before the end of what is there: less would stop before the next chunk. */
const EDGE_S = 1.1;
/** What was played is kept this long, seconds. */
const KEPT_S = 20;
/** Chunks before the last one from which a late watcher begins. */
const JOIN_BACK = 2;
const RETRY_MS = 400;

/** Whether a browser can play a part while it is recorded. */
export function canPlayLive(mimeType: string): boolean {
  return typeof MediaSource !== 'undefined' && MediaSource.isTypeSupported(mimeType);
}

/** Joins a part wherever it is: its first chunk, then the newest ones, and stays close behind them. */
export function playLive({ video, part: first, fetchChunk }: LivePlayerParts): LivePlayer {
  const source = new MediaSource();
  const url = URL.createObjectURL(source);
  let part = first;
  let toldAtMs = performance.now();
  let buffer: SourceBuffer | null = null;
  let next = 0;
  let isPumping = false;
  let isClosed = false;
  let hasBegun = false;

  const joinAt = Math.max(1, part.chunkCount - JOIN_BACK);
  /** The head and the newest chunks are asked for together: one after the other they would take three times as long. */
  const ahead = new Map(
    [0, joinAt, joinAt + 1].filter((index) => index < first.chunkCount).map((index) => [index, fetchChunk(index)]),
  );
  const take = (index: number): Promise<ArrayBuffer | null> => {
    const asked = ahead.get(index) ?? fetchChunk(index);
    ahead.delete(index);
    return asked;
  };

  const edge = (): number => (video.buffered.length === 0 ? 0 : video.buffered.end(video.buffered.length - 1));

  function stayClose(): void {
    if (video.buffered.length === 0) return;
    const lastStart = video.buffered.start(video.buffered.length - 1);
    const behind = edge() - video.currentTime;
    const isOutside = video.currentTime < lastStart;
    if (!hasBegun || isOutside || behind > JUMP_BEHIND_S) {
      hasBegun = true;
      video.currentTime = Math.max(lastStart, edge() - EDGE_S);
    }
    video.playbackRate = behind > HURRY_BEHIND_S ? HURRY : 1;
    if (video.paused) void video.play().catch(() => undefined);
  }

  async function append(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const target = buffer;
    if (target === null || isClosed) return;
    await settled(target, () => target.appendBuffer(bytes));
    const trimTo = video.currentTime - KEPT_S;
    if (target.buffered.length > 0 && trimTo > target.buffered.start(0) + KEPT_S) {
      await settled(target, () => target.remove(0, trimTo));
    }
  }

  async function pump(): Promise<void> {
    if (isPumping || buffer === null) return;
    isPumping = true;
    try {
      while (!isClosed && next < part.chunkCount) {
        // Someone who comes late, or was away, needs the newest alone.
        if (next > 0 && part.chunkCount - next > JOIN_BACK + 2) {
          next = part.chunkCount - JOIN_BACK;
          ahead.clear();
        }
        const bytes = await take(next);
        if (bytes === null) {
          await pause(RETRY_MS);
          continue;
        }
        const chunk = new Uint8Array(bytes);
        // Pictures of the first second would be decoded for nobody.
        await append(next === 0 && joinAt > 1 ? headOf(chunk) : chunk);
        next = next === 0 ? joinAt : next + 1;
        stayClose();
      }
    } catch {
      // A chunk that the browser cannot take: the next part begins anew.
      close();
    } finally {
      isPumping = false;
    }
  }

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    URL.revokeObjectURL(url);
    video.removeAttribute('src');
    video.load();
  }

  source.addEventListener(
    'sourceopen',
    () => {
      buffer = source.addSourceBuffer(part.mimeType);
      void pump();
    },
    { once: true },
  );
  video.src = url;

  return {
    moved: (newer, at) => {
      part = newer;
      toldAtMs = at;
      void pump();
    },
    delayMs: () => {
      if (!hasBegun || isClosed) return null;
      const behindMs = Math.max(0, edge() - video.currentTime) * 1_000;
      return Math.round(part.ageMs + (performance.now() - toldAtMs) + behindMs);
    },
    close,
  };
}

/** Waits for a source buffer to be done with what `work` begins. */
function settled(buffer: SourceBuffer, work: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    buffer.onupdateend = () => resolve();
    buffer.onerror = () => reject(new Error('not playable'));
    work();
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
