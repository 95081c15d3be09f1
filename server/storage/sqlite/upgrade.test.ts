import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aQuestion } from '#shared/testing/a-question.ts';
import { diceOf } from '../dice.ts';
import { MIGRATIONS } from './migrations.ts';
import { openSqlite } from './sqlite-storage.ts';

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
      const report = { id: 'r', at: 1, matchId: 'm', authorId: 'a', reporterId: 'b', name: 'A', text: 't', before: [] };
      old.prepare('INSERT INTO line_report (id, at, body) VALUES (?, ?, ?)').run('r', 1, JSON.stringify(report));
      old.close();

      const storage = await openSqlite(folder);
      assert.deepEqual(await storage.reports.findMany(['r']), [report]);
      await storage.bans.put({ id: 'player/a', kind: 'player', name: 'A', reason: 'why', at: 1, until: null });
      assert.equal((await storage.bans.holding({ ids: ['player/a'], at: 2 })).length, 1);
      assert.deepEqual(await storage.audit.recent({ limit: 1 }), []);
      await storage.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
