import { once } from 'node:events';
import { loadServerSecret } from '../../server/accounts/server-secret.ts';
import { renewSetupToken } from '../../server/accounts/setup-token.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import type { Route } from '../../server/http/route.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { openDatabaseProxy } from './database-proxy.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** A server in the process of the test: its route table can be read, and its database taken away for a while. */
export interface OpenServer {
  readonly url: string;
  readonly routes: readonly Route[];
  readonly database: Pick<TestDatabase, 'query' | 'url'>;
  /** What the server would have printed. */
  output(): string;
  /** Does something while no statement reaches the database. */
  whileAway(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Opens a server over a fresh database of the run's cluster. `clientDir`: in the place of the built pages. */
export async function openServer(dataDir: string, clientDir?: string): Promise<OpenServer> {
  const database = await createTestDatabase();
  const proxy = await openDatabaseProxy(database.url);
  const logger = createLogger('silent');
  // As behind a proxy on this machine, whose word on where requests come from is taken.
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: proxy.url, PUBLIC_URL: 'http://lab.test', PORT: '0' });
  const storage = await openStorage({ config, logger });
  const serverSecret = await loadServerSecret(dataDir);
  const app = createApp({
    config,
    storage,
    content: shippedContent(),
    serverSecret,
    logger,
    ...(clientDir && { clientDir }),
  });
  app.http.listen(0, '127.0.0.1');
  await once(app.http, 'listening');
  const address = app.http.address();
  const token = await renewSetupToken(storage);
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    routes: app.routes,
    database,
    output: () => `setup?token=${token}`,
    async whileAway(work) {
      await proxy.cut();
      try {
        await work();
      } finally {
        await proxy.mend();
      }
    },
    async close() {
      await app.close();
      await storage.close();
      await proxy.close();
      await database.drop();
    },
  };
}
