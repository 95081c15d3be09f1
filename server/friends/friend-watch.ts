import type { Logger } from 'pino';
import { friendsAmong, otherOf, type Pair, sideOf } from '#shared/people/pair.ts';
import type { FriendSpot, FriendsNotice } from '#shared/protocol/friends.ts';
import type { Secret } from '../people/identity.ts';
import type { FriendStore } from '../storage/ports/friends.ts';
import { friendIdOf } from './friend-id.ts';
import { PeopleAtSpots } from './people-at-spots.ts';
import type { PeopleOnline, Spot } from './people-online.ts';

/** What changed within so long goes out together, ms. */
const TOGETHER_MS = 250;
/** When everybody is to be looked up anew, so many are in a turn, and a turn is so long, ms: others need the database too. */
const LOOKS_A_TURN = 50;
const TURN_MS = 20;
/** The database was away: it is asked again after so long, ms. */
const AGAIN_MS = 5000;

export interface FriendWatchArgs {
  readonly store: Pick<FriendStore, 'pairsOf' | 'cards'>;
  readonly online: Pick<PeopleOnline, 'spotOf' | 'onChange' | 'onNews'>;
  /** What friends are told of a spot; null: nothing. */
  readonly shownSpot: (spot: Spot) => FriendSpot | null;
  /** Calls back with the code of a room that has changed. Returns its own undo. */
  readonly onRoom: (listener: (code: string) => void) => () => void;
  /** What is known of other processes is old. */
  readonly isAway: () => boolean;
  readonly secret: Secret;
  readonly clock: { setTimer(ms: number, callback: () => void): () => void };
  readonly log: Pick<Logger, 'warn'>;
}

type Send = (notice: FriendsNotice) => void;

/** A player who is on the line, on one or several devices. */
interface Viewer {
  readonly playerId: string;
  readonly sends: Set<Send>;
  /** Friends who do not hide themselves, by player id, with what stands for each. */
  friends: Map<string, string>;
  /** How many ask to be one. */
  asks: number;
  /** What is between them and others, as text; null: they were not looked up yet. */
  list: string | null;
  /** Something may be new to their page since it was told last. */
  hasNews: boolean;
  /** What was last told of each of them, as JSON. */
  readonly told: Map<string, string>;
  /** Those who may be somewhere else than was last told. */
  readonly dirty: Set<string>;
  /** Null: what is known of their friends holds; else it is looked up, now or in its turn, and they are told nothing until then. */
  look: 'waiting' | 'looking' | 'looking-and-old' | null;
}

/**
 * Tells people on the wall where their friends are. Each is sent their own friends alone, and only what changed: a
 * change costs those who have that friend, however many others are there. Who may see whom is asked of the database,
 * and asked again before anything more is sent once it may have changed (FR4, FR8).
 */
export class FriendWatch {
  private readonly args: FriendWatchArgs;
  private readonly viewers = new Map<string, Viewer>();
  /** By whom they watch. */
  private readonly viewersOf = new Map<string, Set<Viewer>>();
  /** Where those are who are watched. */
  private readonly watched = new PeopleAtSpots();
  private readonly dirtyViewers = new Set<Viewer>();
  private cancelSoon: (() => void) | null = null;
  /** Those whose look waits for its turn. */
  private readonly waiting = new Set<Viewer>();
  private cancelTurn: (() => void) | null = null;
  private readonly ends: (() => void)[];

  constructor(args: FriendWatchArgs) {
    this.args = args;
    this.ends = [
      args.online.onChange((playerId) => this.onMoved(playerId)),
      args.online.onNews((whose) => {
        if (whose === 'everybody') this.lookAgainAtAll();
        else for (const playerId of whose) this.lookAgain(playerId);
      }),
      args.onRoom((code) => {
        for (const playerId of this.watched.at(code)) this.onMoved(playerId);
      }),
    ];
  }

  /** A connection is told where its player's friends are, from now until the returned function is called. */
  watch(playerId: string, send: Send): () => void {
    const known = this.viewers.get(playerId);
    const viewer = known ?? {
      playerId,
      sends: new Set(),
      friends: new Map(),
      asks: 0,
      list: null,
      hasNews: false,
      told: new Map(),
      dirty: new Set(),
      look: null,
    };
    this.viewers.set(playerId, viewer);
    viewer.sends.add(send);
    if (known && known.look === null) this.tellWhole(viewer, false);
    else if (!known) void this.look(viewer);
    return () => {
      viewer.sends.delete(send);
      if (viewer.sends.size > 0 || this.viewers.get(playerId) !== viewer) return;
      this.viewers.delete(playerId);
      this.dirtyViewers.delete(viewer);
      this.waiting.delete(viewer);
      this.setFriends(viewer, new Map());
    };
  }

  end(): void {
    for (const end of this.ends) end();
    this.cancelSoon?.();
    this.cancelTurn?.();
    this.viewers.clear();
  }

  private lookAgain(playerId: string): void {
    const viewer = this.viewers.get(playerId);
    if (!viewer) return;
    viewer.hasNews = true;
    if (viewer.look === null || viewer.look === 'waiting') void this.look(viewer);
    else viewer.look = 'looking-and-old';
  }

  /** Whoever waits already has one look for all that is said meanwhile. */
  private lookAgainAtAll(): void {
    for (const viewer of this.viewers.values()) {
      viewer.hasNews = true;
      if (viewer.look === null) this.waiting.add(viewer);
      viewer.look = this.waiting.has(viewer) ? 'waiting' : 'looking-and-old';
    }
    if (this.waiting.size > 0) this.cancelTurn ??= this.args.clock.setTimer(TURN_MS, () => this.takeTurn());
  }

