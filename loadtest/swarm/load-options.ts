import type { Mix } from './behaviours.ts';

/** What a run is asked for. Where a scenario has its own usual values, those stand for what is not given. */
export interface LoadOptions {
  readonly players: number;
  readonly processes: number;
  readonly seed: number;
  readonly mode: string;
  /** Questions that are played and measured. */
  readonly questions: number;
  readonly mix: Mix;
  /** All answers of a question come within this time, ms. */
  readonly answersWithinMs: number;
  /** Share of players who vote on a question. */
  readonly voteShare: number;
  /** Joins that are under way at once. */
  readonly joinsAtOnce: number;
  /** Seats of a room. */
  readonly roomSize: number;
  /** Of pauses, as PACE: the server's own is not changed by it where it is not ours. */
  readonly pace: number;
  /** `rooms`: people and bots of a room, people who watch the wall. */
  readonly peoplePerRoom: number;
  readonly bots: number;
  readonly watchers: number;
  /** `drop`: how many lose their line at once. */
  readonly drop: number;
  /** `away`: for how long there is no Redis, ms. */
  readonly awayMs: number;
  /** `doors`: all of them come within this time, ms. */
  readonly withinMs: number;
  /** Whether the same crowd plays with bare `ws` afterwards. */
  readonly isBesideBare: boolean;
  /** A server on loopback that runs already; else processes of our own are started. */
  readonly target: string | undefined;
}
