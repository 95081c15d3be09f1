/** Where somebody is: at the wall, or in the room or show of a code. */
export type Spot = typeof WALL | (string & {});
export const WALL = '';

/** Somebody who goes from the wall into a room, or reloads their page, is still here, ms. */
const GRACE_MS = 3000;

/** Whose friends have changed; `everybody`: what was said of it may have been missed. */
export type FriendNews = readonly string[] | 'everybody';

interface Clock {
  setTimer(ms: number, callback: () => void): () => void;
}

/**
 * Who is online and where, here and in the other processes of the arcade. Rooms and the wall report here; who may know
 * of it is `FriendWatch`'s affair.
 */
export class PeopleOnline {
  private readonly clock: Clock;
  /** Of each player every connection they have here, the latest last. */
  private readonly connections = new Map<string, { readonly spot: Spot }[]>();
  /** By process and player. */
  private readonly elsewhere = new Map<string, Map<string, Spot>>();
  private readonly listeners = new Set<(playerId: string) => void>();
  private readonly ownListeners = new Set<(playerId: string) => void>();
  private readonly newsListeners = new Set<(whose: FriendNews) => void>();
  private readonly ownNewsListeners = new Set<(playerIds: readonly string[]) => void>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** They are there, until a moment after the returned function is called. */
  enter(playerId: string, spot: Spot): () => void {
    const connection = { spot };
    const before = this.ownSpot(playerId);
    this.connections.set(playerId, [...(this.connections.get(playerId) ?? []), connection]);
    if (this.ownSpot(playerId) !== before) this.ownChanged(playerId);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.clock.setTimer(GRACE_MS, () => this.drop(playerId, connection));
    };
  }

  /** Null: they are away. A room counts before the wall. */
  spotOf(playerId: string): Spot | null {
    let found = this.ownSpot(playerId);
    for (const people of this.elsewhere.values()) found = found || (people.get(playerId) ?? found);
    return found;
  }

  /** Everybody of this process. */
  own(): [playerId: string, spot: Spot][] {
    return [...this.connections.keys()].map((playerId) => [playerId, this.ownSpot(playerId) ?? WALL]);
  }

  ownSpot(playerId: string): Spot | null {
    const all = this.connections.get(playerId);
    return all ? (all.findLast(({ spot }) => spot !== WALL)?.spot ?? WALL) : null;
  }

  /** Of another process; null: they are not there any more. */
  setOf(process: string, playerId: string, spot: Spot | null): void {
    const people = this.elsewhere.get(process) ?? new Map<string, Spot>();
    if (spot === null) people.delete(playerId);
    else people.set(playerId, spot);
    if (people.size > 0) this.elsewhere.set(process, people);
    else this.elsewhere.delete(process);
    this.changed(playerId);
  }

  /** Everybody of another process, anew. */
  replaceOf(process: string, people: ReadonlyMap<string, Spot>): void {
    const before = [...(this.elsewhere.get(process)?.keys() ?? [])];
    if (people.size > 0) this.elsewhere.set(process, new Map(people));
    else this.elsewhere.delete(process);
    for (const playerId of new Set([...before, ...people.keys()])) this.changed(playerId);
  }

  /** Processes of which somebody is known. */
  processes(): string[] {
    return [...this.elsewhere.keys()];
  }

  /** What these people see of friends has changed: whoever has them on the line looks it up anew, in every process. */
  tellNews(playerIds: readonly string[]): void {
    for (const listener of this.ownNewsListeners) listener(playerIds);
    this.hearNews(playerIds);
  }

  /** The same was said in another process. */
  hearNews(whose: FriendNews): void {
    for (const listener of this.newsListeners) listener(whose);
  }

  /** Hears of everybody who may be somewhere else now. Returns its own undo, as each of these. */
  onChange(listener: (playerId: string) => void): () => void {
    return subscribed(this.listeners, listener);
  }

  onOwnChange(listener: (playerId: string) => void): () => void {
    return subscribed(this.ownListeners, listener);
  }

  onNews(listener: (whose: FriendNews) => void): () => void {
    return subscribed(this.newsListeners, listener);
  }

  onOwnNews(listener: (playerIds: readonly string[]) => void): () => void {
    return subscribed(this.ownNewsListeners, listener);
  }

  private drop(playerId: string, connection: object): void {
    const before = this.ownSpot(playerId);
    const left = (this.connections.get(playerId) ?? []).filter((one) => one !== connection);
    if (left.length > 0) this.connections.set(playerId, left);
    else this.connections.delete(playerId);
    if (this.ownSpot(playerId) !== before) this.ownChanged(playerId);
  }

  private ownChanged(playerId: string): void {
    for (const listener of this.ownListeners) listener(playerId);
    this.changed(playerId);
  }

  private changed(playerId: string): void {
    for (const listener of this.listeners) listener(playerId);
  }
}

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
