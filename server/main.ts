import type { Server as NetServer } from 'node:net';
import { hostname } from 'node:os';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import { type FirstStartNews, firstStartLines } from './accounts/first-start-lines.ts';
import { loadServerSecret } from './accounts/server-secret.ts';
import { renewSetupToken } from './accounts/setup-token.ts';
import { type App, createApp } from './app.ts';
import { type Config, ConfigFault, readConfig } from './config.ts';
import { ContentFault } from './content/content-fault.ts';
import { type Content, loadContent } from './content/load-content.ts';
import { lanAddresses } from './http/allowed-origins.ts';
import { createLogger, type Logger } from './logger.ts';
import { prepareMembership, takePlace } from './nodes/join-nodes.ts';
import { backUpBeforeUpgrade } from './operations/upgrade-backup.ts';
import { type ClusterGuard, type Company, takeClusterGuard } from './storage/cluster-guard.ts';
import { keepCluster } from './storage/cluster-keeper.ts';
import { oneAtATime } from './storage/one-at-a-time.ts';
import { openStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';
import { StorageFault } from './storage/storage-fault.ts';
import { createTelemetry } from './telemetry/telemetry.ts';
import { loadServerCertificate } from './tls/local-authority.ts';

/** What a guard holds, for its one line. */
const SITE = 'the database of DATABASE_URL';

/** Exit codes: what kept the server from starting. */
const EXIT = { config: 2, port: 3, storage: 4, content: 5 } as const;

/** Longest time that a stopping server waits for what is under way, milliseconds. */
const STOP_WITHIN_MS = 8_000;

/** A port that cannot be listened on, with one line for the operator. */
class PortFault extends Error {}

try {
  await start(readConfig(process.env));
} catch (fault) {
  const code = exitCodeOf(fault);
  console.error(fault instanceof Error ? fault.message : String(fault));
  if (code === 1) console.error(fault);
  process.exit(code);
}

async function start(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const content = loadContent();
  const { dataDir } = config;
  const telemetry = createTelemetry();
  const serverSecret = await loadServerSecret(dataDir);
  const membership = prepareMembership(config, commonOf(content, serverSecret), logger);
  const company = membership === null ? 'alone' : 'among nodes';
  let guard: ClusterGuard | null = null;
  let upgradeGuard: ClusterGuard | undefined;
  // Rooms have one owner: a server that is to be alone refuses any other, a node refuses one that is to be alone.
  const takeGuard = async () => {
    if (config.databaseUrl !== null) guard ??= await guardDatabase(config.databaseUrl, company, logger);
  };
  const releaseGuard = async () => guard?.release();
  const storage = await openStorage({
    config,
    logger,
    onCommitted: telemetry.committed,
    async beforeUpgrade(databaseUrl, toVersion) {
      // The schema changes under nobody: all other nodes have to be stopped.
      if (membership === null) await takeGuard();
      else upgradeGuard = await takeClusterGuard(databaseUrl, SITE);
      await backUpBeforeUpgrade({ databaseUrl, dataDir, toVersion, logger });
    },
    ...(membership !== null && { journalWriter: membership.owner }),
  });
  await upgradeGuard?.release();
  await takeGuard();
  if (membership !== null) await takePlace(membership);
  const tls = config.httpsPort === null ? null : await loadServerCertificate(dataDir, ownNames(config));
  const app = createApp({ config, storage, content, serverSecret, logger, tls, telemetry, membership });
  try {
    await listen(app.http, config.host, config.port, 'PORT');
    if (app.https !== null) await listen(app.https, config.host, config.httpsPort ?? 0, 'HTTPS');
  } catch (fault) {
    await app.close();
    await releaseGuard();
    await storage.close();
    throw fault;
  }
  stopOnSignal({ app, storage, releaseGuard, logger });
  await app.recover();
  const news = await oneAtATime(storage, async () => ({
    setupToken: await renewSetupToken(storage),
    sample: config.hasSampleCollege ? await app.sample.make() : null,
  }));
  welcome(app, config, news);
}

/** What nodes have in common: what a show is made of, and the secret behind sessions and the ids for watching. */
function commonOf({ contentHash }: Content, secret: Buffer): readonly (string | Buffer)[] {
  return [ENGINE_VERSION, contentHash, String(PROTOCOL_VERSION), secret];
}

function listen(server: NetServer, host: string, port: number, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const isTaken = fault.code === 'EADDRINUSE';
      const advice = isTaken
        ? `is taken by another program; stop it or set ${setting} to another number`
        : fault.message;
      reject(new PortFault(`Port ${port} on ${host} cannot be used: ${advice}.`));
    });
    server.listen(port, host, resolve);
  });
}

/** Names and addresses under which this machine is opened. */
function ownNames({ allowedHosts, publicUrl }: Config): readonly string[] {
  const name = hostname().toLowerCase();
  const published = publicUrl === null ? [] : [new URL(publicUrl).hostname];
  return [
    ...new Set(['localhost', '127.0.0.1', name, `${name}.local`, ...lanAddresses(), ...allowedHosts, ...published]),
  ];
}

function welcome({ http, https }: App, config: Config, news: FirstStartNews): void {
  const address = http.address();
  const port = address !== null && typeof address === 'object' ? address.port : config.port;
  const own = config.publicUrl ?? `http://localhost:${port}`;
  const others = config.host === '0.0.0.0' || config.host === '::' ? lanAddresses() : [];
  const lines = [
    `Caipai is ready: http://localhost:${port}`,
    ...others.map((other) => `  in this network: http://${other}:${port}`),
    ...(https === null ? [] : secureLines(https, others)),
    ...(config.publicUrl === null ? [] : [`  published as: ${config.publicUrl}`]),
    ...firstStartLines(own, news),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** For camera and microphone: browsers give them to secure addresses alone. */
function secureLines(https: NetServer, others: readonly string[]): readonly string[] {
  const address = https.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return ['localhost', ...others].map((other) => `  with camera and microphone: https://${other}:${port}`);
}

/** Takes the database of a site for this process, and again when its server was away. */
function guardDatabase(url: string, company: Company, logger: Logger): Promise<ClusterGuard> {
  return keepCluster({
    startAgain: async () => undefined,
    takeGuard: (onLost) => takeClusterGuard(url, SITE, onLost, company),
    logger,
  });
}

interface Running {
  readonly app: App;
  readonly storage: Storage;
  readonly releaseGuard: () => Promise<void>;
  readonly logger: Logger;
}

/** A first signal stops in order; a second one, or a stop that hangs, ends the process: the journal is whole either way. */
function stopOnSignal({ app, storage, releaseGuard, logger }: Running): void {
  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await app.close();
    await releaseGuard();
    await storage.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

function exitCodeOf(fault: unknown): number {
  if (fault instanceof ConfigFault) return EXIT.config;
  if (fault instanceof PortFault) return EXIT.port;
  if (fault instanceof StorageFault) return EXIT.storage;
  if (fault instanceof ContentFault) return EXIT.content;
  return 1;
}
