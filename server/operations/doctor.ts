import { X509Certificate } from 'node:crypto';
import { readFile, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { findKnownCluster, prepareDataDir } from '../storage/cluster-place.ts';
import { messageOf } from '../storage/database-error.ts';
import { readMigrations } from '../storage/migrate.ts';
import { readBackupNote } from './backup-note.ts';
import { forecastDisk } from './forecast-disk.ts';
import { openOperationDatabase, withOperationClient } from './operation-database.ts';
import type { DoctorCode, OperationParams } from './operation-text.ts';

/** One thing that was looked at. `warn`: it works, and somebody should do something; `bad`: a start or a show fails. */
export interface Check {
  readonly level: 'good' | 'warn' | 'bad';
  readonly code: DoctorCode;
  readonly params: OperationParams;
}

export interface DoctorOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly now?: () => Date;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const GIGABYTE = 1_073_741_824;
const [NODE_MAJOR, NODE_MINOR] = [20, 19] as const;
/** A backup older than a week is old. */
const OLD_BACKUP_DAYS = 7;
/** A server renews its certificate 30 days before its end; one below this has not been restarted for long. */
const CERTIFICATE_DAYS = 14;
const MOST_CLOCK_SECONDS = 5;

/**
 * Looks at everything that a lesson needs of this machine. Makes the data folder where there is none, and starts a stopped
 * private database to ask it; otherwise changes nothing.
 */
export async function examine({ config, logger, now = () => new Date() }: DoctorOptions): Promise<readonly Check[]> {
  return [
    checkNode(process.versions.node),
    await checkDataDir(config.dataDir),
    ...(await checkDatabase(config, logger, now())),
    await checkPort(config),
    await checkSecurity(config, now()),
    await checkBackup(config.dataDir, now()),
  ];
}

/** Whether a version of Node.js, such as `20.19.0`, will do. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > NODE_MAJOR || (major === NODE_MAJOR && minor >= NODE_MINOR);
  return isEnough ? good('doctor/node', { version }) : bad('doctor/node_old', { version });
}

async function checkDataDir(dataDir: string): Promise<Check> {
  return prepareDataDir(dataDir).then(
    () => good('doctor/data_dir', { dataDir }),
    (fault: unknown) => bad('doctor/data_dir_closed', { dataDir, reason: messageOf(fault) }),
  );
}

async function checkDatabase(config: Config, logger: Logger, now: Date): Promise<readonly Check[]> {
  const isNew = config.databaseUrl === null && (await findKnownCluster(config.dataDir).catch(() => null)) === null;
  if (isNew) return [good('doctor/database_none')];
  try {
    const database = await openOperationDatabase({ config, logger });
    try {
      return await withOperationClient(database.url, async (client) => [
        await checkSchema(client),
        await checkDisk(client, config),
        await checkClock(client, now),
      ]);
    } finally {
      await database.close();
    }
  } catch (fault) {
    return [bad('doctor/database_away', { reason: messageOf(fault) })];
  }
}

async function checkSchema(client: ClientBase): Promise<Check> {
  const known = (await readMigrations()).length;
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  const version = rows[0]?.version ?? '';
  const found = (await isThere(client, 'schema_migrations')) ? await readSchema(client) : 0;
  if (found > known) return bad('doctor/schema_newer', { found, known });
  if (found > 0 && found < known) return warn('doctor/schema_older', { found, known });
  return good('doctor/database', { version, schema: found });
}

async function readSchema(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from schema_migrations',
  );
  return rows[0]?.version ?? 0;
}

async function checkDisk(client: ClientBase, { dataDir, diskReserveBytes }: Config): Promise<Check> {
  const { bavail, bsize } = await statfs(dataDir);
  const freeBytes = bavail * bsize;
  const weeklyBytes = (await isThere(client, 'footage_parts')) ? await readWeeklyBytes(client) : 0;
  const { level, days } = forecastDisk({ freeBytes, weeklyBytes, reserveBytes: diskReserveBytes });
  const params = {
    free: gigabytes(freeBytes),
    weekly: gigabytes(weeklyBytes),
    reserve: gigabytes(diskReserveBytes),
    days: days ?? '',
  };
  if (level === 'full') return bad('doctor/disk_full', params);
  if (level === 'soon') return warn('doctor/disk_soon', params);
  return good(level === 'idle' ? 'doctor/disk_idle' : 'doctor/disk', params);
}

/** Bytes of footage and of journals that the last seven days brought. */
async function readWeeklyBytes(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(`
    select coalesce((
      select sum(coalesce(p.file_bytes, (select sum(byte_count) from footage_chunks k where k.part_id = p.part_id), 0))
      from footage_parts p where p.begun_at > now() - interval '7 days' and p.deleted_at is null), 0)
    + coalesce((
      select sum(length(j.command) + length(j.events) + 120) from journal j join rooms r using (room_id)
      where r.opened_at > now() - interval '7 days'), 0) as bytes`);
  return Number(rows[0]?.bytes ?? 0);
}

async function checkClock(client: ClientBase, now: Date): Promise<Check> {
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  const seconds = Math.round(Math.abs((rows[0]?.now.getTime() ?? 0) - now.getTime()) / 1_000);
  if (seconds > MOST_CLOCK_SECONDS) return warn('doctor/clock_apart', { seconds });
  if (!(await isThere(client, 'rooms'))) return good('doctor/clock');
  const newest = await client.query<{ at: Date | null }>('select max(opened_at) as at from rooms');
  const aheadMs = (newest.rows[0]?.at?.getTime() ?? 0) - now.getTime();
  if (aheadMs > MINUTE_MS) return warn('doctor/clock_back', { hours: Math.ceil(aheadMs / HOUR_MS) });
  return good('doctor/clock');
}

async function isThere(client: ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  return rows[0]?.there === true;
}

async function checkPort({ host, port }: Config): Promise<Check> {
  if (port === 0 || (await canListen(host, port))) return good('doctor/port_free', { port });
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(3_000) })
    .then((response) => response.text())
    .catch(() => '');
  return answer === '{"status":"ok"}' ? good('doctor/port_ours', { port }) : bad('doctor/port_taken', { port });
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

