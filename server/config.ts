import { resolve } from 'node:path';
import { z } from 'zod';
import { trustedProxies } from './http/client-address.ts';

/** Settings of one server process, read once from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute folder for the private database, pictures and media. */
  readonly dataDir: string;
  /** PostgreSQL of the site; null starts the private cluster in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Origin under which people reach the server, without a trailing slash; null means the addresses of the machine. */
  readonly publicUrl: string | null;
  /** Further host names under which this server is opened, besides the machine's own, without port. */
  readonly allowedHosts: readonly string[];
  /** Proxies on other machines whose word on where a request came from is taken: addresses or ranges. */
  readonly trustedProxies: readonly string[];
  /** `host:port` under which other nodes on the same database reach this one; null: this server is alone. */
  readonly nodeAddress: string | null;
  /** How long after a restart a show waits, paused, for somebody of the team to come back before it goes on alone. */
  readonly returnGraceMs: number;
  /** How many times faster than the wall clock shows run; 1 outside tests. */
  readonly clockRate: number;
  /** Bytes of footage that a team may keep. */
  readonly footageQuotaBytes: number;
  /** Bytes of the disk that footage leaves free for the shows. */
  readonly diskReserveBytes: number;
  /** Port for https with a certificate of this server's own authority; null: plain http alone. */
  readonly httpsPort: number | null;
  /** Whether the first start makes a sample college. */
  readonly hasSampleCollege: boolean;
  /** What a collector of metrics on another machine must send; null: this machine alone may ask. */
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
  readonly isProduction: boolean;
}

const logLevelSchema = z.enum(['error', 'info', 'debug', 'silent']);
export type LogLevel = z.infer<typeof logLevelSchema>;

/** A setting that cannot be used. The message is one line that names the setting, the value and what is expected. */
export class ConfigFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigFault';
  }
}

const blankAsUnset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsUnset, schema);

const PORT_HINT = 'expected a port from 0 to 65535';
const GRACE_HINT = 'expected a number of seconds from 0 to 86400';
const GIGABYTES_HINT = 'expected a number of gigabytes from 0 to 100000';
const MEGABYTES_HINT = 'expected a number of megabytes from 0 to 1000000';
const HTTPS_HINT = 'expected off, on or a port from 0 to 65535';
const TOKEN_HINT = 'expected 16 to 200 letters, digits, - or _';
const NODE_HINT = 'expected host:port, at most 40 characters';
const RATE_HINT = 'expected a number from 1 to 1000';

const environmentSchema = z.object({
  NODE_ENV: setting(z.string().optional()),
  PORT: setting(z.coerce.number(PORT_HINT).int(PORT_HINT).min(0, PORT_HINT).max(65_535, PORT_HINT).default(4400)),
  HOST: setting(z.string().default('0.0.0.0')),
  DATA_DIR: setting(z.string().default('./data')),
  DATABASE_URL: setting(
    z.string().refine(isDatabaseUrl, 'expected postgres://user:password@host:port/database').optional(),
  ),
  PUBLIC_URL: setting(z.string().refine(isOrigin, 'expected an origin such as https://live.example.edu').optional()),
  ALLOWED_HOSTS: setting(z.string().default('')),
  TRUSTED_PROXIES: setting(
    z.string().refine(areProxies, 'expected addresses or ranges such as 10.0.0.0/24, separated by commas').default(''),
  ),
  NODE_ADDRESS: setting(
    z
      .string()
      .max(40, NODE_HINT)
      .regex(/^(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\]):\d{1,5}$/, NODE_HINT)
      .optional(),
  ),
  RETURN_GRACE_SECONDS: setting(z.coerce.number(GRACE_HINT).min(0, GRACE_HINT).max(86_400, GRACE_HINT).default(600)),
  CLOCK_RATE: setting(z.coerce.number(RATE_HINT).min(1, RATE_HINT).max(1000, RATE_HINT).default(1)),
  FOOTAGE_QUOTA_GB: setting(
    z.coerce.number(GIGABYTES_HINT).min(0, GIGABYTES_HINT).max(100_000, GIGABYTES_HINT).default(10),
  ),
  DISK_RESERVE_MB: setting(
    z.coerce.number(MEGABYTES_HINT).min(0, MEGABYTES_HINT).max(1_000_000, MEGABYTES_HINT).default(1_024),
  ),
  HTTPS: setting(
    z
      .string()
      .regex(/^(?:off|on|\d{1,5})$/, HTTPS_HINT)
      .default('off'),
  ),
  SAMPLE_COLLEGE: setting(z.enum(['on', 'off'], 'expected on or off').default('on')),
  METRICS_TOKEN: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,200}$/, TOKEN_HINT)
      .optional(),
  ),
  LOG_LEVEL: setting(z.enum(logLevelSchema.options, 'expected error, info, debug or silent').default('info')),
});

/** Values that may be repeated in a message: everything but what can hold a password. */
const SECRET_SETTINGS: readonly string[] = ['DATABASE_URL', 'METRICS_TOKEN'];

/** Reads the settings. Throws `ConfigFault` for the first wrong one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) throw new ConfigFault(firstProblem(parsed.error, environment));
  const values = parsed.data;
  const isProduction = values.NODE_ENV === 'production';
  if (isProduction && values.CLOCK_RATE !== 1) {
    throw new ConfigFault(`CLOCK_RATE=${values.CLOCK_RATE} is for tests only and is refused when NODE_ENV=production.`);
  }
  if (values.NODE_ADDRESS !== undefined && (values.DATABASE_URL === undefined || values.PUBLIC_URL === undefined)) {
    throw new ConfigFault('NODE_ADDRESS needs DATABASE_URL, which the nodes share, and PUBLIC_URL, their one address.');
  }
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    publicUrl: values.PUBLIC_URL === undefined ? null : new URL(values.PUBLIC_URL).origin,
    allowedHosts: listOf(values.ALLOWED_HOSTS),
    trustedProxies: listOf(values.TRUSTED_PROXIES),
    nodeAddress: values.NODE_ADDRESS ?? null,
    returnGraceMs: values.RETURN_GRACE_SECONDS * 1_000,
    clockRate: values.CLOCK_RATE,
    footageQuotaBytes: Math.round(values.FOOTAGE_QUOTA_GB * 1_073_741_824),
    diskReserveBytes: Math.round(values.DISK_RESERVE_MB * 1_048_576),
    httpsPort: httpsPortOf(values.HTTPS),
    hasSampleCollege: values.SAMPLE_COLLEGE === 'on',
    metricsToken: values.METRICS_TOKEN ?? null,
    logLevel: values.LOG_LEVEL,
    isProduction,
  };
}

/** Beside the usual port of plain http, for those who only say `on`. */
const HTTPS_PORT = 4443;

function httpsPortOf(setting: string): number | null {
  if (setting === 'off') return null;
  return setting === 'on' ? HTTPS_PORT : Number(setting);
}

function firstProblem(error: z.ZodError, environment: Readonly<Record<string, string | undefined>>): string {
  const issue = error.issues[0];
  const name = String(issue.path[0]);
  const shown = SECRET_SETTINGS.includes(name) ? name : `${name}=${environment[name] ?? ''}`;
  return `${shown} cannot be used: ${issue.message}.`;
}

function listOf(setting: string): readonly string[] {
  return setting
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function areProxies(setting: string): boolean {
  try {
    trustedProxies(listOf(setting));
    return true;
  } catch {
    return false;
  }
}

function isDatabaseUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
}
