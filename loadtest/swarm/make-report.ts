import { median, percentileOfSorted } from '#shared/testing/percentile.ts';
import { isHonest } from './behaviours.ts';
import { cutTimes } from './cut-times.ts';
import { type Kept, lossesOf } from './kept.ts';
import type { Curve, EntryFigures, LoadReport, Percentiles, QuestionFigures } from './load-report.ts';
import { commit } from './machine.ts';
import type { Scenario } from './scenario.ts';
import { cpuBetween, loopBetween, memoryAt, type ProcessSample, usedAt } from './server-watch.ts';
import type { Stage } from './stage.ts';
import type { CrowdRecord, Entries, SwarmRecord } from './swarm-commands.ts';

/** Rooms that go from question to question together, so that a question's cost can be told from the others'. */
const ROOMS_IN_STEP_MAX = 8;
/** The tail of a curve is drawn up to here: so many nines as there are people for. */
const CURVE_SHARES = [
  0, 5, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 92.5, 95, 96, 97, 98, 98.5, 99, 99.25, 99.5, 99.75, 99.9, 99.95,
  99.99, 100,
];
const COURSE_STEP_MS = 250;
const COURSE_POINTS_MAX = 400;
/** The processor works on what an acknowledgement leaves behind for so long, ms. */
const AFTER_ACK_MS = 300;

/** Puts together what stage, swarm, servers and storage know of a run. */
export function makeReport(scenario: Scenario, stage: Stage, record: SwarmRecord, kept: Kept | null): LoadReport {
  const processes = stage.servers.samples();
  const { options, joins } = stage;
  const { crowds } = record;
  const presses = pressesOf(crowds);
  const isInStep = stage.swarm.rooms.length <= ROOMS_IN_STEP_MAX; // arenas of a show keep step, however many there are
  const questions = isInStep ? questionsOf(presses, crowds, processes) : [];
  const playing = stage.stretches.find(({ name }) => name === 'playing');
  // Rooms that were quicker go on to questions that come while all the others are ended at one moment.
  const isMeasured = ({ askedAt }: Press): boolean => !playing || askedAt < playing.to;
  const counted = presses.filter((press) => press.round > 0 && press.counts && isMeasured(press));
  const losses = kept && lossesOf(crowds, kept);
  const players = stage.swarm.rooms.at(-1)?.to ?? 0;
  const playingCpuMs = playing ? cpuBetween(processes, playing.from, playing.to) : Number.NaN;
  const sent = presses.filter((press) => press.sent > 0);
  const votes = presses.filter((press) => press.voteSent > 0);
  const ends = stage.stretches.some(({ name }) => name === 'settling');
  return {
    format: 1,
    scenario: scenario.name,
    about: scenario.about,
    at: new Date().toISOString(),
    commit: commit(),
    machine: stage.machine,
    options,
    rooms: stage.swarm.rooms.length,
    servers: stage.servers.processes,
    joins: joins && {
      ...entryFigures(joins, processes),
      bytesEach: median(crowds.flatMap(({ joinBytes }) => [...joinBytes].filter((bytes) => bytes > 0))),
      memoryBytesEach: memoryEach(stage, processes, memoryAt),
      liveBytesEach: memoryEach(stage, processes, usedAt),
    },
    questions,
    question: {
      openMs: percentiles(counted.filter(({ heard }) => heard > 0).map(({ heard, askedAt }) => heard - askedAt)),
      skewMs: percentiles(skews(counted)),
      bytesEach: median(crowds.flatMap(bytesPerQuestion)),
      frameBytes: median(crowds.flatMap(({ rounds }) => rounds.slice(1).map(({ frameBytes }) => frameBytes))),
    },
    answers: {
      sent: sent.length,
      acknowledged: presses.filter(({ acknowledged }) => acknowledged > 0).length,
      lost: losses?.lost ?? null,
      unanswered: sent.filter((press) => press.counts && press.acknowledged === 0).length,
      ackMs: percentiles(ackMsOf(counted)),
      cpuUsEach: isInStep
        ? median(questions.slice(1).map(({ cpuUsPerAnswer }) => cpuUsPerAnswer))
        : (playingCpuMs * 1000) / sent.length,
    },
    votes: {
      sent: votes.length,
      acknowledged: votes.filter(({ voteAcknowledged }) => voteAcknowledged > 0).length,
      lost: losses?.votesLost ?? null,
      unanswered: votes.filter((press) => press.counts && press.voteAcknowledged === 0).length,
      ackMs: percentiles(
        votes
          .filter((press) => press.counts && press.voteAcknowledged > 0)
          .map(({ voteSent, voteAcknowledged }) => voteAcknowledged - voteSent),
      ),
    },
    returns: stage.returns && entryFigures(stage.returns, processes),
    wall: wallOf(stage),
    cuts: cutsOf(kept),
    bare: null,
    settled: ends
      ? {
          // Whose line broke before the word of their only answer came waits for nothing, and is told all the same.
          told: sumOf(crowds, ({ awaitsWorth, hasProgress }) =>
            awaitsWorth.reduce((sum, awaits, i) => sum + (awaits > 0 ? (hasProgress[i] ?? 0) : 0), 0),
          ),
          of: sumOf(crowds, ({ awaitsWorth }) => awaitsWorth.reduce((sum, awaits) => sum + awaits, 0)),
        }
      : null,
    stretches: stage.stretches.map(({ name, from, to }) => {
      const cpuSeconds = processes.length > 0 ? cpuBetween(processes, from, to) / 1000 : Number.NaN;
      const seconds = (to - from) / 1000;
      return { name, seconds, loopMs: loopBetween(processes, from, to), cpuSeconds, cores: cpuSeconds / seconds };
    }),
    cpuMsPerPlayerSecond: playing ? playingCpuMs / players / ((playing.to - playing.from) / 1000) : Number.NaN,
    counts: record.counts,
    swarm: { processes: stage.swarms, memoryBytesEach: stage.swarmBytesEach, cpuSeconds: record.cpuSeconds },
    curves: {
      ack: curve(ackMsOf(counted)),
      open: curve(counted.filter(({ heard }) => heard > 0).map(({ heard, askedAt }) => heard - askedAt)),
      join: curve([...(joins?.waitMs ?? [])].filter((ms) => !Number.isNaN(ms))),
      back: curve([...(stage.returns?.waitMs ?? [])].filter((ms) => !Number.isNaN(ms))),
    },
    course: courseOf(stage, processes),
  };
}

