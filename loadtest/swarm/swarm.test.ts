import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { RedisServer } from '../../test-support/redis-server.ts';
import { WINDOW_SECONDS } from './evening.ts';
import type { LoadOptions } from './load-options.ts';
import type { LoadReport } from './load-report.ts';
import { LoadError } from './loopback.ts';
import { runScenario } from './run-scenario.ts';
import { away } from './scenarios/away.ts';
import { doors } from './scenarios/doors.ts';
import { drop } from './scenarios/drop.ts';
import { room } from './scenarios/room.ts';
import { rooms } from './scenarios/rooms.ts';
import { show } from './scenarios/show.ts';

const MAIN = resolve(import.meta.dirname, 'main.ts');
const SEED = 7;
const SILENT = { begin: () => {}, at: () => {}, end: () => {} };
const OPTIONS: LoadOptions = {
  ...{
    players: 240,
    processes: 1,
    seed: SEED,
    mode: 'classic',
    questions: 2,
    mix: { steady: 1 },
    answersWithinMs: 400,
  },
  ...{ voteShare: 0.3, joinsAtOnce: 32, roomSize: 5000, pace: 0.1, peoplePerRoom: 4, bots: 2, watchers: 0, drop: 0 },
  ...{ awayMs: 3000, withinMs: 500, isBesideBare: false, target: undefined },
};

/** Nothing that people were told stands is lost, nobody was left without an answer, and everybody got in. */
function assertNothingLost({ joins, answers, votes, options }: LoadReport): void {
  assert.equal(joins?.seated, options.players, JSON.stringify(joins?.failed));
  assert.ok(answers.acknowledged > options.players, `${answers.acknowledged} answers, seed ${SEED}`);
  assert.deepEqual([answers.lost, votes.lost, answers.unanswered], [0, 0, 0], `seed ${SEED}`);
}

describe('the swarm, against a real server', () => {
  it('plays a room of every behaviour and loses nothing', async () => {
    const mix = { steady: 50, fast: 20, silent: 10, rude: 10, flaky: 10 };
    const report = await runScenario(room, { ...OPTIONS, mix }, SILENT);
    assertNothingLost(report);
    const { counts, joins, question, answers, votes, settled, stretches, course, cpuMsPerPlayerSecond } = report;
    assert.ok(Object.keys(counts.rude ?? {}).length > 3, 'the rude were rude');
    assert.ok(counts['refused to the rude'], 'and were refused');
    assert.equal(counts['not let in'], undefined, JSON.stringify(counts));
    assert.deepEqual(Object.keys(counts.closed ?? {}), [], 'nobody honest was closed');
    const held = [...Object.keys(counts['closed on the rude'] ?? {})];
    assert.ok(
      held.every((code) => Number(code) >= 1000),
      held.join(),
    );
    // Each figure is there, and of the right size: a field that lost its meaning shows here.
    assert.ok(joins && joins.bytesEach > 500 && joins.bytesEach < 20_000, `${joins?.bytesEach} B`);
    assert.ok(joins.cpuMsEach > 0.05 && joins.cpuMsEach < 200, `${joins.cpuMsEach} ms`);
    assert.ok(question.skewMs.count > 100 && question.openMs.p50 >= 0);
    assert.ok(question.bytesEach > 200 && question.bytesEach < 20_000, `${question.bytesEach} B`);
    assert.ok(answers.ackMs.count > 100 && answers.ackMs.p50 > 0 && answers.cpuUsEach > 0);
    assert.ok(votes.acknowledged > 50);
    assert.ok(settled && settled.told === settled.of && settled.of > 150, JSON.stringify(settled));
    assert.deepEqual(
      stretches.map(({ name }) => name),
      ['joining', 'playing', 'settling'],
    );
    assert.ok(stretches.every(({ loopMs }) => loopMs.max >= loopMs.p99 && loopMs.p99 >= loopMs.p50));
    assert.ok(course.length > 10 && cpuMsPerPlayerSecond > 0);
  });

  it('loses its lines and comes back', async () => {
    const report = await runScenario(drop, { ...OPTIONS, drop: 120 }, SILENT);
    assertNothingLost(report);
    assert.deepEqual(
      [report.returns?.wanted, report.returns?.seated],
      [120, 120],
      JSON.stringify(report.returns?.failed),
    );
  });

  it('plays a show in its arenas', async () => {
    const report = await runScenario(show, { ...OPTIONS, mode: 'last-brain-standing' }, SILENT);
    assertNothingLost(report);
    assert.equal(report.counts['seated elsewhere'], undefined);
  });

  it('stands at the doors all at once', async () => {
    const { joins, answers } = await runScenario(doors, { ...OPTIONS, players: 300 }, SILENT);
    assert.deepEqual([joins?.seated, answers.sent], [300, 0], JSON.stringify(joins?.failed));
  });
});

