import { BlockList, isIPv6 } from 'node:net';
import type { AddressClass } from '#shared/model/audit.ts';

const OWN = new BlockList();
OWN.addSubnet('127.0.0.0', 8, 'ipv4');
OWN.addAddress('::1', 'ipv6');

/** Networks that are not routed on the internet. Source: RFC 1918, 3927, 6598, 4193, 4291. */
const LOCAL = new BlockList();
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  LOCAL.addSubnet(net, prefix, 'ipv4');
LOCAL.addSubnet('fc00::', 7, 'ipv6');
LOCAL.addSubnet('fe80::', 10, 'ipv6');

/** Which kind of address a request came from. What is no address at all counts as outside. */
export function addressClassOf(address: string): AddressClass {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  const family = isIPv6(plain) ? 'ipv6' : 'ipv4';
  if (OWN.check(plain, family)) return 'own';
  return LOCAL.check(plain, family) ? 'local' : 'outside';
}