  private takeTurn(): void {
    for (const viewer of [...this.waiting].slice(0, LOOKS_A_TURN)) void this.look(viewer);
    const isLast = this.waiting.size === 0;
    this.cancelTurn = isLast ? null : this.args.clock.setTimer(TURN_MS, () => this.takeTurn());
  }

  /** Asks the database who this one's friends are, and tells them where those are. */
  private async look(viewer: Viewer): Promise<void> {
    const { store, clock, log, secret } = this.args;
    viewer.look = 'looking';
    this.waiting.delete(viewer);
    try {
      const { playerId } = viewer;
      const pairs = await store.pairsOf(playerId);
      const friends = friendsAmong(pairs, playerId);
      const cards = friends.length > 0 ? await store.cards(friends) : [];
      if (this.viewers.get(playerId) !== viewer) return;
      if (viewer.look !== 'looking') return void this.look(viewer);
      const seen = cards.filter(({ isHidden }) => !isHidden).map((card) => card.playerId);
      this.setFriends(viewer, new Map(seen.map((other) => [other, friendIdOf(playerId, other, secret)])));
      viewer.look = null;
      viewer.asks = pairs.filter((pair) => sideOf(pair, playerId)?.as === 'asks').length;
      const list = listOf(pairs, playerId);
      const isListNew = viewer.hasNews && list !== viewer.list;
      viewer.list = list;
      viewer.hasNews = false;
      this.tellWhole(viewer, isListNew);
    } catch (error) {
      log.warn({ err: error }, 'who is friends with whom is not known just now');
      clock.setTimer(AGAIN_MS, () => {
        if (this.viewers.get(viewer.playerId) === viewer) void this.look(viewer);
      });
    }
  }

  private setFriends(viewer: Viewer, friends: Map<string, string>): void {
    for (const playerId of viewer.friends.keys()) {
      const viewers = this.viewersOf.get(playerId);
      viewers?.delete(viewer);
      if (viewers?.size !== 0) continue;
      this.viewersOf.delete(playerId);
      this.watched.note(playerId, null);
    }
    viewer.friends = friends;
    for (const playerId of friends.keys()) {
      const viewers = this.viewersOf.get(playerId) ?? new Set();
      this.viewersOf.set(playerId, viewers.add(viewer));
    }
  }

  private onMoved(playerId: string): void {
    const viewers = this.viewersOf.get(playerId);
    if (!viewers) return;
    for (const viewer of viewers) {
      viewer.dirty.add(playerId);
      this.dirtyViewers.add(viewer);
    }
    this.cancelSoon ??= this.args.clock.setTimer(TOGETHER_MS, () => this.flush());
  }

  private flush(): void {
    this.cancelSoon = null;
    const shown = new Map<string, { readonly spot: FriendSpot | null; readonly json: string }>();
    const shownOf = (playerId: string) => {
      const known = shown.get(playerId);
      if (known) return known;
      const spot = this.shownOf(playerId);
      const fresh = { spot, json: JSON.stringify(spot) };
      shown.set(playerId, fresh);
      return fresh;
    };
    for (const viewer of this.dirtyViewers) {
      if (viewer.look !== null) continue; // once it is known who may be seen, all of it is told
      const spots: Record<string, FriendSpot | null> = {};
      for (const playerId of viewer.dirty) {
        const id = viewer.friends.get(playerId);
        if (id === undefined) continue;
        const { spot, json } = shownOf(playerId);
        if (json === (viewer.told.get(playerId) ?? 'null')) continue;
        viewer.told.set(playerId, json);
        spots[id] = spot;
      }
      viewer.dirty.clear();
      if (Object.keys(spots).length > 0) for (const send of viewer.sends) send({ spots });
    }
    this.dirtyViewers.clear();
  }

  /** On each of their devices: what was told before is the same on all of them. */
  private tellWhole(viewer: Viewer, isListNew: boolean): void {
    const spots: Record<string, FriendSpot> = {};
    const hadSpots = viewer.told.size > 0;
    viewer.told.clear();
    for (const [playerId, id] of viewer.friends) {
      const spot = this.shownOf(playerId);
      if (!spot) continue;
      spots[id] = spot;
      viewer.told.set(playerId, JSON.stringify(spot));
    }
    viewer.dirty.clear();
    const { asks, sends } = viewer;
    // Most people who come have nothing to be told.
    if (!isListNew && asks === 0 && viewer.told.size === 0 && !hadSpots) return;
    for (const send of sends) send({ spots, isWhole: true, asks, ...(isListNew ? { isListNew } : {}) });
  }

  private shownOf(playerId: string): FriendSpot | null {
    const { online, shownSpot, isAway } = this.args;
    const spot = isAway() ? null : online.spotOf(playerId);
    this.watched.note(playerId, spot);
    return spot === null ? null : shownSpot(spot);
  }
}

/** What the page of a player lists, as text: equal as long as it would list the same. */
function listOf(pairs: readonly Pair[], playerId: string): string {
  const sides = pairs.map((pair) => ({ ...sideOf(pair, playerId), other: otherOf(pair, playerId) }));
  const listed = sides.filter(({ as }) => as !== undefined);
  return JSON.stringify(listed.sort((a, b) => (a.other < b.other ? -1 : 1)));
}
