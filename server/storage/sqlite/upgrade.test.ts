import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aQuestion } from '#shared/testing/a-question.ts';
import { aRecord } from '../../testing/a-journal.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import { diceOf } from '../dice.ts';
import { pack } from '../pack.ts';
import { reportIdOf } from '../ports/reports.ts';
import { openDatabase } from './database.ts';
import { createEngine } from './engine.ts';
import { listOldRecords } from './list-old-records.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { openSqlite } from './sqlite-storage.ts';
import { sumGains } from './sum-gains.ts';

describe('a SQLite file from before questions kept their history', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quizcade-upgrade-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is brought up to date: its votes are of the revision there is, count, and are in the log', async () => {
    const question = { ...aQuestion({ id: 'a' }), revision: 4 };
    const known = MIGRATIONS.findIndex(({ name }) => name.startsWith('questions keep their history'));
    const old = new DatabaseSync(join(folder, 'quizcade.sqlite'));
    old.function('dice', { deterministic: true }, (id) => diceOf(String(id)));
    for (const { up } of MIGRATIONS.slice(0, known)) old.exec(up);
    old.exec(`PRAGMA user_version = ${known}`);
    old
      .prepare(
        'INSERT INTO question (id, topic, difficulty, kind, lang, revision, dice, body) VALUES (?, ?, ?, ?, ?, 4, 1, ?)',
      )
      .run('a', question.topic, question.difficulty, question.kind, question.lang, JSON.stringify(question));
    const vote = old.prepare("INSERT INTO vote (question_id, player_id, vote, at, origin) VALUES (?, ?, 'up', ?, ?)");
    for (const [i, player] of ['ada', 'bo'].entries()) vote.run('a', player, i, player);
    vote.run('not in the bank', 'ada', 9, 'ada');
    old.close();

    const storage = await openSqlite(folder);
    const log = await storage.feedback.log({ after: 0, limit: 9 });
    assert.deepEqual(
      log.map(({ number, questionId, playerId, revision }) => [number, questionId, playerId, revision]),
      [
        [1, 'a', 'ada', 4],
        [2, 'a', 'bo', 4],
        [3, 'not in the bank', 'ada', 1],
      ],
    );
    assert.equal((await storage.feedback.of('a')).up, 2);
    await storage.questions.upsert([{ ...question, stem: 'What is it, then?', revision: 5 }]);
    assert.equal((await storage.feedback.of('a')).up, 0);
    assert.deepEqual(
      (await storage.questions.revisions('a')).map((one) => [one.question.revision, one.feedback.up]),
      [
        [5, 0],
        [4, 2],
      ],
    );
    await storage.close();
  });
});

