import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { rmSync } from 'node:fs';
import { builtinRegistry } from '#shared/builtin.ts';
import type { OptionValues } from '#shared/modes/option.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { luck } from '#shared/rules/random.ts';
import { replay } from '#shared/rules/replay.ts';
import { ladderView } from '#shared/rules/roster-view.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { newGuest, signPass } from '../people/identity.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import { FlakyPerson, type Whereabouts } from './flaky-person.ts';

const SECRET = 'the same secret for every process';
const KEY = createSecretKey(Buffer.from(SECRET));
/** Between the kills somebody plays at least so long and at most so long, ms. */
const PLAY_MS = { least: 200, most: 900 };

export interface FlakyParty {
  readonly seed: string;
  readonly kills: number;
  readonly people: number;
  readonly rooms: readonly { readonly mode: string; readonly options: OptionValues }[];
}

interface Table {
  readonly mode: string;
  readonly matchId: string;
  readonly people: readonly FlakyPerson[];
}

/** A line of the ladder, as a page shows it. */
type Place = readonly [seat: number, name: string, score: number, rank: number, outPlace: number];

/**
 * Several rooms at once full of people with bad lines, while the server process is killed in the middle of all of them.
 * Each must come to its podium, and everybody must see the same ladder there, which is the one that is kept and the one
 * the log leads to. Resolves to how often the
 * server was killed, and how many answers were acknowledged; each of them has counted.
 */
export async function flakyParty({
  seed,
  kills,
  people,
  rooms,
}: FlakyParty): Promise<{ killed: number; locked: number }> {
  const dice = luck(seed, 'party');
  const settings = { PACE: '0.02', SECRET };
  let server = await GameServer.start(settings);
  const { dataDir } = server;
  const where: Whereabouts = { url: server.url };
  const tables: Table[] = [];
  try {
    for (const [i, room] of rooms.entries()) tables.push(await open(server.url, room, people, where, `${seed}/${i}`));
    const everybody = tables.flatMap((table) => table.people);
    for (const person of everybody) person.live();
    let killed = 0;
    for (; killed < kills; killed++) {
      await pause(dice.int(PLAY_MS.least, PLAY_MS.most));
      if (tables.some(isNearlyOver)) break; // a room that ends just now would be gone, and nobody could look
      where.url = null;
      await server.stop('SIGKILL', false);
      server = await GameServer.start({ ...settings, DATA_DIR: dataDir });
      where.url = server.url;
    }
    const ladders = await Promise.all(tables.map((table) => ladderOf(table, seed)));
    const locked = tables.flatMap((table) => table.people.map((person) => assertCounted(table, person, seed)));
    await Promise.all(everybody.map((person) => person.end()));
    assert.equal(await server.stop('SIGTERM', false), 0);
    await assertKept(tables, ladders, dataDir, seed);
    return { killed, locked: locked.reduce((sum, one) => sum + one, 0) };
  } finally {
    await Promise.all(tables.flatMap((table) => table.people.map((person) => person.end())));
    await server.stop('SIGKILL', false);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function open(
  url: string,
  { mode, options }: FlakyParty['rooms'][number],
  count: number,
  where: Whereabouts,
  seed: string,
): Promise<Table> {
  const passes = Array.from({ length: count }, () => signPass(newGuest(), KEY));
  const answer = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: PROTOCOL_VERSION, pass: passes[0], mode, topic: 'sea', isPublic: false, options }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  const { roomId } = (await answer.json()) as RoomAnswer;
  const people = passes.map((pass, i) => new FlakyPerson({ pass, roomId, where, dice: luck(seed, i) }));
  for (const person of people) await person.comeIn();
  const [host] = people;
  const player = host?.player ?? assert.fail('a party without people');
  await player.until('everybody', () => player.room.state.here === count);
  player.send('start');
  await player.until('the start', () => player.room.state.stage !== 'lobby');
  return { mode, matchId: player.room.state.matchId, people };
}

/** The next answers may end it. */
function isNearlyOver({ people }: Table): boolean {
  return people.some(({ state }) => {
    if (!state) return false;
    const standing = [...state.seats.values()].filter(({ outPlace }) => outPlace === 0).length;
    return state.stage === 'over' || (state.rounds > 0 ? state.round >= state.rounds - 2 : standing <= 2);
  });
}

/** The ladder at the podium, which everybody sees alike. */
async function ladderOf({ mode, people }: Table, seed: string): Promise<Place[]> {
  const where = `seed ${seed}, ${mode}`;
  const deadline = performance.now() + PATIENCE_MS;
  while (!people.every(({ state }) => state?.stage === 'over')) {
    assert.ok(performance.now() < deadline, `${where}: no podium: ${people.map(({ state }) => state?.phase)}`);
    for (const person of people) if (person.state?.stage === 'over') person.isSteady = true;
    await pause(20);
  }
  await Promise.all(
    people.map(({ player }) => player?.until('everybody here', () => player.room.state.here === people.length)),
  );
  const [first, ...rest] = people.map(({ state }) => placesOf(state));
  for (const other of rest) assert.deepEqual(other, first, `${where}: two people see different ladders`);
  assert.equal(first?.length, people.length, where);
  return first ?? [];
}

function placesOf(state: MatchState | null): Place[] {
  return [...(state?.seats.entries() ?? [])]
    .map(([seat, one]): Place => [Number(seat), one.name, one.score, one.rank, one.outPlace])
    .sort((a, b) => a[3] - b[3] || a[0] - b[0]);
}

/** Every answer that was acknowledged has a verdict; gives how many. */
function assertCounted({ mode }: Table, { player, locked }: FlakyPerson, seed: string): number {
  const you = player?.all('you').at(-1);
  for (const round of locked)
    assert.match(
      you?.results[round] ?? 'missing',
      /^[rw]$/,
      `seed ${seed}, ${mode}: the answer of seat ${you?.seat} to question ${round + 1} was acknowledged and is gone: ${you?.results}`,
    );
  return locked.size;
}

/** What everybody saw is what was kept, and what the log leads to. */
async function assertKept(
  tables: readonly Table[],
  ladders: readonly Place[][],
  dataDir: string,
  seed: string,
): Promise<void> {
  const storage = await openSqlite(dataDir);
  try {
    for (const [i, { mode, matchId }] of tables.entries()) {
      const record = (await storage.matches.find(matchId)) ?? assert.fail(`seed ${seed}: ${mode} has no record`);
      const replayed = ladderView(replay(builtinRegistry(), record.log));
      const places = replayed.map((one): Place => [one.seat, one.name, one.score, one.rank, one.outPlace]);
      assert.deepEqual(
        places.sort((a, b) => a[3] - b[3] || a[0] - b[0]),
        ladders[i],
        `seed ${seed}: the log of ${mode} leads to another ladder`,
      );
    }
    assert.deepEqual(await storage.matches.unfinished(), [], `seed ${seed}: a journal is left over`);
  } finally {
    await storage.close();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
