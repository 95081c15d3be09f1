import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { median, percentile } from '#shared/testing/percentile.ts';
import { ChildServer } from '../child-server.ts';
import { guestPass, inParallel, LeanClient } from '../lean/lean-client.ts';
import { now } from '../lean/now.ts';
import { WatchedRoom } from '../lean/watched-room.ts';
import { pause } from '../pause.ts';
import { playBare } from './bare-run.ts';
import type { Figure } from './figure.ts';
import { answerWithinASecond, watchQuestion } from './one-question.ts';

/** Questions measured in each room; the first one warms up and is not counted. */
const ROUNDS = 5;
/** Requests under way at once while joining: what a browser farm on two cores can keep up. */
const JOINING = 64;

interface RoomRun {
  readonly joinMs: number;
  readonly joinCpuMs: number;
  readonly joinBytes: number;
  readonly memoryPerClient: number;
  /** Per measured question: p99 of its arrival after the server began it, and the size of its frame. */
  readonly fanOut: readonly { p99: number; bytes: number }[];
  readonly questionBytes: number;
  readonly ackMs: readonly number[];
  readonly cpuPerAnswerUs: number;
  readonly framesPerAnswer: number;
  readonly bytesPerAnswer: number;
}

/** A real room of `size` lean clients, beside bare `ws` with the same number of the same clients in the same run. */
export async function roomBench(sizes: readonly number[] = [10, 100, 1000]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const run = await playRoom(size);
    const name = `${size.toLocaleString('en')} players`;
    figures.push(
      { name: `${name}: bytes to join`, value: run.joinBytes, unit: 'B', goal: { atMost: 4096 } },
      {
        name: `${name}: bytes per question and player`,
        value: run.questionBytes,
        unit: 'B',
        goal: { atMost: 1024 },
        note: 'question, tallies, reveal, own verdict',
      },
    );
    if (size !== Math.max(...sizes)) continue;
    const questionFrame = Math.round(median(run.fanOut.map(({ bytes }) => bytes)));
    const bare = await playBare({ size, bytes: questionFrame, rounds: ROUNDS, joining: JOINING });
    const p99 = median(run.fanOut.map((question) => question.p99));
    figures.push(
      {
        name: `${name}: all joined`,
        value: run.joinMs / 1000,
        unit: 's',
        goal: { atMost: 3 },
        note: `${(run.joinCpuMs / size).toFixed(2)} ms of server CPU each; bare ws ${(bare.joinMs / 1000).toFixed(2)} s`,
      },
      {
        name: `${name}: server memory per client`,
        value: run.memoryPerClient / 1024,
        unit: 'kB',
        goal: { atMost: 15 },
        note: 'resident, all of the process',
      },
      {
        name: `${name}: question to all, p99`,
        value: p99,
        unit: 'ms',
        note: `bare ws broadcast of ${questionFrame} B: ${bare.fanOutP99.toFixed(1)} ms`,
      },
      {
        name: `${name}: question to all, p99 / bare ws`,
        value: p99 / bare.fanOutP99,
        unit: 'x',
        goal: { atMost: 1.3 },
      },
      {
        name: `${name} answer in one second: acknowledged p50`,
        value: percentile(run.ackMs, 50),
        unit: 'ms',
        note: `bare ws echo ${percentile(bare.echoMs, 50).toFixed(2)} ms`,
      },
      {
        name: `${name} answer in one second: acknowledged p95`,
        value: percentile(run.ackMs, 95),
        unit: 'ms',
        note: `bare ws echo ${percentile(bare.echoMs, 95).toFixed(2)} ms`,
      },
      {
        name: `${name} answer in one second: acknowledged p99`,
        value: percentile(run.ackMs, 99),
        unit: 'ms',
        goal: { atMost: 25 },
        note: `bare ws echo ${percentile(bare.echoMs, 99).toFixed(2)} ms`,
      },
      {
        name: `${name}: server CPU per answer`,
        value: run.cpuPerAnswerUs,
        unit: 'us',
        note: `bare ws echo ${bare.cpuPerEchoUs.toFixed(0)} us`,
      },
      {
        name: `${name}: frames sent per answer`,
        value: run.framesPerAnswer,
        unit: '',
        note: 'one acknowledgement; the rest are tallies, at most 2/s to each',
      },
      { name: `${name}: bytes sent per answer`, value: run.bytesPerAnswer, unit: 'B' },
    );
  }
  return figures;
}

