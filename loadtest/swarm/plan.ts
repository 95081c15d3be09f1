import { SHOW_BOUNDS } from '#shared/protocol/shows.ts';
import { arenasNeeded } from '#shared/shows/arena-of.ts';
import type { LoadReport } from './load-report.ts';

/** Seats of all arenas of one process, as the design has them. */
const SEATS_PER_PROCESS_MAX = 5_000;
/** What a process may use of its core while everybody answers: the rest is for what nobody foresaw. */
const CORE_SHARE = 0.6;
/** People of a real evening answer over no less than this, s: `--answers-within` measures a harder second. */
const ANSWERS_OVER_S = 3;
/** The question is to be with the last player of a process within this, ms. */
const QUESTION_WITHIN_MS = 250;
/** The whole of a question is sent within no less than this, s: its reading time. */
const QUESTION_SENT_WITHIN_S = 2;
/** Memory of a process that may go to players, and what it has before any come, bytes. */
const MEMORY_BYTES = 1.5 * 1024 ** 3;
const CORES_PER_MACHINE = 8;
/** Of these one is for the proxy, the system and the network. */
const CORES_KEPT = 1;
/** Doors are open at least so long, s, and use so much of every core. */
const DOORS_S = 120;
const DOORS_SHARE = 0.5;
/** Frames of a question to each: question, window, tallies, reveal, own verdict, acknowledgement. */
const FRAMES_A_QUESTION = 8;
/** Heads of TCP, IP and TLS around a small frame, bytes. */
const HEADS_BYTES = 95;
/** Redis: the director says each phase at once and once more a second until all have it; arenas speak twice a second. */
const PHASES_A_QUESTION = 6;
const REPEATS_A_PHASE = 2;
const QUESTION_S = 20;
const ARENA_SAYS_A_SECOND = 2;
/** A report of so many times fewer players says little. */
const FAR_FACTOR = 10;

export interface ShowPlan {
  readonly players: number;
  readonly arenas: number;
  readonly seatsPerProcess: number;
  /** What keeps a process from more. */
  readonly boundBy: string;
  readonly processes: number;
  readonly machines: number;
  /** To players, at the busiest: a whole question, and coming in. */
  readonly gigabits: number;
  readonly doorGigabits: number;
  readonly doorSeconds: number;
  readonly redisMessagesPerSecond: number;
  /** Answers a second that the store takes while everybody answers. */
  readonly journalledPerSecond: number;
  readonly memoryGb: number;
  /** Where this rests on little. */
  readonly thin: readonly string[];
}

/** What a show of so many people takes, by what a report measured. Throws a RangeError where the report lacks what it takes. */
export function planShow(report: LoadReport, players: number): ShowPlan {
  const { joins, answers, question } = report;
  if (!joins || !(joins.cpuMsEach > 0) || !(answers.cpuUsEach > 0) || !(question.bytesEach > 0))
    throw new RangeError('the report has no joins, answers or questions of servers that could be looked into');
  const measured = Math.ceil(joins.seated / report.servers);
  const frameMs = question.skewMs.p99 / measured;
  const bounds = [
    { seats: SEATS_PER_PROCESS_MAX, by: 'the design: no process loses more than 5,000 people when it dies' },
    { seats: measured, by: 'what was measured: more in one process was not tried' },
    { seats: MEMORY_BYTES / Math.max(1, joins.memoryBytesEach), by: 'memory' },
    {
      seats: Math.round((CORE_SHARE * ANSWERS_OVER_S * 1e6) / answers.cpuUsEach),
      by: 'the processor, while everybody answers',
    },
    { seats: QUESTION_WITHIN_MS / frameMs, by: 'the time until a question is with the last player' },
  ];
  const bound = bounds.reduce((least, one) => (one.seats < least.seats ? one : least));
  const seatsPerProcess = Math.max(1, Math.floor(bound.seats));
  const processes = Math.ceil(players / seatsPerProcess);
  const arenas = Math.max(processes, arenasNeeded(players));
  const doorSeconds = Math.max(DOORS_S, (players * joins.cpuMsEach) / 1000 / (processes * DOORS_SHARE));
  const bits = (bytes: number, seconds: number): number => (players * bytes * 8) / seconds / 1e9;
  return {
    players,
    arenas,
    seatsPerProcess,
    boundBy: bound.by,
    processes,
    machines: Math.ceil(processes / (CORES_PER_MACHINE - CORES_KEPT)),
    gigabits: bits(question.bytesEach + FRAMES_A_QUESTION * HEADS_BYTES, QUESTION_SENT_WITHIN_S),
    doorGigabits: bits(joins.bytesEach + FRAMES_A_QUESTION * HEADS_BYTES, doorSeconds),
    doorSeconds,
    redisMessagesPerSecond: redisMessages(arenas, players / doorSeconds),
    journalledPerSecond: players / ANSWERS_OVER_S,
    memoryGb: (players * joins.memoryBytesEach) / 1024 ** 3,
    thin: thinPlaces(report, players, measured),
  };
}

