/** What a round needs to be known by, to be told: the ladder after it. */
export interface StorySeat {
  readonly seat: number;
  readonly plays: boolean;
  /** From 1; 0: none. `lastRank` is the one before the round. */
  readonly rank: number;
  readonly lastRank: number;
  readonly score: number;
  /** Right answers in a row, this round's among them. */
  readonly streak: number;
}

/** What a round will be remembered for. Seats are numbers: whoever tells it knows their names. */
export type RoundStory =
  /** Somebody took the lead from somebody. */
  | { readonly kind: 'lead'; readonly seat: number; readonly over: number }
  | { readonly kind: 'lone'; readonly seat: number }
  | { readonly kind: 'two'; readonly seats: readonly [number, number] }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'everybody' }
  | { readonly kind: 'streak'; readonly seat: number; readonly count: number }
  | { readonly kind: 'climb'; readonly seat: number; readonly places: number };

/** With fewer there is no crowd to stand out of. */
const CROWD_PLAYERS_NEEDED = 3;
const PAIR_PLAYERS_NEEDED = 5;
/** A streak is told at these lengths, so that it is news each time. */
const STREAKS: readonly [number, ...number[]] = [4, 6, 8, 10];
export const [LEAST_STREAK] = STREAKS;
const LONG_STREAK_RIGHT_ANSWERS = 5;
export const CLIMB_PLACES_NEEDED = 3;

/**
 * The story of a round: the rarest thing that happened in it; null: nothing worth a headline. `seats` best first;
 * `isAll` says that nobody is missing from them, as in a crowd: then nothing is said of how many knew. Pure.
 */
export function storyOf(seats: readonly StorySeat[], isAll: boolean): RoundStory | null {
  return storiesOf(seats, isAll)[0] ?? null;
}

/** All that is worth a headline in a round, the rarest first. */
export function storiesOf(seats: readonly StorySeat[], isAll: boolean): RoundStory[] {
  const players = seats.filter(({ plays, rank }) => plays && rank > 0);
  const stories = [leadStory(players), isAll ? knowerStory(players) : null, streakStory(players), climbStory(players)];
  return stories.filter((story) => story !== null);
}

/** Alone in front, and alone in front before it was somebody else. */
function leadStory(players: readonly StorySeat[]): RoundStory | null {
  const leader = only(players.filter(({ rank }) => rank === 1));
  const before = only(players.filter(({ lastRank }) => lastRank === 1));
  if (!leader || !before || leader === before || leader.lastRank === 0) return null;
  return { kind: 'lead', seat: leader.seat, over: before.seat };
}

function knowerStory(players: readonly StorySeat[]): RoundStory | null {
  if (players.length < CROWD_PLAYERS_NEEDED) return null;
  const knew = players.filter(({ streak }) => streak > 0);
  const [one, other] = knew;
  if (!one) return { kind: 'nobody' };
  if (!other) return { kind: 'lone', seat: one.seat };
  if (knew.length === 2 && players.length >= PAIR_PLAYERS_NEEDED) return { kind: 'two', seats: [one.seat, other.seat] };
  return knew.length === players.length ? { kind: 'everybody' } : null;
}

function streakStory(players: readonly StorySeat[]): RoundStory | null {
  const [best] = [...players].sort((a, b) => b.streak - a.streak);
  if (!best || !isNews(best.streak)) return null;
  return { kind: 'streak', seat: best.seat, count: best.streak };
}

function isNews(streak: number): boolean {
  return STREAKS.includes(streak) || (streak > 10 && streak % LONG_STREAK_RIGHT_ANSWERS === 0);
}

function climbStory(players: readonly StorySeat[]): RoundStory | null {
  const climbed = players.filter(({ lastRank }) => lastRank > 0);
  const [best] = [...climbed].sort((a, b) => b.lastRank - b.rank - (a.lastRank - a.rank));
  const places = best ? best.lastRank - best.rank : 0;
  return best && places >= CLIMB_PLACES_NEEDED ? { kind: 'climb', seat: best.seat, places } : null;
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