describe('the swarm, against an arcade of two processes', () => {
  before(function () {
    RedisServer.need(this);
  });

  it('plays many rooms, beside watchers of the wall', async () => {
    const report = await runScenario(rooms, { ...OPTIONS, players: 200, processes: 2, watchers: 5 }, SILENT);
    assertNothingLost(report);
    assert.deepEqual([report.rooms, report.servers, report.wall?.watchers], [50, 2, 5]);
    assert.ok((report.wall?.bytesPerSecond.p50 ?? 0) > 0);
  });

  it('comes into one show in a wave of hundreds, and plays it', async () => {
    const options = { ...OPTIONS, players: 400, mode: 'last-brain-standing', processes: 2, withinMs: 1000 };
    const report = await runScenario(show, options, SILENT);
    assertNothingLost(report);
    assert.equal(report.counts['seats lost on the way'], undefined, JSON.stringify(report.counts));
    assert.ok(report.stretches.every(({ cpuSeconds }) => cpuSeconds > 0));
  });

  it('plays a show through a time without Redis: what was acknowledged stands, and the next questions are asked', async () => {
    const options = { ...OPTIONS, mode: 'last-brain-standing', processes: 2, questions: 3 };
    const report = await runScenario(away, options, SILENT);
    assertNothingLost(report);
    assert.ok(report.stretches.some(({ name }) => name === 'without Redis'));
  });

  it('says so where an arcade has no Redis that could be away', async () => {
    await assert.rejects(runScenario(away, { ...OPTIONS, players: 4 }, SILENT), LoadError);
  });

  it('loses its lines at once but for those who watch for all, and everybody is back while the question is open', async () => {
    const report = await runScenario(drop, { ...OPTIONS, players: 300, processes: 2, drop: 298 }, SILENT);
    assertNothingLost(report);
    const { returns } = report;
    assert.deepEqual([returns?.wanted, returns?.seated], [298, 298], JSON.stringify(returns?.failed));
    assert.ok((returns?.waitMs.p95 ?? Number.NaN) < WINDOW_SECONDS * 1000, `p95 ${returns?.waitMs.p95} ms`);
  });
});

describe('npm run loadtest', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
      timeout: PATIENCE_MS,
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
    );

  it('refuses whoever is not this machine, in one sentence', async () => {
    const { code, said } = await run('--target', 'http://quiz.example.org:2567');
    assert.equal(code, 1);
    assert.match(said, /^quiz\.example\.org is not this machine\. .+\n$/);
  });

  it('knows its scenarios, behaviours and options', async () => {
    const { said } = await run('--help');
    for (const word of ['room', 'rooms', 'drop', 'doors', 'flaky', '--plan', '--seed'])
      assert.ok(said.includes(word), word);
    assert.match((await run('--scenario', 'siege')).said, /Allowed choices are room, rooms, show, drop, doors, away/);
    assert.match((await run('--players', 'many')).said, /whole number/);
  });
});
