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
