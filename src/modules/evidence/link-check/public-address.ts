import { BlockList, isIPv4, isIPv6 } from 'node:net'

/*
 * Addresses that no page of the public web has (IANA special-purpose registries): this machine, its network, its host's own
 * services. A link check that asked them would let anyone who writes an address look behind the wall.
 */
const reserved = new BlockList()
const ranges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
for (const [network, prefix] of ranges4) reserved.addSubnet(network, prefix, 'ipv4')

/** Of IPv6 only what is given out to the public counts (2000::/3), without what tunnels or documents. */
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  reserved.addSubnet(network, prefix, 'ipv6')
}

/** Whether this IP address may be asked. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address, 'ipv4')
  if (!isIPv6(address)) return false
  return given.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
}
