import type { Logger } from 'pino';
import { type BanKind, holdsAt } from '#shared/people/ban.ts';
import type { Clock } from '../match/clock.ts';
import { type Ban, type BanStore, banIdOf } from '../storage/ports/bans.ts';
import type { Origins } from './origins.ts';

/** What was looked up holds so long, ms: a ban that another process made or lifted is known here by then. */
const FRESH_MS = 3 * 1000;
/** So often the newest bans are looked at, for those who are in a room already, ms. */
const LOOK_MS = 3 * 1000;
/** So many of them; more are not made between two looks. */
const LOOK_BANS = 100;
/** Of so many players and networks it is remembered; whoever was looked up longest ago is forgotten first. */
const REMEMBERED_IDS = 20_000;
/** The log says so often that bans cannot be looked up, ms. */
const WARN_EVERY_MS = 60 * 1000;

/** Somebody at a door: a player, a network (`homeOf`), or both; null where that is not known. */
export interface Comer {
  readonly playerId: string | null;
  readonly home: string | null;
}

/** What whoever is banned is told at a door. */
export function refusalOf({ kind }: Ban): `ban/${BanKind}` {
  return `ban/${kind}`;
}

export interface BansArgs {
  readonly store: BanStore;
  readonly origins: Pick<Origins, 'originOf'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Who is not let in, on every process of an arcade: kept in the store, and known here for a few seconds. While the
 * store is away everybody is let in (BN5).
 */
export class Bans {
  private readonly args: BansArgs;
  private readonly known = new Map<string, { readonly ban: Ban | null; readonly at: number }>();
  private readonly listeners = new Set<(ban: Ban) => void>();
  /** The newest bans as they were last looked at, by id. */
  private newest = new Map<string, Ban>();
  /** When that look found fewer than it asked for, so that there are no others, ms. */
  private sawAllAt = Number.NEGATIVE_INFINITY;
  /** Bans that were made or lifted here: a look meanwhile may not have seen that. */
  private changes = 0;
  private awayUntil = Number.NEGATIVE_INFINITY;
  private warnedAt = Number.NEGATIVE_INFINITY;
  private cancel: () => void = () => {};
  private isOver = false;

  constructor(args: BansArgs) {
    this.args = args;
  }

  /** The ban that keeps somebody out now; of several one of the player before one of the network. Never rejects. */
  async of(comer: Comer): Promise<Ban | null> {
    const ids = this.idsOf(comer);
    const { store, clock } = this.args;
    const at = clock.now();
    // In a wave at the doors of a show each lookup would be a question to the store for somebody who is not banned.
    if (at - this.sawAllAt <= LOOK_MS) return this.first(ids, (id) => this.newest.get(id));
    const asked = ids.filter((id) => at - (this.known.get(id)?.at ?? Number.NEGATIVE_INFINITY) >= FRESH_MS);
    if (asked.length > 0 && at >= this.awayUntil)
      try {
        const found = new Map((await store.holding({ ids: asked, at })).map((ban) => [ban.id, ban]));
        for (const id of asked) this.remember(id, found.get(id) ?? null, at);
      } catch (error) {
        this.noteAway(error);
      }
    return this.first(ids, (id) => this.known.get(id)?.ban);
  }

  /** The same as far as the last look at the newest bans knows: for somebody who was at the door before a ban and is inside only now. */
  seen(comer: Comer): Ban | null {
    return this.first(this.idsOf(comer), (id) => this.newest.get(id));
  }

  /** Bans somebody, here at once. Rejects with a StorageError. */
  async put(ban: Ban): Promise<void> {
    await this.args.store.put(ban);
    this.changes++;
    this.remember(ban.id, ban, this.args.clock.now());
    this.announce(ban);
  }

  /** Takes a ban back, here at once; null where there is none of that id. Rejects with a StorageError. */
  async lift(id: string): Promise<Ban | null> {
    const lifted = await this.args.store.lift(id);
    this.changes++;
    this.known.delete(id);
    this.newest.delete(id);
    return lifted;
  }

  /** Hears each new ban, of this process or another. Returns its own undo. */
  onBan(listener: (ban: Ban) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins to look for what other processes ban. */
  begin(): void {
    this.cancel = this.args.clock.setTimer(LOOK_MS, () => void this.look());
  }

  end(): void {
    this.isOver = true;
    this.cancel();
  }

  private async look(): Promise<void> {
    try {
      const at = this.args.clock.now();
      const { changes } = this;
      const recent = await this.args.store.recent({ limit: LOOK_BANS });
      const sawAll = recent.length < LOOK_BANS && changes === this.changes;
      this.sawAllAt = sawAll ? at : Number.NEGATIVE_INFINITY;
      const before = this.newest;
      this.newest = new Map(recent.map((ban) => [ban.id, ban]));
      for (const ban of recent) if (before.get(ban.id)?.at !== ban.at && this.holds(ban)) this.announce(ban);
    } catch (error) {
      this.noteAway(error);
    }
    if (!this.isOver) this.begin();
  }

  private announce(ban: Ban): void {
    this.newest.set(ban.id, ban);
    for (const listener of this.listeners) listener(ban);
  }

  private idsOf({ playerId, home }: Comer): string[] {
    const origin = this.args.origins.originOf(home);
    return [
      ...(playerId === null ? [] : [banIdOf('player', playerId)]),
      ...(origin === null ? [] : [banIdOf('network', origin)]),
    ];
  }

  private first(ids: readonly string[], find: (id: string) => Ban | null | undefined): Ban | null {
    for (const id of ids) {
      const ban = find(id);
      if (ban && this.holds(ban)) return ban;
    }
    return null;
  }

  private holds(ban: Ban): boolean {
    return holdsAt(ban, this.args.clock.now());
  }

  private remember(id: string, ban: Ban | null, at: number): void {
    this.known.delete(id);
    this.known.set(id, { ban, at });
    if (this.known.size > REMEMBERED_IDS) this.known.delete(this.known.keys().next().value ?? '');
  }

  /** Nobody at a door waits for a store that has just not answered. */
  private noteAway(error: unknown): void {
    const at = this.args.clock.now();
    this.awayUntil = at + FRESH_MS;
    if (at - this.warnedAt < WARN_EVERY_MS) return;
    this.warnedAt = at;
    this.args.log.warn({ err: error }, 'bans cannot be looked up: until they can, everybody is let in');
  }
}
