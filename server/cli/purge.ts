import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { createFootageFiles } from '../media/footage-files.ts';
import { type PurgeReport, purgeFootage } from '../media/purge-footage.ts';
import { openStorage } from '../storage/open-storage.ts';
import { findRunningCluster } from '../storage/private-cluster.ts';

const USAGE = `npm run -s purge [-- --dry-run]
  Deletes footage whose time is over, and files that belong to nothing. With --dry-run it only lists them.
  Reads the settings of the server (DATA_DIR, DATABASE_URL); a server may run meanwhile. Exit code 2 for a wrong argument.`;

process.exitCode = await purge(process.argv.slice(2));

async function purge(args: readonly string[]): Promise<number> {
  const isDryRun = args.length === 1 && args[0] === '--dry-run';
  if (args.length > 0 && !isDryRun) {
    (args[0] === '--help' ? console.log : console.error)(USAGE);
    return args[0] === '--help' ? 0 : 2;
  }
  const config = readConfig(process.env);
  const logger = createLogger('error');
  const databaseUrl = config.databaseUrl ?? (await findRunningCluster(config.dataDir));
  const storage = await openStorage({ config: { ...config, databaseUrl }, logger });
  try {
    const store = storage.footage;
    const files = createFootageFiles(config.dataDir);
    const remove = async ({ partId }: { readonly partId: string }) => {
      await store.markDeleted(partId, 'retention');
      await files.removePart(partId);
    };
    tell(await purgeFootage({ store, files, remove, logger }, new Date(), isDryRun), isDryRun);
    return 0;
  } finally {
    await storage.close();
  }
}

function tell({ expired, orphans }: PurgeReport, isDryRun: boolean): void {
  for (const { partId, roomId, begunAt, byteCount, keptDays } of expired) {
    console.log(
      `${partId} of ${roomId}: ${begunAt.toISOString().slice(0, 10)}, kept ${keptDays} days, ${megabytes(byteCount)} MB`,
    );
  }
  for (const { partId, byteCount } of orphans) console.log(`${partId}: belongs to nothing, ${megabytes(byteCount)} MB`);
  const bytes = [...expired, ...orphans].reduce((sum, { byteCount }) => sum + byteCount, 0);
  const verb = isDryRun ? 'would be deleted' : 'deleted';
  console.log(`${expired.length + orphans.length} parts ${verb}, ${megabytes(bytes)} MB.`);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 104_857.6) / 10;
}