async function playRoom(size: number): Promise<RoomRun> {
  const server = await ChildServer.start('server/main.ts', { MAX_SEATS: String(Math.max(64, size)), PACE: '0.3' });
  const clients: LeanClient[] = [];
  try {
    const passes = await inParallel(size, 32, (index) => guestPass(server.url, index));
    const opened = await fetch(`${server.url}/api/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        version: PROTOCOL_VERSION,
        pass: passes[0],
        mode: 'classic',
        topic: 'sea',
        options: { questions: 10, seconds: 5 },
      }),
    });
    if (!opened.ok) throw new Error(`the bench's room was not opened: ${await opened.text()}`);
    const { roomId } = (await opened.json()) as { roomId: string };
    const host = await LeanClient.join(server.url, roomId, passes[0] ?? '');
    clients.push(host);
    const seen = new WatchedRoom(host);
    const before = server.memory();
    const cpuBefore = server.cpuSeconds();
    const began = now();
    clients.push(
      ...(await inParallel(size - 1, JOINING, (index) => LeanClient.join(server.url, roomId, passes[index + 1] ?? ''))),
    );
    const joinMs = now() - began;
    const joinCpuMs = (server.cpuSeconds() - cpuBefore) * 1000;
    await pause(1500);
    const memoryPerClient = size > 1 ? (server.memory() - before) / (size - 1) : Number.NaN;
    // The last to come in got the whole room; what the others heard of later arrivals is not part of their join.
    const last = await LeanClient.join(server.url, roomId, passes[size - 1] ?? '');
    const joinBytes = last.bytes;
    clients[size - 1] = last;
    return { joinMs, joinCpuMs, joinBytes, memoryPerClient, ...(await playRounds(server, clients, seen)) };
  } finally {
    for (const client of clients) client.close();
    await server.stop();
  }
}

async function playRounds(
  server: ChildServer,
  clients: readonly LeanClient[],
  room: WatchedRoom,
): Promise<Omit<RoomRun, 'joinMs' | 'joinCpuMs' | 'joinBytes' | 'memoryPerClient'>> {
  const fanOut: { p99: number; bytes: number }[] = [];
  const perQuestion: number[] = [];
  const ackMs: number[] = [];
  const cpu: number[] = [];
  let answers = 0;
  let framesWhileAnswering = 0;
  let bytesWhileAnswering = 0;
  const host = clients[0] as LeanClient;
  host.send('start');
  for (let round = 0; round <= ROUNDS; round++) {
    const arrivals = watchQuestion(clients);
    const bytesBefore = total(clients, 'bytes');
    await room.until(`question ${round}`, (state) => state.phase === 'reading' && state.round === round);
    const { startedAt } = room.state;
    await room.until('the window', (state) => state.phase === 'answering' && state.round === round);
    const framesBefore = total(clients, 'frames');
    const answerBytesBefore = total(clients, 'bytes');
    const cpuBefore = server.cpuSeconds();
    const acks = await answerWithinASecond(clients, round, room.state.options[0]?.id ?? '');
    if (round > 0) {
      cpu.push(((server.cpuSeconds() - cpuBefore) * 1e6) / clients.length);
      ackMs.push(...acks);
      answers += clients.length;
      framesWhileAnswering += total(clients, 'frames') - framesBefore;
      bytesWhileAnswering += total(clients, 'bytes') - answerBytesBefore;
      fanOut.push({
        p99: percentile(
          arrivals.times.map((at) => at - startedAt),
          99,
        ),
        bytes: arrivals.bytes,
      });
    }
    await room.until('the scoreboard', (state) => state.phase === 'scoreboard' && state.round === round);
    await pause(50);
    if (round > 0) perQuestion.push((total(clients, 'bytes') - bytesBefore) / clients.length);
  }
  return {
    fanOut,
    ackMs,
    questionBytes: median(perQuestion),
    cpuPerAnswerUs: median(cpu),
    framesPerAnswer: framesWhileAnswering / answers,
    bytesPerAnswer: bytesWhileAnswering / answers,
  };
}

function total(clients: readonly LeanClient[], what: 'bytes' | 'frames'): number {
  return clients.reduce((sum, client) => sum + client[what], 0);
}
