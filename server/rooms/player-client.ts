import { type Client, ServerError } from '@colyseus/core';
import { CLOSE_CODES, type CloseName } from '#shared/protocol/close-codes.ts';
import { JOIN_OPTIONS, SPECTATE_OPTIONS, WATCH_OPTIONS, type WatchKind } from '#shared/protocol/join.ts';
import type { Notices } from '#shared/protocol/notices.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Arrival } from '#shared/rules/seat.ts';
import { homeOf } from '../http/network.ts';
import type { Comer } from '../people/bans.ts';
import { networkIdOf, playerIdOf, readPass, type Secret } from '../people/identity.ts';
import { type ReadsVoid, whyVoid } from '../people/void-pass.ts';
import type { Services } from '../services.ts';
import { socketOf } from './base-room.ts';
import { Latency } from './latency.ts';
import { ManneredClient } from './manners.ts';
import { ForgeryWatch } from './strikes.ts';

/** After a close the other end has this long to agree, ms; then the line is cut, for it may be half-open or rude. */
const FAREWELL_MS = 1500;

/** A connection of ours. `auth` never has a sessionId (COLYSEUS.md, section 0), and nothing of it is ever sent. */
export type PlayerClient = Client<{
  userData: {
    /** -1: none, it only watches. */
    seat: number;
    readonly latency: Latency;
    readonly manners: ManneredClient;
    readonly forgeries: ForgeryWatch;
  };
  auth: Visitor | Watcher;
  messages: Notices;
}>;

/** What is kept with a connection that has just come in. */
export function userDataOf(
  client: PlayerClient,
  seat: number,
  now: () => number,
  inCrowd?: () => boolean,
): NonNullable<PlayerClient['userData']> {
  return {
    seat,
    latency: new Latency(socketOf(client), now, inCrowd),
    manners: new ManneredClient(now),
    forgeries: new ForgeryWatch(),
  };
}

/** Who stands at the door, and where they come from; null where that is not known. */
export interface Visitor extends Omit<Arrival, 'network'> {
  readonly home: string | null;
}

/** Who only watches, and from which address, null where that is not known: a screen is nobody in particular, a spectator somebody. */
export interface Watcher {
  readonly watches: true;
  readonly as: WatchKind;
  readonly home: string | null;
  /** Null: a screen. */
  readonly playerId: string | null;
}

export function isWatcher(visitor: Visitor | Watcher): visitor is Watcher {
  return 'watches' in visitor;
}

/** Of whom it is asked whether they are kept out: of a screen only where it is. */
export function comerOf({ playerId, home }: Visitor | Watcher): Comer {
  return { playerId, home };
}

/** What it takes to know of a pass whose it is, and that it is not void. */
type ReadsPasses = Pick<Services, 'secret'> & ReadsVoid;

/**
 * A screen or a spectator at the door; null: it is somebody who wants to play. Throws a ServerError where their page is
 * too old, or a spectator has no pass of ours.
 */
export function readWatcher(options: unknown, services: ReadsPasses, ip: string | undefined): Watcher | null {
  const home = homeOf(ip);
  if (SPECTATE_OPTIONS.safeParse(options).success) {
    const { playerId } = readPerson(options, services, ip);
    return { watches: true, as: 'spectator', home, playerId };
  }
  const parsed = WATCH_OPTIONS.safeParse(options);
  if (!parsed.success) return null;
  if (parsed.data.version !== PROTOCOL_VERSION) throw new ServerError(426, 'client-too-old');
  return { watches: true, as: parsed.data.as, home, playerId: null };
}

/** Who stands at the door: a current client with a pass of ours that is not void. Throws a ServerError that says why not. */
export function readPerson(options: unknown, services: ReadsPasses, ip: string | undefined): Visitor {
  const parsed = JOIN_OPTIONS.safeParse(options);
  if (!parsed.success) throw new ServerError(400, 'intent/malformed');
  if (parsed.data.version !== PROTOCOL_VERSION) throw new ServerError(426, 'client-too-old');
  const guest = readPass(parsed.data.pass, services.secret);
  if (!guest) throw new ServerError(401, 'bad-identity');
  const why = whyVoid(services, guest);
  if (why) throw new ServerError(403, why);
  const { name, avatar } = guest;
  return { playerId: playerIdOf(guest), name, avatar, home: homeOf(ip) };
}

/** What the rules of a room learn of a visitor: where they come from only as far as it tells people of this room apart. */
export function arrivalOf({ home, ...person }: Visitor, roomId: string, secret: Secret): Arrival {
  return home === null ? person : { ...person, network: networkIdOf(home, roomId, secret) };
}

/** Closes a connection with a name and a sentence, and sees to it that it is closed. */
export function closeClient(client: PlayerClient, name: CloseName): void {
  const { code, sentence } = CLOSE_CODES[name];
  const socket = socketOf(client);
  if (socket.readyState === socket.OPEN) client.send('closing', { name, sentence });
  socket.close(code, name);
  setTimeout(() => socket.terminate(), FAREWELL_MS).unref();
}