/** One player in one round. */
interface Press {
  readonly roomId: string;
  readonly round: number;
  readonly askedAt: number;
  readonly openedAt: number;
  readonly heard: number;
  readonly sent: number;
  readonly acknowledged: number;
  readonly voteSent: number;
  readonly voteAcknowledged: number;
  /** Honest, and its line held. */
  readonly counts: boolean;
}

function pressesOf(crowds: readonly CrowdRecord[]): Press[] {
  return crowds.flatMap(({ roomId, rounds, behaviours }) =>
    rounds.flatMap((log) =>
      behaviours.map(
        (behaviour, place): Press => ({
          ...{ roomId, round: log.round, askedAt: log.askedAt, openedAt: log.openedAt },
          heard: log.heard[place] ?? 0,
          sent: log.sent[place] ?? 0,
          acknowledged: log.acknowledged[place] ?? 0,
          voteSent: log.voteSent[place] ?? 0,
          voteAcknowledged: log.voteAcknowledged[place] ?? 0,
          counts: isHonest(behaviour) && log.isBroken[place] === 0,
        }),
      ),
    ),
  );
}

function ackMsOf(presses: readonly Press[]): number[] {
  return presses
    .filter(({ counts, sent, acknowledged }) => counts && sent > 0 && acknowledged > 0)
    .map(({ sent, acknowledged }) => acknowledged - sent);
}

/** How much later than the first of its room each had its question, ms. */
function skews(presses: readonly Press[]): number[] {
  const first = new Map<string, number>();
  const heard = presses.filter((press) => press.heard > 0);
  for (const { roomId, round, heard: at } of heard) {
    const key = `${roomId}/${round}`;
    first.set(key, Math.min(first.get(key) ?? at, at));
  }
  return heard.map(({ roomId, round, heard: at }) => at - (first.get(`${roomId}/${round}`) ?? at));
}