/** The busier of two times: while people come in, when each join writes a listing; and while a question is played. */
function redisMessages(arenas: number, joinsPerSecond: number): number {
  const down = (PHASES_A_QUESTION * (1 + REPEATS_A_PHASE) * arenas) / QUESTION_S;
  return Math.ceil(Math.max(arenas * ARENA_SAYS_A_SECOND + down, joinsPerSecond + arenas * ARENA_SAYS_A_SECOND));
}

function thinPlaces(report: LoadReport, players: number, measured: number): string[] {
  const { joins, answers, question, stretches, machine, scenario } = report;
  const thin: string[] = [];
  const lost = (answers.lost ?? 0) + (report.votes.lost ?? 0);
  if (lost > 0) thin.push(`The report lost ${lost} acknowledged wishes: mend that before any show.`);
  if (players > SHOW_BOUNDS.seats)
    thin.push(
      `A show has ${SHOW_BOUNDS.seats.toLocaleString('en')} seats at most today, and a larger one is refused: nobody has tried it.`,
    );
  const factor = players / (joins?.seated ?? players);
  if (factor > FAR_FACTOR)
    thin.push(
      `The report is of ${(joins?.seated ?? 0).toLocaleString('en')} players: this is ${Math.round(factor)} times as many.`,
    );
  if (measured < SEATS_PER_PROCESS_MAX)
    thin.push(
      `The report had ${measured.toLocaleString('en')} players in a process; what 5,000 cost is not known. Measure with more.`,
    );
  if (scenario !== 'show')
    thin.push(
      'It measured single rooms: what director, arenas and Redis add is taken from the design, not from a run. Run --scenario show where there is one.',
    );
  thin.push(
    `Players and servers shared ${machine.cores} cores over loopback: no TLS, no lost packets, no phones on bad lines.`,
  );
  thin.push(
    `Doors: ${players.toLocaleString('en')} joins are ${Math.round((players * (joins?.cpuMsEach ?? 0)) / 1000)} seconds of processor. Open them early, and let people come at random moments.`,
  );
  const held = Math.max(0, ...stretches.map(({ loopMs }) => loopMs.max));
  if (held > 50) thin.push(`An event loop was held for ${Math.round(held)} ms: whoever pressed then waited.`);
  if (answers.ackMs.p99 > 25)
    thin.push(`One answer in a hundred waited ${Math.round(answers.ackMs.p99)} ms or more for its acknowledgement.`);
  if (question.bytesEach > 1024)
    thin.push(`A question took ${Math.round(question.bytesEach)} bytes to each player, more than the 1,024 we aim at.`);
  thin.push(
    'A cut asks arenas for the keys in one part of the scores: if everybody has the same score, that is everybody, in one message of each arena.',
  );
  thin.push(
    'The store takes every answer before it is acknowledged: what it takes a second is its own limit, and was that of SQLite on this disk.',
  );
  return thin;
}
