import { type Client, ClientState, ServerError } from '@colyseus/core';
import type { Logger } from 'pino';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { FRIENDS_NOTICE, type FriendsNotice } from '#shared/protocol/friends.ts';
import { LOBBY_OPTIONS } from '#shared/protocol/join.ts';
import { LobbyState, OpenRoomState } from '#shared/protocol/lobby.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { WALL } from '../friends/people-online.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { whyVoid } from '../people/void-pass.ts';
import type { Services } from '../services.ts';
import { BaseRoom, socketOf } from './base-room.ts';
import { ManneredClient } from './manners.ts';
import { isJoinable, isWatchable, type OpenRoom } from './open-rooms.ts';
import type { Turns } from './turns.ts';

type LobbyClient = Client<{
  userData: ManneredClient;
  /** Null: somebody without a pass. */
  auth: { readonly playerId: string | null };
  messages: { [FRIENDS_NOTICE]: FriendsNotice };
}>;

/** The wall moves at most this often, ms. */
const REFRESH_MS = 250;
/** Rooms listed to newcomers; above that `quick` finds the best one anyway. */
const ROOMS_LISTED = 40;

/** The lobby: everybody on the wall subscribes to its counts. It takes no messages. (The stock LobbyRoom is not safe, COLYSEUS.md section 0.) */
export abstract class LobbyRoom extends BaseRoom<{ state: LobbyState }> {
  abstract readonly services: Services;
  override state = new LobbyState();
  override autoDispose = false;
  private unsubscribe: () => void = () => {};
  private cancelRefresh: (() => void) | null = null;

  protected get log(): Logger {
    return this.services.log;
  }

  protected get turns(): Turns {
    return this.services.turns;
  }

  override onCreate(): void {
    this.restClock();
    this.state.version = PROTOCOL_VERSION;
    this.unsubscribe = this.services.openRooms.onChange(() => this.plan());
    this.refresh();
  }

  override onJoin(client: LobbyClient): void {
    this.admit(client, this.services.clock);
    const { playerId } = client.auth ?? {};
    if (playerId) this.tellFriends(client, playerId);
    this.plan();
  }

  /** Whoever came with a pass is here for their friends (FR7), and is told where those are. */
  private tellFriends(client: LobbyClient, playerId: string): void {
    const { online, friends } = this.services;
    const ends = [
      online.enter(playerId, WALL),
      friends.watch(playerId, (notice) =>
        this.guarded('where friends are', () => {
          if (client.state === ClientState.LEAVING) return;
          client.send(FRIENDS_NOTICE, notice);
        }),
      ),
    ];
    socketOf(client).once('close', () => {
      for (const end of ends) end();
    });
  }

  override onLeave(): void {
    this.plan();
  }

  override onDispose(): void {
    this.unsubscribe();
    this.cancelRefresh?.();
  }

  private plan(): void {
    this.cancelRefresh ??= this.services.clock.setTimer(REFRESH_MS, () => {
      this.cancelRefresh = null;
      this.guarded('the wall', () => this.refresh());
    });
  }

  private refresh(): void {
    const { openRooms } = this.services;
    const rooms = openRooms.all();
    openRooms.watchers = this.clients.length;
    const playing = new Map<string, number>();
    let people = 0;
    for (const room of rooms) {
      playing.set(room.topic, (playing.get(room.topic) ?? 0) + room.here);
      people += room.here;
    }
    this.state.online = people + this.clients.length + openRooms.watchersElsewhere;
    for (const topic of [...this.state.playing.keys()]) if (!playing.get(topic)) this.state.playing.delete(topic);
    for (const [topic, count] of playing)
      if (count > 0 && this.state.playing.get(topic) !== count) this.state.playing.set(topic, count);
    this.list(rooms.filter(isShown).sort(soonestFirst).slice(0, ROOMS_LISTED));
    this.broadcastPatch();
  }

  private list(rooms: readonly OpenRoom[]): void {
    const shown = new Set(rooms.map((room) => room.code));
    for (const code of [...this.state.rooms.keys()]) if (!shown.has(code)) this.state.rooms.delete(code);
    for (const room of rooms) {
      let state = this.state.rooms.get(room.code);
      const isNew = !state;
      const { roomId, code, mode, topic, topicTitle } = room;
      state ??= new OpenRoomState({ roomId, code, mode, topic, topicTitle });
      state.modifiers = room.modifiers.join(' ');
      state.taken = room.taken;
      state.maxSeats = room.maxSeats;
      state.stage = room.stage;
      state.canJoin = isJoinable(room);
      state.canWatch = isWatchable(room);
      state.startsAt = Math.round(room.startsAt);
      state.avatars = room.avatars.join(' ');
      if (isNew) this.state.rooms.set(room.code, state);
    }
  }

  /** It takes no messages; whoever sends some is ignored, and in the end closed. */
  protected override onFrame(client: Client<{ userData: ManneredClient }>): boolean {
    client.userData ??= new ManneredClient(() => this.services.clock.now());
    const pace = client.userData.message();
    if (pace === 'close') client.leave(CLOSE_CODES['too-fast'].code);
    return pace === 'fine';
  }

  protected override onGarbled(): void {}

  protected override onTooSlow(client: Client): void {
    socketOf(client).terminate();
  }

  /** The wall is repainted from what is there: after a fault it goes on. */
  protected override endKindly(): void {
    this.plan();
  }

  protected override whereabouts(): Record<string, unknown> {
    return { people: this.clients.length };
  }
}

function isShown(room: OpenRoom): boolean {
  return isJoinable(room) || isWatchable(room);
}

/**
 * Those one may sit down in before those one may only watch; waiting rooms first, of those the ones that start by
 * themselves, soonest first; then the fullest.
 */
function soonestFirst(a: OpenRoom, b: OpenRoom): number {
  const joins = Number(isJoinable(b)) - Number(isJoinable(a));
  const waits = Number(b.stage === 'lobby') - Number(a.stage === 'lobby');
  const starts = (a.startsAt || Number.POSITIVE_INFINITY) - (b.startsAt || Number.POSITIVE_INFINITY);
  return joins || waits || (Number.isNaN(starts) ? 0 : starts) || b.here - a.here || a.code.localeCompare(b.code);
}

/** The Colyseus room class of the lobby. */
export function lobbyRoomOf(services: Services): typeof LobbyRoom & (new () => LobbyRoom) {
  return class extends LobbyRoom {
    readonly services = services;

    /** Anybody may look at the wall; a pass that is void is as none. */
    static override async onAuth(_token: string, options: unknown): Promise<{ playerId: string | null }> {
      const asked = LOBBY_OPTIONS.safeParse(options);
      if (!asked.success) throw new ServerError(426, 'client-too-old');
      const guest = asked.data.pass === undefined ? null : readPass(asked.data.pass, services.secret);
      return { playerId: guest && !whyVoid(services, guest) ? playerIdOf(guest) : null };
    }
  };
}