function questionsOf(
  presses: readonly Press[],
  crowds: readonly CrowdRecord[],
  processes: readonly (readonly ProcessSample[])[],
): QuestionFigures[] {
  const rounds = [...new Set(crowds.flatMap((crowd) => crowd.rounds.map(({ round }) => round)))].sort((a, b) => a - b);
  return rounds.map((round) => {
    const of = presses.filter((press) => press.round === round);
    const heard = of.filter((press) => press.counts && press.heard > 0);
    const acknowledged = of.filter((press) => press.acknowledged > 0);
    const from = Math.min(...of.map(({ openedAt }) => openedAt || Number.POSITIVE_INFINITY));
    const to = acknowledged.reduce((last, press) => Math.max(last, press.acknowledged), from) + AFTER_ACK_MS;
    return {
      round,
      openMs: percentiles(heard.map((press) => press.heard - press.askedAt)),
      skewMs: percentiles(skews(heard)),
      ackMs: percentiles(ackMsOf(of)),
      cpuUsPerAnswer:
        processes.length > 0 ? (cpuBetween(processes, from, to) * 1000) / acknowledged.length : Number.NaN,
    };
  });
}

function entryFigures(entries: Entries, processes: readonly (readonly ProcessSample[])[]): EntryFigures {
  const { beganAt, endedAt, failed } = entries;
  const waits = [...entries.waitMs].filter((ms) => !Number.isNaN(ms));
  const seconds = (endedAt - beganAt) / 1000;
  return {
    wanted: entries.waitMs.length,
    seated: waits.length,
    seconds,
    perSecond: waits.length / seconds,
    waitMs: percentiles(waits),
    cpuMsEach: processes.length > 0 ? cpuBetween(processes, beganAt, endedAt) / waits.length : Number.NaN,
    failed,
  };
}

function memoryEach(
  { memoryMoments, swarm }: Stage,
  processes: readonly (readonly ProcessSample[])[],
  of: typeof memoryAt,
): number {
  if (!memoryMoments || processes.length === 0) return Number.NaN;
  const players = swarm.rooms.at(-1)?.to ?? 0;
  return (of(processes, memoryMoments.after) - of(processes, memoryMoments.before)) / players;
}

/** Of each question but the first, what a player of the crowd got from it and all that followed until the next one, bytes. */
function bytesPerQuestion({ rounds, seats }: CrowdRecord): number[] {
  return rounds.slice(1).map(({ bytesBefore, bytesAfter }) => (bytesAfter - bytesBefore) / seats.length);
}

function cutsOf(kept: Kept | null): LoadReport['cuts'] {
  const times = kept ? cutTimes(kept.values()) : [];
  if (times.length === 0) return null;
  const drawnMs = percentiles(times.map((cut) => cut.drawnMs));
  return { drawnMs, carriedOutMs: percentiles(times.map((cut) => cut.carriedOutMs)) };
}

function wallOf({ wall }: Stage): LoadReport['wall'] {
  if (!wall) return null;
  const perSecond = (amount: Float64Array): number[] => [...amount].map((n, i) => n / ((wall.ms[i] ?? 0) / 1000));
  return {
    watchers: wall.bytes.length,
    bytesPerSecond: percentiles(perSecond(wall.bytes)),
    framesPerSecond: median(perSecond(wall.frames)),
  };
}

function courseOf({ stretches, joins }: Stage, processes: readonly (readonly ProcessSample[])[]): LoadReport['course'] {
  const from = Math.min(...stretches.map((stretch) => stretch.from));
  const to = Math.max(...stretches.map((stretch) => stretch.to));
  if (processes.length === 0 || !Number.isFinite(from)) return [];
  const seated = [...(joins?.seatedAt ?? [])].filter((at) => !Number.isNaN(at)).sort((a, b) => a - b);
  const step = Math.max(COURSE_STEP_MS, (to - from) / COURSE_POINTS_MAX);
  const points: [number, number, number, number, number][] = [];
  for (let at = from; at < to; at += step) {
    const { max } = loopBetween(processes, at, at + step);
    const cores = cpuBetween(processes, at, at + step) / step;
    const seatedNow = seated.findIndex((when) => when > at + step);
    points.push([
      rounded((at - from) / 1000),
      rounded(cores),
      rounded(Number.isFinite(max) ? max : 0),
      Math.round(memoryAt(processes, at + step) / 1024 / 1024),
      seatedNow === -1 ? seated.length : seatedNow,
    ]);
  }
  return points;
}

export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => rounded(percentileOfSorted(sorted, share));
  return { p50: at(50), p95: at(95), p99: at(99), max: at(100), count: values.length };
}

function curve(values: readonly number[]): Curve {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  return CURVE_SHARES.filter((share) => share === 100 || (100 - share) * sorted.length >= 100).map((share) => [
    share,
    rounded(percentileOfSorted(sorted, share)),
  ]);
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
