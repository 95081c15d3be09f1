import type { PeerFigures } from '../bench/peers/measure-peer.ts';
import type { LoadOptions } from './load-options.ts';
import type { LoopFigures } from './server-watch.ts';

/** How something was spread over people: the usual one, the slow ones, the slowest. Of nothing all are NaN, null in JSON. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly count: number;
}

/** What became of people who wanted in. */
export interface EntryFigures {
  readonly wanted: number;
  readonly seated: number;
  /** From the first who wanted in until the last was in. */
  readonly seconds: number;
  readonly perSecond: number;
  readonly waitMs: Percentiles;
  /** Of the servers, each. */
  readonly cpuMsEach: number;
  readonly failed: Readonly<Record<string, number>>;
}

/** Answers, or votes. */
export interface AckFigures {
  readonly sent: number;
  readonly acknowledged: number;
  /** People were told that it stands, and storage does not have it; null: storage could not be looked into. */
  readonly lost: number | null;
  /** Of honest players whose line held, pressed in time, and never told anything. */
  readonly unanswered: number;
  readonly ackMs: Percentiles;
}

export interface QuestionFigures {
  readonly round: number;
  /** From the moment the server began it, and from the first who had it. */
  readonly openMs: Percentiles;
  readonly skewMs: Percentiles;
  readonly ackMs: Percentiles;
  readonly cpuUsPerAnswer: number;
}

export interface StretchFigures {
  readonly name: string;
  readonly seconds: number;
  readonly loopMs: LoopFigures;
  /** Processor time of all server processes, seconds, and how many cores that were. */
  readonly cpuSeconds: number;
  readonly cores: number;
}

/** A curve for a plot: share of people in per cent, and the value up to which so many came. */
export type Curve = readonly (readonly [number, number])[];

/** A run, as the JSON file has it. `format` rises when a field changes its meaning. */
export interface LoadReport {
  readonly format: 1;
  readonly scenario: string;
  readonly about: string;
  readonly at: string;
  readonly commit: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly system: string;
    readonly node: string;
    /** How many processes wanted to run before the run began, as a mean of a minute: others were at work where it is not near 0. */
    readonly busy: number;
  };
  readonly options: LoadOptions;
  readonly rooms: number;
  readonly servers: number;
  readonly joins:
    | (EntryFigures & { readonly bytesEach: number; readonly memoryBytesEach: number; readonly liveBytesEach: number })
    | null;
  readonly questions: readonly QuestionFigures[];
  /** Over all questions but the first, which warms up. */
  readonly question: {
    readonly openMs: Percentiles;
    readonly skewMs: Percentiles;
    readonly bytesEach: number;
    readonly frameBytes: number;
  };
  readonly answers: AckFigures & { readonly cpuUsEach: number };
  readonly votes: AckFigures;
  readonly returns: EntryFigures | null;
  readonly wall: {
    readonly watchers: number;
    readonly bytesPerSecond: Percentiles;
    readonly framesPerSecond: number;
  } | null;
  /** Of a show whose mode cuts by places, its cuts, as in CutTime; null: there was none, or storage was not looked into. */
  readonly cuts: { readonly drawnMs: Percentiles; readonly carriedOutMs: Percentiles } | null;
  /** The same crowd with bare `ws` on the same machine, right after; null: nobody asked for it. */
  readonly bare: PeerFigures | null;
  readonly settled: { readonly told: number; readonly of: number } | null;
  readonly stretches: readonly StretchFigures[];
  /** Of all server processes while everybody played, ms a second for each player. */
  readonly cpuMsPerPlayerSecond: number;
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly swarm: { readonly processes: number; readonly memoryBytesEach: number; readonly cpuSeconds: number };
  readonly curves: { readonly ack: Curve; readonly open: Curve; readonly join: Curve; readonly back: Curve };
  /** Of the servers over the run: seconds since its beginning, cores in use, longest hold of a loop in ms, memory in MB, people seated. */
  readonly course: readonly (readonly [number, number, number, number, number])[];
}
