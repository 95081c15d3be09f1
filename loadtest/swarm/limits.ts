import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { LoadError } from './loopback.ts';

/** Files of a process besides its sockets: logs, database, libraries. */
const OTHER_FILES = 400;
/** Players of one source address: far below its ephemeral ports, and below what a server takes from one address. */
const PLAYERS_PER_ADDRESS = 2_000;
/** Players of one process of the swarm: what one core keeps up with. */
const PLAYERS_PER_PROCESS = 12_500;
/** Ephemeral ports where the system does not say. */
const USUAL_PORTS = 16_000;

export interface MachineLimits {
  /** Open files of a process. */
  readonly files: number;
  /** Ports that one source address may use. */
  readonly ports: number;
  /** Whether connections may come from 127.0.0.2 and so on: so on Linux. */
  readonly hasManyAddresses: boolean;
}

/** What this machine allows. */
export async function machineLimits(): Promise<MachineLimits> {
  return { files: fileLimit(), ports: portLimit(), hasManyAddresses: await mayListenOn('127.0.0.2') };
}

export interface Spread {
  /** Processes of the swarm. */
  readonly swarms: number;
  /** The source address of each player, by number; undefined: the system's choice. */
  readonly from: (player: number) => string | undefined;
}

/** How a crowd is spread over processes and addresses. Throws a LoadError with what to do where this machine cannot hold it. */
export function spreadCrowd(players: number, servers: number, limits: MachineLimits): Spread {
  const perServer = Math.ceil(players / servers);
  if (perServer + OTHER_FILES > limits.files)
    throw new LoadError(
      `A process may have ${limits.files} files open here (ulimit -n), and each of ${servers} server process${servers === 1 ? '' : 'es'} needs ${perServer + OTHER_FILES}. ` +
        `Run it with --processes ${Math.ceil(players / Math.max(1, limits.files - OTHER_FILES))}, or raise the limit first: ulimit -n ${perServer + OTHER_FILES}`,
    );
  if (!limits.hasManyAddresses && players > limits.ports)
    throw new LoadError(
      `From 127.0.0.1 alone ${limits.ports} connections can be made to a server, not ${players}. ` +
        'Give this machine more loopback addresses (on macOS: sudo ifconfig lo0 alias 127.0.0.2), or run with fewer players.',
    );
  return {
    swarms: Math.ceil(players / Math.min(PLAYERS_PER_PROCESS, limits.files - OTHER_FILES)),
    from: limits.hasManyAddresses
      ? (player) => loopbackAddress(Math.floor(player / PLAYERS_PER_ADDRESS))
      : () => undefined,
  };
}

/** The n-th loopback address that players come from, from 127.0.0.2 on: 127.0.0.1 is the server's. */
export function loopbackAddress(n: number): string {
  return `127.0.${Math.floor((n + 2) / 250)}.${((n + 2) % 250) + (n + 2 < 250 ? 0 : 1)}`;
}

function fileLimit(): number {
  try {
    return Number(/Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]); // Node takes all it may have
  } catch {
    const said = Number(execFileSync('/bin/sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }));
    return Number.isNaN(said) ? Number.POSITIVE_INFINITY : said; // "unlimited"
  }
}

function portLimit(): number {
  try {
    const [from = 0, to = 0] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/).map(Number);
    return to - from;
  } catch {
    return USUAL_PORTS;
  }
}

function mayListenOn(address: string): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(0, address, () => probe.close(() => resolve(true)));
  });
}
