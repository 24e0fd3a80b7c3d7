import { containerOf, type PartId } from '#shared/media/footage.ts';
import type { JoinTask } from '../analysis/join-worker.ts';
import type { WorkerPool } from '../analysis/worker-pool.ts';
import type { Logger } from '../logger.ts';
import type { FootageStore, JoinedFile } from '../storage/footage-store.ts';
import type { FootageFiles } from './footage-files.ts';

/** Makes one file of each closed part, in the background, one after the other. Until then a part is read from its chunks. */
export interface PartJoiner {
  joinLater(partId: PartId): void;
  /** Parts of an earlier run that were closed and not joined. */
  joinLeftOver(): Promise<void>;
  /** Resolves when nothing is under way. */
  settle(): Promise<void>;
}

export interface PartJoinerParts {
  readonly store: FootageStore;
  readonly files: FootageFiles;
  readonly workers: Pick<WorkerPool, 'run'>;
  readonly logger: Logger;
}

/** Makes the joiner. What cannot be joined stays in chunks and is logged: nothing is lost. */
export function createPartJoiner({ store, files, workers, logger }: PartJoinerParts): PartJoiner {
  let last: Promise<void> = Promise.resolve();

  async function join(partId: PartId): Promise<void> {
    const part = await store.find(partId);
    if (part === null || part.file !== null || part.deleted !== null) return;
    const chunks = (await store.chunks(partId)).filter(({ index }, at) => index === at);
    if (chunks.length === 0) return;
    const task: JoinTask = {
      chunkPaths: chunks.map(({ index }) => files.chunkPath(partId, index)),
      target: files.joinedPath(partId),
      isRemuxed: containerOf(part.mimeType) === 'webm',
    };
    const file = await workers.run<JoinedFile>('join-worker', task, 'soon');
    await store.join(partId, file);
    // Deleted meanwhile: the file must not stay behind.
    const isKept = (await store.keptIds([partId])).has(partId);
    if (isKept) await files.dropChunks(partId);
    else await files.removePart(partId);
    logger.info({ partId, byteCount: file.byteCount, durationMs: file.durationMs }, 'footage part joined');
  }

  const joinLater = (partId: PartId): void => {
    last = last
      .then(() => join(partId))
      .catch((fault: unknown) => {
        logger.error({ err: fault, partId }, 'footage part stays in chunks');
      });
  };

  return {
    joinLater,
    async joinLeftOver() {
      for (const { partId } of await store.listUnjoined()) joinLater(partId);
    },
    settle: () => last,
  };
}