describe('a SQLite file from before there were bans', () => {
  it('is brought up to date: reports stay, and there is room for bans and the log of the desk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quizcade-upgrade-'));
    try {
      const known = MIGRATIONS.findIndex(({ name }) => name.startsWith('bans, and the log'));
      const old = new DatabaseSync(join(folder, 'quizcade.sqlite'));
      old.function('dice', { deterministic: true }, (id) => diceOf(String(id)));
      for (const { up } of MIGRATIONS.slice(0, known)) old.exec(up);
      old.exec(`PRAGMA user_version = ${known}`);
      const report = {
        id: 'm/7/b',
        at: 1,
        matchId: 'm',
        authorId: 'a',
        reporterId: 'b',
        name: 'A',
        text: 't',
        before: [],
      };
      old.prepare('INSERT INTO line_report (id, at, body) VALUES (?, ?, ?)').run(report.id, 1, JSON.stringify(report));
      old.close();

      const storage = await openSqlite(folder);
      const id = reportIdOf('m', 7, 'b');
      assert.deepEqual(await storage.reports.findMany([id]), [{ ...report, id, lineId: 7 }]);
      assert.equal(await storage.reports.settle(id), true);
      await storage.bans.put({ id: 'player/a', kind: 'player', name: 'A', reason: 'why', at: 1, until: null });
      assert.equal((await storage.bans.holding({ ids: ['player/a'], at: 2 })).length, 1);
      assert.deepEqual(await storage.audit.recent({ limit: 1 }), []);
      await storage.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('a SQLite file from before records were found by all whom they name', () => {
  const OPENER = 'the-opener-of-the-room';
  const BANS = [
    { id: `player/${OPENER}`, kind: 'player', name: 'O', reason: 'a', at: 1, until: null },
    { id: 'network/home', kind: 'network', name: 'O', reason: 'b', at: 1, until: 99, playerId: OPENER },
    { id: 'network/other', kind: 'network', name: 'O', reason: 'c', at: 1, until: null },
  ];
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quizcade-upgrade-'));
    const known = MIGRATIONS.findIndex(({ name }) => name.startsWith('what names people is found'));
    const old = new DatabaseSync(join(folder, 'quizcade.sqlite'));
    old.function('dice', { deterministic: true }, (id) => diceOf(String(id)));
    for (const { up } of MIGRATIONS.slice(0, known)) old.exec(up);
    old.exec(`PRAGMA user_version = ${known}`);
    const insert = old.prepare(
      "INSERT INTO match_record (id, ended_at, mode, topic, body, packed) VALUES (?, ?, 'classic', 'atlas', ?, ?)",
    );
    for (let i = 0; i < 5; i++) {
      const record = aRecord(`m${i}`);
      const opened = { ...record, log: { ...record.log, header: { ...record.log.header, opener: OPENER } } };
      if (i === 0) insert.run('m0', i, JSON.stringify(opened), null);
      else insert.run(`m${i}`, i, '', i === 1 ? Buffer.from('damaged') : await pack(opened));
    }
    for (const { at, until, ...ban } of BANS)
      old
        .prepare('INSERT INTO ban (id, at, ends, body) VALUES (?, ?, ?, ?)')
        .run(...[ban.id, at, until, JSON.stringify({ ...ban, at, until })]);
    old
      .prepare('INSERT INTO audit_entry (id, body) VALUES (?, ?)')
      .run('1', JSON.stringify({ id: '1', at: 1, did: 'settled', about: 'O', detail: '', playerId: OPENER }));
    old.close();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('[PF6] is brought up to date: bans and entries of the desk’s log are found by whose they are', async () => {
    const storage = await openSqlite(folder);
    const { bans, deskLog } = await storage.people.everything(OPENER);
    assert.deepEqual((bans as { reason: string }[]).map(({ reason }) => reason).sort(), ['a', 'b']);
    assert.equal(deskLog.length, 1);
    await storage.close();
  });

  const READABLE = ['m0', 'm2', 'm3', 'm4'];

  it('[PF4] is brought up to date: whoever opened a room and did not play is given it, and forgotten in it', async () => {
    const storage = await openSqlite(folder);
    const { matches } = await storage.people.everything(OPENER);
    assert.deepEqual((matches as { matchId: string }[]).map(({ matchId }) => matchId).sort(), READABLE);
    await storage.people.forget({ playerId: OPENER, mark: 'mark', names: [] }, 7);
    for (const id of READABLE) assert.notEqual((await storage.matches.find(id))?.log.header.opener, OPENER);
    await storage.close();
  });

  it('goes on with those that are left where a process died in the middle of it', async () => {
    const db = openDatabase(folder);
    const engine = createEngine(db, folder);
    let steps = 0;
    const dying: typeof engine = {
      ...engine,
      atomically: (work) =>
        steps++ < 2 ? engine.atomically(work) : Promise.reject(new Error('the process dies here')),
    };
    await assert.rejects(listOldRecords(dying), /dies here/);
    const left = db.prepare('SELECT match_id FROM match_unlisted ORDER BY match_id').all();
    assert.deepEqual(
      left.map((row) => row.match_id),
      ['m2', 'm3', 'm4'],
    );
    db.close();
    const storage = await openSqlite(folder);
    assert.equal((await storage.people.everything(OPENER)).matches.length, READABLE.length);
    await storage.close();
  });
});

describe('a SQLite file from before there were rankings', () => {
  it('[RK8] is brought up to date from the history, aloud, and goes on where a process died in the middle of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quizcade-upgrade-'));
    try {
      const before = await openSqlite(folder);
      const people = Array.from({ length: 230 }, (_, i) => `p${String(i).padStart(3, '0')}`);
      for (const mode of ['classic', 'saboteur'])
        await before.players.apply(
          aPlayedMatch(
            mode,
            people.map((one) => aResult(one)),
            { mode },
          ),
        );
      const profiles = await Promise.all(people.map((one) => before.players.find(one)));
      await before.close();
      const db = openDatabase(folder);
      db.exec("UPDATE player SET change = 0, body = json_remove(body, '$.gains')");
      const engine = createEngine(db, folder);
      let batches = 0;
      const dying: typeof engine = {
        ...engine,
        atomically: (work) =>
          batches++ < 1 ? engine.atomically(work) : Promise.reject(new Error('the process dies here')),
      };
      const said: string[] = [];
      await assert.rejects(
        sumGains(dying, (sentence) => said.push(sentence)),
        /dies here/,
      );
      assert.equal(db.prepare('SELECT count(*) AS n FROM player WHERE change = 0').get()?.n, 130);
      db.close();
      const storage = await openSqlite(folder, (sentence) => said.push(sentence));
      assert.deepEqual(await Promise.all(people.map((one) => storage.players.find(one))), profiles);
      // A slow machine is told how far it is as well.
      assert.deepEqual(
        said.filter((sentence) => !/: \d+ of \d+ players\.$/.test(sentence)),
        [
          'Summing what players gained, for the rankings, once: 230 players.',
          'Summing what players gained, for the rankings, once: 130 players.',
          'Summing what players gained, for the rankings: done.',
        ],
      );
      const seen = new Set<string>();
      await storage.players.changed({
        since: null,
        onPage: (page) => page.forEach(({ playerId }) => void seen.add(playerId)),
      });
      assert.deepEqual([...seen].sort(), people);
      await storage.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