async function checkSecurity({ dataDir, httpsPort, publicUrl }: Config, now: Date): Promise<Check> {
  if (httpsPort !== null) {
    const pem = await readFile(join(dataDir, 'tls', 'server.pem'), 'utf8').catch(() => null);
    if (pem === null) return good('doctor/certificate_none');
    const days = Math.floor((new Date(new X509Certificate(pem).validTo).getTime() - now.getTime()) / DAY_MS);
    return days < CERTIFICATE_DAYS ? bad('doctor/certificate_over', { days }) : good('doctor/certificate', { days });
  }
  if (publicUrl?.startsWith('https:') === true) return good('doctor/secure_outside', { url: publicUrl });
  return warn('doctor/insecure');
}

async function checkBackup(dataDir: string, now: Date): Promise<Check> {
  const note = await readBackupNote(dataDir).catch(() => null);
  if (note === null) return warn('doctor/backup_none');
  const days = Math.floor((now.getTime() - note.at.getTime()) / DAY_MS);
  const params = { days, path: note.path };
  return days >= OLD_BACKUP_DAYS ? warn('doctor/backup_old', params) : good('doctor/backup', params);
}

function gigabytes(bytes: number): number {
  return Math.round((bytes / GIGABYTE) * 10) / 10;
}

function good(code: DoctorCode, params: OperationParams = {}): Check {
  return { level: 'good', code, params };
}

function warn(code: DoctorCode, params: OperationParams = {}): Check {
  return { level: 'warn', code, params };
}

function bad(code: DoctorCode, params: OperationParams = {}): Check {
  return { level: 'bad', code, params };
}
