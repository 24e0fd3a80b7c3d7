import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whose word on where a request came from is taken. */
export interface TrustedProxies {
  trusts(address: string): boolean;
}

/** No proxy at all: everybody is who the connection says. */
export const NO_PROXIES: TrustedProxies = { trusts: () => false };

/**
 * Proxies on this machine, and those that the operator names: addresses, or ranges such as `10.0.0.0/24`. Throws a
 * RangeError that holds the first entry which is neither.
 */
export function trustedProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList();
  list.addSubnet('127.0.0.0', 8, 'ipv4');
  list.addAddress('::1', 'ipv6');
  for (const entry of entries) addEntry(list, entry);
  return {
    trusts(address) {
      const bare = withoutMapping(address);
      const kind = isIP(bare);
      return kind !== 0 && list.check(bare, kind === 6 ? 'ipv6' : 'ipv4');
    },
  };
}

function addEntry(list: BlockList, entry: string): void {
  const [address = '', bits, ...rest] = entry.split('/');
  const kind = isIP(address);
  const most = kind === 6 ? 128 : 32;
  const isRange = bits !== undefined;
  const isWrong = kind === 0 || rest.length > 0 || (isRange && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most));
  if (isWrong) throw new RangeError(entry);
  const family = kind === 6 ? 'ipv6' : 'ipv4';
  if (isRange) list.addSubnet(address, Number(bits), family);
  else list.addAddress(address, family);
}

/** Where a request came from: the last address on its way that is not a trusted proxy's, as Express reads it. */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: TrustedProxies): string {
  const way = [...String(headers['x-forwarded-for'] ?? '').split(','), socket.remoteAddress ?? '']
    .map((address) => address.trim())
    .filter((address, index, all) => address !== '' || index === all.length - 1);
  let at = way.length - 1;
  while (at > 0 && proxies.trusts(way[at] ?? '')) at -= 1;
  return way[at] ?? '';
}

/** IPv4 in the notation of IPv6, as a socket on all interfaces tells it. */
function withoutMapping(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}
