import { Client, type Room } from '@colyseus/sdk';
import {
  FRIENDS_NOTICE,
  type FriendEntry,
  type FriendSpot,
  type FriendsAnswer,
  type FriendsNotice,
} from '#shared/protocol/friends.ts';
import type { CatalogueAnswer, GuestAnswer } from '#shared/protocol/http.ts';
import { LobbyState } from '#shared/protocol/lobby.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

/** A server as these tests ask it: of one process, or through the entrance of several. */
export interface Asked {
  readonly url: string;
  ask(path: string, body?: object): Promise<{ readonly status: number; readonly json: unknown }>;
}

/** Somebody with friends: what they do over HTTP, and what their page on the wall is told. */
export class WallFriend {
  readonly pass: string;
  readonly name: string;
  /** By the ids of `people`. */
  readonly spots = new Map<string, FriendSpot>();
  /** How often it was said that the list is a new one, and all that was said. */
  news = 0;
  readonly notices: FriendsNotice[] = [];
  private readonly server: Asked;
  private wall: Room | null = null;

  private constructor(server: Asked, { pass, name }: GuestAnswer) {
    this.server = server;
    this.pass = pass;
    this.name = name;
  }

  static async of(server: Asked): Promise<WallFriend> {
    return new WallFriend(server, (await server.ask('/api/guest', {})).json as GuestAnswer);
  }

  /** What `/api/friends...` answers; of a refusal its code. */
  async do(what: string, more: object = {}): Promise<FriendsAnswer & { readonly error?: { readonly code: string } }> {
    const { json } = await this.server.ask(`/api/friends${what && `/${what}`}`, { pass: this.pass, ...more });
    return json as FriendsAnswer & { error?: { code: string } };
  }

  async code(): Promise<string> {
    return (await this.do('')).code;
  }

  async entry(name: string): Promise<FriendEntry | undefined> {
    return (await this.do('')).people.find((one) => one.name === name);
  }

  /** As what each of the others is listed. */
  async list(): Promise<Record<string, string>> {
    return Object.fromEntries((await this.do('')).people.map(({ name, as }) => [name, as]));
  }

  async befriend(other: WallFriend): Promise<void> {
    await this.do('ask', { code: await other.code() });
    await other.do('accept', { id: (await other.entry(this.name))?.id });
  }

  /** Looks at the wall of a server, which may be another one than is asked. */
  async look(url = this.server.url): Promise<void> {
    const { json } = await this.server.ask('/api/catalogue');
    const { lobbyId } = json as CatalogueAnswer;
    const options = { version: PROTOCOL_VERSION, pass: this.pass };
    const wall = (await new Client(url.replace('http', 'ws')).joinById(
      lobbyId,
      options,
      LobbyState,
    )) as unknown as Room;
    wall.reconnection.enabled = false;
    wall.onMessage(FRIENDS_NOTICE, (notice: FriendsNotice) => {
      this.notices.push(notice);
      if (notice.isListNew) this.news++;
      if (notice.isWhole) this.spots.clear();
      for (const [id, spot] of Object.entries(notice.spots))
        if (spot) this.spots.set(id, spot);
        else this.spots.delete(id);
    });
    this.wall = wall;
  }

  async leave(): Promise<void> {
    const { wall } = this;
    this.wall = null;
    await wall?.leave();
  }
}
