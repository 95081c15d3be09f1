import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aLoadReport } from './a-load-report.ts';
import { cutTimes } from './cut-times.ts';
import { goalRows } from './goals.ts';
import { type Kept, lossesOf } from './kept.ts';
import { LoadError } from './loopback.ts';
import { percentiles } from './make-report.ts';
import { markdownReport } from './markdown-report.ts';
import { reportPage } from './page/report-page.ts';
import { planShow } from './plan.ts';
import { planText } from './plan-text.ts';
import { lastReport, writeReport } from './report-files.ts';
import { reportTable } from './report-table.ts';
import { newRoundLog } from './round-log.ts';
import { cpuBetween, loopBetween, type ProcessSample } from './server-watch.ts';
import type { CrowdRecord } from './swarm-commands.ts';

describe('a report of the load test', () => {
  it('says every figure in the terminal, on the page and in docs', () => {
    const report = aLoadReport();
    for (const text of [reportTable(report), reportPage(report), markdownReport(report, 'npm run loadtest')]) {
      for (const figure of [
        '10,000 of 10,000',
        '0.4 ms',
        '50,000 of 50,000',
        '0 lost',
        'p50 3  p95 6  p99 9  max 12 ms',
        'answer/out 3',
      ])
        assert.ok(text.includes(figure), `${figure} is not in ${text.slice(0, 200)}`);
    }
  });

  it('is a page that asks nobody for anything, and draws a line for each curve', () => {
    const page = reportPage(aLoadReport());
    assert.doesNotMatch(page, /<script|https?:\/\/|url\(|@import|src=/);
    assert.equal([...page.matchAll(/<path d="M/g)].length, 5);
    assert.doesNotMatch(page, /NaN|Infinity|undefined/);
  });

  it('holds figures against goals, and calls missed what is', () => {
    const isMet = (name: string, report = aLoadReport()) => goalRows(report).find((row) => row.name === name)?.isMet;
    assert.equal(isMet('acknowledged, and lost'), true);
    assert.equal(isMet('answer acknowledged, p50'), true);
    const { answers } = aLoadReport();
    assert.equal(isMet('acknowledged, and lost', aLoadReport({ answers: { ...answers, lost: 1 } })), false);
    assert.equal(isMet('acknowledged, and lost', aLoadReport({ answers: { ...answers, lost: null } })), null);
  });

  it('says beside each figure what bare ws came to, and holds the question against it', () => {
    const bare = {
      ...{
        joinsSeconds: 2,
        cpuPerJoinUs: 200,
        memoryEach: 8 * 1024,
        liveEach: 4 * 1024,
        questionP99: 100,
        ackP50: 1,
        ackP99: 6,
      },
      ...{ cpuPerAnswerUs: 30, bytesPerQuestion: 430 },
    };
    const { openMs, skewMs } = aLoadReport().question;
    const questions = [0, 1].map((round) => ({ round, openMs, skewMs, ackMs: openMs, cpuUsPerAnswer: 60 }));
    const report = aLoadReport({ bare, questions });
    const row = (name: string) => goalRows(report).find((one) => one.name === name);
    assert.deepEqual(row('question, open to player, p99'), {
      ...{ name: 'question, open to player, p99', value: 120, unit: 'ms', atMost: 100, bare: 100, isMet: false },
    });
    assert.equal(row('memory of a player beyond bare ws')?.value, 8);
    assert.match(
      markdownReport(report, 'npm run loadtest'),
      /server CPU of an answer \| 60 us \| 60 us \| 30 us, 2 x \| met/,
    );
    assert.match(reportPage(report), /goal at most 60 us; 2 x bare ws/);
    assert.match(reportTable(report), /bare ws: question to all +p99 100 ms/);
    assert.equal(
      goalRows(aLoadReport()).find(({ name }) => name.startsWith('question, open')),
      undefined,
    );
  });

  it('is read again as it was written, the newest first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quizcade-reports-'));
    try {
      writeReport(aLoadReport(), folder);
      writeReport(aLoadReport({ at: '2026-11-29T05:00:00.000Z', commit: 'new' }), folder);
      writeReport(aLoadReport({ at: '2026-11-29T06:00:00.000Z', scenario: 'doors' }), folder);
      const { report, file } = lastReport(undefined, folder);
      assert.equal(report.commit, 'new');
      assert.deepEqual(
        report,
        JSON.parse(JSON.stringify(aLoadReport({ at: '2026-11-29T05:00:00.000Z', commit: 'new' }))),
      );
      assert.match(file, /05-00-00-room\.json$/);
      assert.ok(readFileSync(file.replace(/json$/, 'html'), 'utf8').startsWith('<!doctype html>'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that is not there, or is none, is said in a sentence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quizcade-reports-'));
    try {
      const saying = (words: RegExp) => (error: unknown) => error instanceof LoadError && words.test(error.message);
      assert.throws(() => lastReport(undefined, folder), saying(/no report on this machine yet.*npm run loadtest/s));
      const file = join(folder, 'x.json');
      assert.throws(() => lastReport(file), saying(/cannot be read/));
      writeFileSync(file, '{"format":99}');
      assert.throws(() => lastReport(file), saying(/no report of this version/));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('counts by nearest rank', () => {
    const values = Array.from({ length: 200 }, (_, i) => 200 - i);
    assert.deepEqual(percentiles(values), { p50: 100, p95: 190, p99: 198, max: 200, count: 200 });
    assert.ok(Number.isNaN(percentiles([]).p99));
  });
});

describe('what was lost', () => {
  const crowd = (): CrowdRecord => {
    const log = newRoundLog({ round: 0, askedAt: 0, size: 3, bytesBefore: 0, frameBytes: 400 });
    log.optionIds = ['a', 'b'];
    log.acknowledged.set([5, 6, 0]);
    log.option.set([0, 1, 1]);
    log.voteAcknowledged.set([0, 9, 0]);
    return {
      ...{ roomId: 'r', url: '', matchId: 'm', behaviours: ['steady', 'rude', 'steady'], results: [] },
      ...{ seats: Int32Array.of(4, 5, 6), joinBytes: new Float64Array(3), rounds: [log] },
      ...{ awaitsWorth: new Uint8Array(3), hasProgress: new Uint8Array(3) },
    };
  };
  const kept = (answers: [string, string][], votes: string[]): Kept =>
    new Map([['m', { answers: new Map(answers), votes: new Set(votes), lines: [], orders: [] }]]);

  it('is what was acknowledged and is not kept, or is kept otherwise', () => {
    const all = { acknowledged: 2, votesAcknowledged: 1 };
    assert.deepEqual(
      lossesOf(
        [crowd()],
        kept(
          [
            ['4/0', 'a'],
            ['5/0', 'b'],
          ],
          ['5/0'],
        ),
      ),
      { ...all, lost: 0, votesLost: 0 },
    );
    assert.deepEqual(
      lossesOf(
        [crowd()],
        kept(
          [
            ['4/0', 'a'],
            ['5/0', 'a'],
          ],
          [],
        ),
      ),
      { ...all, lost: 1, votesLost: 1 },
    );
    assert.deepEqual(lossesOf([crowd()], new Map()), { ...all, lost: 2, votesLost: 1 });
  });
});

describe('how long a cut took', () => {
  const director = { lines: [[4, 1050] as const], orders: [] };
  const arena = (judgedAt: number, cutAt: number) => ({
    lines: [],
    orders: [
      [3, 900, false] as const,
      [4, judgedAt, false] as const,
      [5, judgedAt + 40, false] as const,
      [6, cutAt, true] as const,
    ],
  });

  it('is from the last arena that judged to the line, and from the first that cut to the last', () => {
    assert.deepEqual(cutTimes([director, arena(1000, 3000), arena(1010, 3025)]), [{ drawnMs: 40, carriedOutMs: 25 }]);
  });

  it('is nothing where nobody was cut', () => {
    assert.deepEqual(cutTimes([director, { lines: [], orders: [[4, 1000, false]] }]), []);
    assert.deepEqual(cutTimes([arena(1000, 3000)]), []);
  });
});

describe('what server processes say of themselves', () => {
  const sample = (at: number, cpuMs: number, loop: ProcessSample['loop'], turns = 100): ProcessSample => ({
    ...{ at, cpuMs, loopCpuMs: cpuMs, rss: 0, heapUsed: 0, external: 0, loop, turns },
  });

  it('is added up between two moments, and between two samples evenly', () => {
    const process = [sample(0, 10, []), sample(100, 60, []), sample(200, 70, [])];
    assert.equal(cpuBetween([process], 0, 200), 60);
    assert.equal(cpuBetween([process], 50, 150), 30);
    assert.equal(cpuBetween([process, process], 0, 100), 100);
    assert.equal(cpuBetween([], 0, 100), 0);
  });

  it('names the worst event loop, its usual turn and its longest hold', () => {
    const calm = [
      sample(100, 0, [
        [0, 0.1],
        [100, 0.2],
      ]),
      sample(200, 0, [
        [0, 0.1],
        [100, 0.2],
      ]),
    ];
    const held = [
      sample(
        100,
        0,
        [
          [0, 0.1],
          [50, 0.3],
          [100, 80],
        ],
        2,
      ),
      sample(
        200,
        0,
        [
          [0, 0.1],
          [100, 0.2],
        ],
        400,
      ),
    ];
    assert.deepEqual(loopBetween([calm], 0, 200), { p50: 0.2, p99: 0.2, max: 0.2 });
    const worst = loopBetween([calm, held], 0, 200);
    assert.deepEqual([worst.p50, worst.max], [0.2, 80]);
    assert.equal(loopBetween([calm, held], 150, 200).max, 0.2);
  });
});

describe('a plan for a show', () => {
  it('is arithmetic from what was measured', () => {
    const plan = planShow(aLoadReport(), 250_000);
    assert.deepEqual([plan.processes, plan.arenas, plan.machines, plan.seatsPerProcess], [50, 550, 8, 5000]);
    assert.equal(plan.doorSeconds, 120); // 100 s of processor over 50 processes are done long before
    assert.ok(Math.abs(plan.gigabits - (250_000 * (1000 + 8 * 95) * 8) / 2 / 1e9) < 1e-9);
    assert.equal(plan.redisMessagesPerSecond, 3184); // 250,000 come in 120 s, and 550 arenas speak twice a second
  });

  it('takes more processes where answers are dearer, or fewer were tried', () => {
    const { answers, joins } = aLoadReport();
    const dear = planShow(aLoadReport({ answers: { ...answers, cpuUsEach: 900 } }), 250_000);
    assert.deepEqual([dear.seatsPerProcess, dear.processes], [2000, 125]);
    assert.match(dear.boundBy, /processor/);
    const few = planShow(aLoadReport({ joins: joins && { ...joins, seated: 2000 } }), 250_000);
    assert.equal(few.processes, 250);
    assert.match(few.thin.join(' '), /125 times as many/);
  });

  it('says where it is thin, and what would be wrong to plan on', () => {
    const { answers } = aLoadReport();
    const text = (report = aLoadReport()) => planText(planShow(report, 250_000), report, 'a.json');
    assert.match(text(), /A show of 250,000 people, by the report of room, 10,000 players/);
    assert.match(text(), /Doors: 250,000 joins are 100 seconds of processor/);
    assert.match(text(), /what director, arenas and Redis add is taken from the design/);
    assert.doesNotMatch(text(aLoadReport({ scenario: 'show' })), /taken from the design/);
    assert.match(text(aLoadReport({ answers: { ...answers, lost: 2 } })), /lost 2 acknowledged wishes/);
  });

  it('is none where a report has not what it takes', () => {
    assert.throws(() => planShow(aLoadReport({ joins: null }), 1000), RangeError);
  });
});
