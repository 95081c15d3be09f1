import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { addResult, dayOf, newProfile, type PlayerProfile } from '#shared/people/profile.ts';
import { EVERYTHING, type Field } from '#shared/rankings/gains.ts';
import { compareStandings, listKey, type RankedPlayer, standingsOf } from '#shared/rankings/standing.ts';
import { percentile } from '#shared/testing/percentile.ts';
import { SystemClock } from '../match/clock.ts';
import { rankingView } from '../rankings/ranking-view.ts';
import { Rankings } from '../rankings/rankings.ts';
import { openMongo } from '../storage/mongo/mongo-storage.ts';
import { fillPlayers as fillMongo } from '../storage/mongo/testing/fill-players.ts';
import { fillPlayers as fillSqlite } from '../storage/sqlite/testing/fill-players.ts';
import type { Storage } from '../storage/storage.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import type { MeasuredFigure } from './measured-figure.ts';
import { onSqlite } from './on-sqlite.ts';

/** What `npm run bench -- rankings` starts: figures as JSON on stdout. MongoDB is measured where BENCH_MONGODB_URI leads to one. */
const PLAYERS = 100_000;
/** Long enough for lists to be brought up to date several times meanwhile. */
const ASKING_MS = 15_000;
const ANSWER_MS = 10;
const NAIVE_SORTS = 5;
const OWN_MATCHES = 30;
const MATCH_PEOPLE = 8;
const TOPICS = ['atlas', 'space', 'film', 'wild', 'food', 'sport'];
const MODES = ['classic', 'saboteur'];
const FIELDS: readonly Field[] = [EVERYTHING, { kind: 'topic', id: 'atlas' }, { kind: 'mode', id: 'classic' }];

const clock = new SystemClock();
const figures = await onSqlite(async (storage, folder) => {
  fillSqlite(folder, players());
  return measure(storage, 'SQLite');
});
const mongo = process.env.BENCH_MONGODB_URI;
if (mongo)
  figures.push(...(await onMongo(mongo)).map((one) => ({ ...one, note: process.env.BENCH_MONGODB_NOTE ?? '' })));
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);

async function onMongo(uri: string): Promise<MeasuredFigure[]> {
  const storage = await openMongo(uri);
  await fillMongo(uri, players());
  const measured = await measure(storage, 'MongoDB');
  await storage.close();
  return measured;
}

/** Everybody has played four matches on the last days, half of them today. */
function* players(): Generator<PlayerProfile> {
  const now = clock.now();
  for (let i = 0; i < PLAYERS; i++) {
    let profile = newProfile(`player ${i}`);
    for (let match = 0; match < 4; match++) {
      const at = now - ((i + match) % 2 ? match * 1000 : (4 - match) * 30 * 3_600_000) - (i % 997);
      const result = aResult(profile.playerId, { name: `Player ${i}`, right: (i * 7919 + match) % 400 });
      const [topic, mode] = [TOPICS[(i + match) % TOPICS.length] ?? '', MODES[i % MODES.length] ?? ''];
      profile = addResult(profile, aPlayedMatch(`m${match}`, [result], { at, topic, mode }), result, null).profile;
    }
    yield profile;
  }
}

async function measure(storage: Storage, on: string): Promise<MeasuredFigure[]> {
  const leavers = { isGone: () => false, onGone: () => () => {} };
  const merges = { isMerged: () => false, onMerged: () => () => {} };
  const rankings = new Rankings({ storage, leavers, merges, clock, log: pino({ level: 'silent' }) });
  const heapBefore = usedMb();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const began = performance.now();
  await rankings.fresh();
  const firstMs = performance.now() - began;
  loop.disable();
  const heldMs = loop.max / 1e6;
  const heapMb = usedMb() - heapBefore;
  const answers = await askWhileTheyPlay(storage, rankings);
  const own = await askAfterOwnMatch(storage, rankings);
  const naive = await naiveSorts(storage);
  const name = `rankings of ${PLAYERS} players on ${on}`;
  return [
    { name: `${name}: a page and one’s own place, p50`, value: percentile(answers, 50), unit: 'ms' },
    {
      ...{ name: `${name}: the same, p99, while matches are settled`, value: percentile(answers, 99), unit: 'ms' },
      goal: { atMost: ANSWER_MS },
    },
    { name: `${name}: just after a match of one’s own, p50`, value: percentile(own, 50), unit: 'ms' },
    { name: `${name}: read and sorted for one answer, p50`, value: percentile(naive, 50), unit: 'ms' },
    { name: `${name}: the first answer of a process`, value: firstMs, unit: 'ms' },
    { name: `${name}: longest that others wait meanwhile`, value: heldMs, unit: 'ms' },
    { name: `${name}: memory`, value: heapMb, unit: 'MB' },
  ];
}

/** How long answers take, ms, while people go on playing: what changed is taken in meanwhile. */
async function askWhileTheyPlay(storage: Storage, rankings: Rankings): Promise<number[]> {
  let isOver = false;
  const playing = (async () => {
    for (let match = 0; !isOver; match++) {
      const people = Array.from({ length: MATCH_PEOPLE }, (_, i) =>
        aResult(`player ${(match * 7919 + i * 101) % PLAYERS}`),
      );
      await storage.players.apply(aPlayedMatch(`bench ${match}`, people, { at: clock.now() }));
      await pause(50);
    }
  })();
  const took: number[] = [];
  for (const began = performance.now(); performance.now() - began < ASKING_MS; ) {
    const i = took.length;
    const at = performance.now();
    const lists = await rankings.fresh();
    const field = FIELDS[i % FIELDS.length] ?? EVERYTHING;
    const list = listKey(i % 2 ? 'ever' : 'today', field, lists.day);
    rankingView({ lists, list, among: null, from: (i * 20) % 1000, playerId: `player ${(i * 104_729) % PLAYERS}` });
    took.push(performance.now() - at);
    await pause(2);
  }
  isOver = true;
  await playing;
  return took;
}

/** Whoever has just played waits until it is in the lists. */
async function askAfterOwnMatch(storage: Storage, rankings: Rankings): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < OWN_MATCHES; i++) {
    const playerId = `player ${i * 997}`;
    await storage.players.apply(aPlayedMatch(`own ${i}`, [aResult(playerId)], { at: clock.now() }));
    rankings.notePlayed([playerId]);
    const at = performance.now();
    await rankings.fresh(playerId);
    took.push(performance.now() - at);
  }
  return took;
}

/** What an answer would cost that reads everybody and sorts them. */
async function naiveSorts(storage: Storage): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < NAIVE_SORTS; time++) {
    const at = performance.now();
    const today = dayOf(clock.now());
    const list = listKey('ever', EVERYTHING, today);
    const all: RankedPlayer[] = [];
    await storage.players.changed({ since: null, onPage: (page) => void all.push(...page) });
    const sorted = all
      .flatMap((player) => standingsOf(player, today).map((standing) => ({ ...standing, playerId: player.playerId })))
      .filter((standing) => standing.list === list)
      .sort(compareStandings);
    sorted.findIndex(({ playerId }) => playerId === `player ${time}`);
    took.push(performance.now() - at);
  }
  return took;
}

function usedMb(): number {
  return process.memoryUsage().heapUsed / 2 ** 20;
}
