import ipaddr from 'ipaddr.js'

/** Addresses that belong to nobody's public site though their range is public: the machine's own host at a cloud provider (Azure). */
const HOST_SERVICES: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * True for an IP address that anyone on the internet could reach: no private, loopback, link-local, carrier-grade NAT, multicast,
 * unique local, documentation or metadata address, and no IPv6 form that hides an IPv4 one.
 *
 *   '8.8.8.8' → true    '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', 'khong-phai' → false
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '')
  if (!ipaddr.isValid(bare) || HOST_SERVICES.has(bare)) return false
  const parsed = ipaddr.parse(bare)
  if (parsed.range() !== 'unicast') return false
  // Of IPv6 only 2000::/3 is given out; what the list of ranges does not know lies outside it.
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0]! & 0xe0) === 0x20
}
