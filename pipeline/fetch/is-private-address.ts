import {BlockList, isIP, isIPv4} from 'node:net'

/**
 * Networks that are not the public internet (IANA's special-purpose registries for IPv4 and IPv6): a document that redirects there would make
 * Samsvar read what only the machine it runs on may see.
 */
const NETWORKS: readonly (readonly [network: string, prefix: number])[] = [
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
  ['240.0.0.0', 4]
]

/** Of IPv6 only what is global unicast is public, and of that not the networks that stand for IPv4 or for examples. */
const GLOBAL_UNICAST: readonly [string, number] = ['2000::', 3]
const NOT_GLOBAL: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
]

const blocked = new BlockList()
for (const [network, prefix] of NETWORKS) blocked.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of NOT_GLOBAL) blocked.addSubnet(network, prefix, 'ipv6')
const global = new BlockList()
global.addSubnet(...GLOBAL_UNICAST, 'ipv6')

/** True for an IP address that is not on the public internet, and for what is no IP address. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return blocked.check(plain, 'ipv4')
  return isIP(plain) === 0 || !global.check(plain, 'ipv6') || blocked.check(plain, 'ipv6')
}
