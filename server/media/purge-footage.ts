import type { PartId } from '#shared/media/footage.ts';
import type { Logger } from '../logger.ts';
import type { FootageStore, StoredPart } from '../storage/footage-store.ts';
import type { FootageFiles } from './footage-files.ts';

/** What is to be deleted, or was. */
export interface PurgeReport {
  /** Parts whose time is over. */
  readonly expired: readonly Pick<StoredPart, 'partId' | 'roomId' | 'begunAt' | 'byteCount' | 'keptDays'>[];
  /** Folders that belong to no part any more. */
  readonly orphans: readonly { readonly partId: string; readonly byteCount: number }[];
}

export interface PurgeParts {
  readonly store: FootageStore;
  readonly files: FootageFiles;
  readonly remove: (part: StoredPart) => Promise<void>;
  readonly logger: Logger;
}

const PART_FOLDER = /^f-[a-f0-9]{16}$/;

/** Finds what the retention of classes says is over at `now`; deletes it unless `isDryRun`. Rules: FTG-8. */
export async function purgeFootage(parts: PurgeParts, now: Date, isDryRun: boolean): Promise<PurgeReport> {
  const { store, files, logger } = parts;
  const expired = await store.listExpired(now);
  const folders = (await files.listParts()).filter((name): name is PartId => PART_FOLDER.test(name));
  const kept = await store.keptIds(folders);
  const orphans = await Promise.all(
    folders
      .filter((partId) => !kept.has(partId))
      .map(async (partId) => ({ partId, byteCount: await files.partBytes(partId) })),
  );
  if (!isDryRun) {
    for (const part of expired) await parts.remove(part);
    for (const { partId } of orphans) await files.removePart(partId);
    logger.info({ expired: expired.length, orphans: orphans.length }, 'footage purged');
  }
  return { expired, orphans };
}
