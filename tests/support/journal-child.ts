import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { makeEntry, makeHeader } from '../contract/journal-entries.ts';

/**
 * A server that does nothing but write: opens the data folder given as argument, appends one entry after the other to
 * one room and prints each seq once its commit was answered. Ends by being killed.
 */
const storage = await openStorage({
  config: { dataDir: process.argv[2], databaseUrl: null },
  logger: createLogger('silent'),
});
const header = makeHeader('killed');
await storage.journal.open(header);
for (let seq = 1; ; seq += 1) {
  await storage.journal.append(header.roomId, [makeEntry(header.roomId, seq)]);
  process.stdout.write(`${seq}\n`);
}
