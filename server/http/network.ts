import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where somebody asks from, as far as it tells people apart. */
export interface Network {
  /** One household, phone or hall: an IPv4 address, or the /64 of IPv6 that whoever has one address has all of. */
  readonly home: string;
  /** What one customer of a provider has at most: the /48 of IPv6. Of IPv4 the address again. */
  readonly site: string;
}

/** Where limits are counted, everybody whose address is not known is one. */
const UNKNOWN: Network = { home: 'unknown', site: 'unknown' };

/** The network of an address as the socket or a trusted proxy names it; IPv4 in the form of IPv6 is IPv4. */
export function networkOf(ip: string | undefined): Network {
  if (ip && isIPv4(ip)) return { home: ip, site: ip }; // as most are: each guard asks, and reading one is dear
  if (!ip || !ipaddr.isValid(ip)) return UNKNOWN;
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4) return { home: address.toString(), site: address.toString() };
  const groups = address.parts.map((part) => part.toString(16));
  return { home: `${groups.slice(0, 4).join(':')}::/64`, site: `${groups.slice(0, 3).join(':')}::/48` };
}

/** The home of an address, for what is about people and not about limits; null where it is not known, so that nobody shares it. */
export function homeOf(ip: string | undefined): string | null {
  const network = networkOf(ip);
  return network === UNKNOWN ? null : network.home;
}
