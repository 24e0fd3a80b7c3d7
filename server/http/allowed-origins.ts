import { hostname, networkInterfaces } from 'node:os';

const VITE_PORT = '5173';

export interface OriginSettings {
  readonly port: number;
  /** Port of https with a certificate of our own, or null. */
  readonly httpsPort: number | null;
  readonly publicUrl: string | null;
  /** Extra host names under which this server is reached, without port. */
  readonly allowedHosts: readonly string[];
  readonly isDevelopment: boolean;
}

/**
 * Tells whether a page of `origin` may change things here: this machine's addresses and host names with our port,
 * `PUBLIC_URL`, `ALLOWED_HOSTS`, and Vite's page in development. The `Host` header is never asked: a rebound DNS name
 * would agree with itself. Addresses are read at each call because a laptop changes networks.
 */
export function isAllowedOrigin(origin: string, settings: OriginSettings): boolean {
  const url = parseOrigin(origin);
  if (url === null) return false;
  if (settings.publicUrl !== null && parseOrigin(settings.publicUrl)?.origin === url.origin) return true;
  if (!isThisMachine(url.hostname, settings.allowedHosts)) return false;
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const own = url.protocol === 'https:' ? settings.httpsPort : settings.port;
  return port === own || port === settings.port || isVite(url, settings);
}

function isVite({ port }: URL, { isDevelopment }: Pick<OriginSettings, 'isDevelopment'>): boolean {
  return isDevelopment && port === VITE_PORT;
}

/** IPv4 addresses of this machine that others can reach, for the welcome line. */
export function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}

export interface ShareSettings extends Omit<OriginSettings, 'allowedHosts'> {
  /** Address that is listened on. */
  readonly host: string;
}

/**
 * Origin for links that others open, when asked through `asked`: `PUBLIC_URL`; on the server's own machine its first
 * address in the network, because there `localhost` would be everybody's own; otherwise the address that was asked.
 */
export function shareOrigin(asked: string, settings: ShareSettings, lan = lanAddresses()): string {
  if (settings.publicUrl !== null) return settings.publicUrl;
  const first = lan[0];
  const url = parseOrigin(asked);
  const isListening = settings.host === '0.0.0.0' || settings.host === '::';
  if (first === undefined || !isListening || url === null || !isLoopback(url.hostname)) return asked;
  if (url.protocol === 'https:' && settings.httpsPort !== null) return `https://${first}:${settings.httpsPort}`;
  return `http://${first}:${isVite(url, settings) ? VITE_PORT : settings.port}`;
}

function parseOrigin(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

function isThisMachine(host: string, allowedHosts: readonly string[]): boolean {
  if (isLoopback(host)) return true;
  const bare = withoutBrackets(host);
  if (bare === hostname().toLowerCase() || bare === `${hostname().toLowerCase()}.local`) return true;
  if (allowedHosts.some((allowed) => allowed.toLowerCase() === bare)) return true;
  return Object.values(networkInterfaces()).some((list) => list?.some((address) => address.address === bare));
}

function isLoopback(host: string): boolean {
  const bare = withoutBrackets(host);
  return bare === 'localhost' || bare === '::1' || /^127\.\d+\.\d+\.\d+$/.test(bare);
}

function withoutBrackets(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host.toLowerCase();
}
