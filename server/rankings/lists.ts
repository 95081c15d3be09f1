import { type Placed, type RankedPlayer, standingsOf } from '#shared/rankings/standing.ts';
import { inSteps, type Steps } from '#shared/steps.ts';
import { Ranking } from './ranking.ts';

/** Why somebody is in no list, whatever they have (RK6). */
export type OutBecause = 'hidden' | 'banned';

/** A player's points in one list. */
export interface Entry extends Placed {
  readonly list: string;
  /** They have not played for too long (RK4). */
  readonly isFaded: boolean;
}

export interface ListedPlayer extends Pick<RankedPlayer, 'playerId' | 'name' | 'avatar'> {
  readonly out: OutBecause | null;
  readonly entries: readonly Entry[];
}

/** What is new since the lists were last brought up to date. */
export interface News {
  /** Players as they are now. One may stand there twice: the last one holds. */
  readonly changed: Iterable<RankedPlayer>;
  /** All who are in no list, with why. */
  readonly out: ReadonlyMap<string, OutBecause>;
  /** Whether nothing is kept of somebody any more. */
  readonly isGone: (playerId: string) => boolean;
  /** Somebody may be gone who was here before: they are looked for. */
  readonly hasGone: boolean;
}

/** All lists of one day, with everybody who is in one. */
export class Lists {
  /** `dayOf`. */
  readonly day: number;
  private readonly players = new Map<string, ListedPlayer>();
  private readonly rankings = new Map<string, Ranking<Entry>>();
  private readonly names = new Map<string, string>();
  private out: ReadonlyMap<string, OutBecause> = new Map();

  constructor(day: number) {
    this.day = day;
  }

  player(playerId: string): ListedPlayer | null {
    return this.players.get(playerId) ?? null;
  }

  ranking(list: string): Ranking<Entry> {
    return this.rankings.get(list) ?? NOBODY_IN_IT;
  }

  /** The same list of these players alone. */
  among(list: string, playerIds: Iterable<string>): Ranking<Entry> {
    const players = [...new Set(playerIds)].flatMap((id) => this.players.get(id) ?? []);
    return Ranking.of(players.flatMap(listed).filter((entry) => entry.list === list));
  }

  /** Takes in what is new. Until the last step the lists are as they were before. One at a time. */
  *take({ changed, out, isGone, hasGone }: News): Steps<void> {
    const next = new Map<string, ListedPlayer | null>();
    yield* inSteps(changed, (player) => {
      const { playerId } = player;
      const old = next.get(playerId) ?? this.players.get(playerId) ?? null;
      // A match that was under way may have written them once more, and they are forgotten once more.
      next.set(playerId, isGone(playerId) ? null : this.listedPlayer(player, old, out));
    });
    for (const playerId of new Set([...this.out.keys(), ...out.keys()])) {
      const player = next.get(playerId) ?? this.players.get(playerId);
      const why = out.get(playerId) ?? null;
      if (player && player.out !== why) next.set(playerId, { ...player, out: why });
    }
    if (hasGone)
      yield* inSteps(this.players.keys(), (playerId) => {
        if (isGone(playerId)) next.set(playerId, null);
      });
    const touched = new Set<Ranking<Entry>>();
    yield* inSteps(next, ([playerId, player]) => {
      // One that stays in its place goes out and in again, which is nothing.
      for (const entry of listed(this.players.get(playerId))) this.touch(entry, touched).remove(entry);
      for (const entry of listed(player)) this.touch(entry, touched).add(entry);
    });
    const moved = [...touched].filter((ranking) => ranking.hasNews);
    for (const ranking of moved) yield* ranking.settle();
    for (const ranking of moved) ranking.show();
    this.out = out;
    yield* inSteps(next, ([playerId, player]) => {
      if (player) this.players.set(playerId, player);
      else this.players.delete(playerId);
    });
  }

  private touch({ list }: Entry, touched: Set<Ranking<Entry>>): Ranking<Entry> {
    const ranking = this.rankings.get(list) ?? new Ranking<Entry>();
    this.rankings.set(list, ranking);
    touched.add(ranking);
    return ranking;
  }

  /** The same text for everybody in a list: a hundred thousand people would have a million of their own. */
  private named(list: string): string {
    const known = this.names.get(list) ?? list;
    this.names.set(known, known);
    return known;
  }

  /** Entries in which nothing has changed are the ones of before. */
  private listedPlayer(player: RankedPlayer, old: ListedPlayer | null, out: News['out']): ListedPlayer {
    const { playerId, name, avatar } = player;
    const entries = standingsOf(player, this.day).map(({ list, points, at, until }) => {
      const isFaded = until < this.day;
      const same = old?.entries.find(
        (one) => one.points === points && one.at === at && one.list === list && one.isFaded === isFaded,
      );
      return same ?? { playerId, list: this.named(list), points, at, isFaded };
    });
    return { playerId, name, avatar, entries, out: out.get(playerId) ?? null };
  }
}

const NOBODY_IN_IT: Ranking<Entry> = Ranking.of<Entry>([]);

function listed(player: ListedPlayer | null | undefined): readonly Entry[] {
  return !player || player.out ? [] : player.entries.filter(({ isFaded }) => !isFaded);
}
