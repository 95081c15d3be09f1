import { createServer, type RequestListener, type Server } from 'node:http';
import { matchMaker } from '@colyseus/core';
import type { Logger } from 'pino';
import type { PeopleOnline } from '../friends/people-online.ts';
import { listenOn, portOf } from '../http/listen-on.ts';
import { SystemClock } from '../match/clock.ts';
import { closeRooms } from '../rooms/close-rooms.ts';
import type { OpenRooms } from '../rooms/open-rooms.ts';
import { pressShow } from '../rooms/remote-room.ts';
import type { ServerParts } from '../rooms/server-parts.ts';
import type { Shows } from '../shows/shows.ts';
import { within } from '../within.ts';
import { throwAway } from './away.ts';
import type { Cluster } from './cluster.ts';
import { type PlacedRoom, placeOf } from './placement.ts';
import type { RedisParts } from './redis.ts';
import { keepSecretMark } from './same-secret.ts';
import { SharedPeople } from './shared-people.ts';
import { SharedRooms } from './shared-rooms.ts';
import { SharedShows } from './shared-shows.ts';
import { keepTakingOver, type TakeOverArgs } from './take-overs.ts';

/** Processes that have died leave rows behind, which nobody sweeps unless asked, ms. */
const HEALTH_MS = 5000;
const NAMES = 'quizcade:name:';
/** Whoever wants a name waits so long for Redis, ms. */
const CLAIM_MS = 2000;
/** Deletes a name where this process still has it: its time may have ended, and another process may have taken it since. */
const DELETE_OWN = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

interface RedisClusterArgs {
  readonly parts: RedisParts;
  readonly openRooms: OpenRooms;
  readonly shows: Shows;
  readonly online: PeopleOnline;
  readonly log: Logger;
}

/** The processes of one arcade, over Redis. While Redis is away it answers with what it knew last. */
export class RedisCluster implements Cluster {
  private readonly parts: RedisParts;
  private readonly rooms: SharedRooms;
  private readonly shows: SharedShows;
  private readonly people: SharedPeople;
  private readonly log: Logger;
  private health: NodeJS.Timeout | undefined;
  /** Where lines into rooms of this process are answered that came in elsewhere on this machine. */
  private lineServer: Server | null = null;
  private endTakingOver = async (): Promise<void> => {};

  constructor({ parts, openRooms, shows, online, log }: RedisClusterArgs) {
    this.parts = parts;
    this.log = log;
    const onTrouble = (error: unknown): void => log.debug({ err: error }, 'Redis did not take what was shared');
    const clock = new SystemClock();
    this.rooms = new SharedRooms({
      clock,
      presence: parts.presence,
      openRooms,
      processId: () => matchMaker.processId,
      onBack: () => this.comeBack(),
      onTrouble,
    });
    this.shows = new SharedShows({
      ...{ presence: parts.presence, shows, onTrouble, clock },
      processId: () => matchMaker.processId,
      isAway: () => this.isAway,
      press: (roomId, direction) => pressShow({ cluster: this, log }, roomId, direction),
    });
    this.people = new SharedPeople({
      ...{ presence: parts.presence, online, onTrouble, clock },
      processId: () => matchMaker.processId,
    });
    // However short it was: it may have come back with nothing in it.
    parts.client.on('close', () => this.rooms.doubt());
  }

  serverParts(): ServerParts {
    const { driver, presence } = this.parts;
    return { driver, presence, selectProcessIdToCreateRoom: this.place };
  }

  async start(answer: RequestListener): Promise<void> {
    this.lineServer = createServer(answer);
    // Exclusive: with the processes that started together it would else share one port.
    await listenOn(this.lineServer, 0, '127.0.0.1', { exclusive: true });
    await this.shows.start();
    await this.people.start();
    await this.rooms.start(`http://127.0.0.1:${portOf(this.lineServer)}`);
    this.health = setInterval(() => {
      if (this.isAway) return;
      matchMaker.healthCheckAllProcesses().catch(() => {});
      keepSecretMark(this.parts.client).catch(() => {});
    }, HEALTH_MS).unref();
  }

  get isAway(): boolean {
    return this.rooms.isAway || this.parts.client.status !== 'ready';
  }

  lineUrlOf(processId: string): string | null {
    return this.rooms.lineUrlOf(processId);
  }

  async isGone(processId: string): Promise<boolean> {
    if (processId === matchMaker.processId) return false;
    if (this.rooms.isSilent(processId)) return true;
    // Each listens on a channel of its own, which ends with it at once.
    const [, ears] = (await this.parts.client.pubsub('NUMSUB', `p:${processId}`)) as [string, number];
    return ears === 0;
  }

  async claim(name: string, forMs: number): Promise<boolean> {
    const taken = this.parts.client.set(NAMES + name, matchMaker.processId, 'PX', forMs, 'NX');
    return (await within(CLAIM_MS, taken, throwAway('server/paused'))) === 'OK';
  }

  release(name: string): void {
    this.parts.client.eval(DELETE_OWN, 1, NAMES + name, matchMaker.processId).catch(() => {}); // it ends by itself
  }

  private readonly place = async (_mode: string, room: PlacedRoom | undefined): Promise<string> => {
    const processId = placeOf(room, this.rooms.loads(), matchMaker.processId, Math.random);
    this.rooms.expectRoom(processId);
    return processId;
  };

  keepTakingOver(args: TakeOverArgs): void {
    this.endTakingOver = keepTakingOver(args);
  }

  leave(close: () => Promise<void>): Promise<void> {
    const leaveAndClose = async (): Promise<void> => {
      await Promise.all([this.endTakingOver(), this.sayGoodbye()]);
      await close();
    };
    return closeRooms(leaveAndClose, this.isAway);
  }

  /** Others hear at once that its rooms are no more. */
  private async sayGoodbye(): Promise<void> {
    clearInterval(this.health);
    this.shows.end();
    await this.people.leave(this.isAway);
    await this.rooms.leave();
  }

  /** Colyseus has closed its own by then. */
  end(): void {
    this.lineServer?.close();
    this.lineServer?.closeAllConnections();
    this.parts.client.disconnect();
  }

  /** Redis is back, perhaps with nothing in it. */
  private comeBack(): void {
    this.log.warn('Redis is back');
    this.people.shareAll();
    void matchMaker.stats.persist(true);
    matchMaker.restoreMissingRoomCaches().catch((error: unknown) => {
      this.log.warn({ err: error }, 'rooms could not be listed again');
    });
  }
}
