import { createSocket } from 'node:dgram';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Interfaces that other machines do not reach: of virtual machines, containers and tunnels. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vboxnet|vmnet|vnic|lxc|lxd|cni|flannel|podman)|virtualbox|vmware|vethernet|hyper-v|wsl/i;
const TUNNEL = /^(tun|tap|utun|wg|ppp|tailscale|zt)|tailscale|zerotier|wireguard|openvpn|hamachi/i;
/** What VirtualBox and Docker give their cards, where the name does not tell. */
const VIRTUAL_MAC = /^(0a:00:27|02:42):/i;
/** Asked for the way to it, the system names our own address on that way; nothing is sent. It is kept for examples. */
const FAR_AWAY = '198.51.100.1';

/**
 * Where other devices of the network reach this machine that listens on `host` (undefined: all interfaces), the best
 * first: the way to the internet, then other real cards. IPv6 where there is no IPv4. Empty on loopback.
 */
export function lanAddresses(
  host: string | undefined,
  interfaces: Interfaces,
  onDefaultRoute: string | undefined,
): readonly string[] {
  if (host !== undefined && host !== '::' && host !== '0.0.0.0') return isLoopback(host) ? [] : [host];
  const all = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ internal, address }) => !internal && !/^(169\.254\.|fe80:)/i.test(address))
      .map(({ address, family, mac }) => ({ address, family, rank: rankOf(name, mac, address === onDefaultRoute) })),
  );
  const ipv4 = all.filter(({ family }) => family === 'IPv4');
  const list = ipv4.length > 0 || host === '0.0.0.0' ? ipv4 : all;
  const best = Math.min(...list.map(({ rank }) => rank));
  return list
    .filter(({ rank }) => rank < UNREACHED_RANK || best >= UNREACHED_RANK)
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
}

/** From this rank on an address is named only where there is no better one. */
const UNREACHED_RANK = 2;

function rankOf(name: string, mac: string, isOnDefaultRoute: boolean): number {
  if (TUNNEL.test(name)) return 3;
  if (isOnDefaultRoute) return 0;
  return VIRTUAL.test(name) || VIRTUAL_MAC.test(mac) ? 2 : 1;
}

/** The addresses of this machine as it is now. */
export async function currentAddresses(host: string | undefined): Promise<readonly string[]> {
  return lanAddresses(host, networkInterfaces(), await ownAddressTowards(FAR_AWAY));
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host.replace(/^\[|\]$/g, '') === '::1';
}

/** As it stands in a URL. */
export function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

function ownAddressTowards(far: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (address?: string): void => {
      resolve(address);
      socket.close();
    };
    socket.once('error', () => end()); // no way out of here
    socket.connect(9, far, () => end(socket.address().address));
  });
}
