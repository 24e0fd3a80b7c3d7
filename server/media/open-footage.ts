import { VIEW_PASS_MS } from '#shared/media/footage-limits.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { FootageNews } from '#shared/protocol/footage-contract.ts';
import type { WorkerPool } from '../analysis/worker-pool.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { channelName, type RealtimeServer } from '../realtime/room-channels.ts';
import type { Ticker } from '../rooms/ticker.ts';
import type { Storage } from '../storage/storage.ts';
import { createDiskGuard, type DiskGuard } from './disk-guard.ts';
import { createFootageDesk, type FootageDesk } from './footage-desk.ts';
import { createFootageFiles, type FootageFiles } from './footage-files.ts';
import { createPassBook, type PassBook } from './footage-pass.ts';
import { createLiveFootage, type LiveFootage } from './live-footage.ts';
import { createPartJoiner } from './part-joiner.ts';
import { purgeFootage } from './purge-footage.ts';

/** Everything about footage, put together. */
export interface Footage {
  readonly desk: FootageDesk;
  readonly files: FootageFiles;
  readonly live: LiveFootage;
  readonly passes: PassBook;
  /** What a session is told that joins a room, with a pass to look on; null for a viewer's phone. */
  newsAtJoin(roomId: RoomId, sessionKey: string | null): FootageNews;
  readonly guard: DiskGuard;
  /** Goes on with what an earlier run left, unless others are at it, and keeps the retention from then on. */
  recover(hasOthers: boolean): Promise<void>;
  /** Resolves when no file is being made. */
  settle(): Promise<void>;
}

export interface FootageParts {
  readonly io: RealtimeServer;
  readonly storage: Pick<Storage, 'footage'>;
  readonly config: Pick<Config, 'dataDir' | 'footageQuotaBytes' | 'diskReserveBytes'>;
  readonly workers: Pick<WorkerPool, 'run'>;
  readonly serverSecret: Buffer;
  readonly ticker: Ticker;
  readonly logger: Logger;
  readonly onKept?: (byteCount: number) => void;
}

/** How often the retention is looked after, milliseconds. */
const PURGE_EVERY_MS = 6 * 3_600_000;

/** Puts it together; nothing is read or written yet. */
export function openFootage(parts: FootageParts): Footage {
  const { io, config, workers, ticker, logger } = parts;
  const store = parts.storage.footage;
  const files = createFootageFiles(config.dataDir);
  const guard = createDiskGuard({ folder: config.dataDir, reserveBytes: config.diskReserveBytes, now: ticker.now });
  const live = createLiveFootage({
    now: ticker.now,
    // A latest value: whoever reads too slowly gets the next one.
    tell: (roomId, news) => {
      io.to(channelName.team(roomId)).volatile.emit('room:footage', news.team);
      io.to(channelName.public(roomId)).volatile.emit('room:footage', news.public);
    },
  });
  const passes = createPassBook(parts.serverSecret);
  const joiner = createPartJoiner({ store, files, workers, logger });
  const desk = createFootageDesk({
    store,
    files,
    guard,
    live,
    joiner,
    logger,
    quotaBytes: config.footageQuotaBytes,
    onKept: parts.onKept,
  });
  ticker.add(live);

  let nextPurgeMs = Number.POSITIVE_INFINITY;
  const purge = () =>
    purgeFootage({ store, files, remove: (part) => desk.remove(part, 'retention'), logger }, new Date(), false).catch(
      (fault: unknown) => logger.error({ err: fault }, 'footage could not be purged'),
    );
  ticker.add({
    beat(nowMs) {
      if (nowMs < nextPurgeMs) return;
      nextPurgeMs = nowMs + PURGE_EVERY_MS;
      void purge();
    },
  });

  return {
    desk,
    files,
    live,
    guard,
    passes,
    newsAtJoin(roomId, sessionKey) {
      if (sessionKey === null) return live.newsOf(roomId, true);
      const pass = passes.issue({ kind: 'view', roomId, partId: null }, sessionKey, VIEW_PASS_MS);
      return { ...live.newsOf(roomId, false), pass: { pass, passMs: VIEW_PASS_MS } };
    },
    async recover(hasOthers) {
      nextPurgeMs = ticker.now();
      if (!hasOthers) await joiner.joinLeftOver();
    },
    settle: joiner.settle,
  };
}
