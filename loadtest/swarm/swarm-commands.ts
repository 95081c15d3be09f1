import type { Behaviour } from './behaviours.ts';
import type { Door } from './door.ts';
import type { RoundLog } from './round-log.ts';
import type { Tally } from './tally.ts';

/** A room of the plan: which players it has. */
export interface RoomPlan {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** What a process of the swarm is told first. */
export interface SwarmPlan {
  /** Where the server is, or the one port of several processes. */
  readonly url: string;
  readonly seed: number;
  /** The players of this process. */
  readonly from: number;
  readonly to: number;
  readonly rooms: readonly RoomPlan[];
  /** Of all players. */
  readonly behaviours: readonly Behaviour[];
  /** Source addresses, by player; null: the system's choice. */
  readonly froms: readonly (string | null)[];
  /** Whether the servers believe X-Forwarded-For. */
  readonly isTrusted: boolean;
  readonly answersWithinMs: number;
  readonly voteShare: number;
}

/** How rooms are opened. */
export interface RoomWish {
  readonly mode: string;
  readonly topic: string;
  readonly isPublic: boolean;
  readonly options: Readonly<Record<string, number>>;
}

/** How quickly people come: so many at once, or all of them within a time, however many are under way. */
export type Pace = { readonly atOnce: number } | { readonly withinMs: number };

export interface Entries {
  /** ms on the clock of `now()`. */
  readonly beganAt: number;
  readonly endedAt: number;
  /** What each waited from wanting in until its full state was there, ms, and when it had it. */
  readonly waitMs: Float64Array;
  readonly seatedAt: Float64Array;
  readonly failed: Readonly<Record<string, number>>;
}

/** What a crowd did, as the report and the comparison with the journal want it. */
export interface CrowdRecord {
  readonly roomId: string;
  readonly matchId: string;
  readonly behaviours: readonly Behaviour[];
  readonly seats: Int32Array;
  readonly joinBytes: Float64Array;
  readonly results: readonly string[];
  readonly rounds: readonly RoundLog[];
  /** Who is there and has answered something, and who was told what the match was worth. */
  readonly awaitsWorth: Uint8Array;
  readonly hasProgress: Uint8Array;
}

export interface SwarmRecord {
  readonly crowds: readonly CrowdRecord[];
  readonly counts: Tally['counts'];
  readonly returned: number;
  /** Of the process, bytes. */
  readonly memoryBytes: number;
  readonly cpuSeconds: number;
}

export interface WallRecord {
  readonly bytes: Float64Array;
  readonly frames: Float64Array;
  /** How long each has been watching, ms. */
  readonly ms: Float64Array;
}

/** What a process of the swarm can be asked for, by the parent over IPC. */
export interface SwarmCommands {
  plan(plan: SwarmPlan): Promise<void>;
  /** A guest pass for each. */
  passes(): Promise<void>;
  /** The pass of the first player here: it may open what a scenario needs. */
  firstPass(): Promise<string>;
  /** Opens the rooms whose first player is here; resolves to their ids by number of the room. */
  open(wish: RoomWish): Promise<Record<number, string>>;
  /** People come in by the door of their room; a show's are seated in its arenas. */
  enter(args: { doors: readonly Door[]; pace: Pace }): Promise<Entries>;
  /** The hosts here start their rooms, one after another over a time, with so many bots in each. */
  begin(args: { bots: number; spreadMs: number }): Promise<void>;
  /** Resolves when every room here has shown the answer of question `count`, or is over. */
  questions(args: { count: number }): Promise<void>;
  /** Resolves when the window of question `round` is open in every room here. */
  window(args: { round: number }): Promise<void>;
  /** The hosts here end their matches; resolves when what they were worth has come to everybody, or after `ms`. */
  finish(args: { ms: number }): Promise<void>;
  /** The first so many of those who are in lose their lines together, and come back as pages do: at once, or over the time that a crowd was told. Resolves to what each waited, ms, NaN for who did not get in. */
  drop(args: { count: number }): Promise<Entries>;
  watchWall(args: { lobbyId: string; count: number }): Promise<void>;
  /** What came to the watchers since they came, or since the last time. */
  wall(): Promise<WallRecord>;
  collect(): Promise<SwarmRecord>;
  /** Memory of this process now, bytes. */
  memory(): Promise<number>;
  end(): Promise<void>;
}

export type SwarmCommand = keyof SwarmCommands;

/** Told by a process while it works. */
export interface SwarmNews {
  readonly passes: number;
  readonly seated: number;
  readonly acknowledged: number;
  readonly returned: number;
  /** The question its first room is at. */
  readonly round: number;
  readonly phase: string;
}
