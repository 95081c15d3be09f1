import assert from 'node:assert/strict';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aKey } from '#shared/testing/a-key.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { head } from '../../testing/a-journal.ts';
import { FIRST_EPOCH, type Storage, StorageError } from '../storage.ts';
import { openDatabase } from './database.ts';
import { createEngine } from './engine.ts';
import { Journals } from './journals.ts';
import { createMatchStore } from './match-store.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { createQuestionStore } from './question-store.ts';
import { openSqlite } from './sqlite-storage.ts';

function withCode(code: StorageError['code'], ...words: string[]) {
  return (error: unknown): true => {
    assert.ok(error instanceof StorageError, String(error));
    assert.equal(error.code, code, error.message);
    for (const word of words) assert.ok(error.message.includes(word), error.message);
    return true;
  };
}

describe('SQLite in trouble', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quizcade-trouble-'));
    file = join(folder, 'quizcade.sqlite');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function used(questions = 300): Promise<void> {
    const storage = await openSqlite(folder);
    await storage.questions.upsert(Array.from({ length: questions }, (_, i) => aQuestion({ id: `q${i}` })));
    await storage.close();
  }

  it('names the file that is no database, and leaves it as it is', async () => {
    await writeFile(file, 'Dear diary, today I hosted a quiz.'.repeat(300));
    await assert.rejects(openSqlite(folder), withCode('storage/corrupt', file, 'not a database', 'Move it away'));
    assert.match(await readFile(file, 'utf8'), /^Dear diary/);
  });

  it('names a file that is damaged in the middle, before anything is played on it', async () => {
    await used();
    const handle = await open(file, 'r+');
    await handle.write(Buffer.alloc(20_000, 7), 0, 20_000, 9000);
    await handle.close();
    await assert.rejects(openSqlite(folder), withCode('storage/corrupt', file, 'Move it away'));
  });

  it('names a file that was cut short', async () => {
    await used();
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
    await assert.rejects(openSqlite(folder), withCode('storage/corrupt', file));
  });

  it('takes an empty file for a new one: a first start may have been killed', async () => {
    await writeFile(file, '');
    const storage = await openSqlite(folder);
    assert.deepEqual(await storage.questions.countByTopic(), {});
    await storage.close();
  });

  it('refuses a database of a newer version, and changes nothing in it', async () => {
    await used(1);
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 999');
    db.close();
    await assert.rejects(openSqlite(folder), withCode('storage/conflict', 'newer Quizcade', '999'));
    const again = new DatabaseSync(file);
    assert.equal(again.prepare('PRAGMA user_version').get()?.user_version, 999);
    again.close();
  });

  it('brings a database of every older version up to date, with all that is in it', async () => {
    const db = new DatabaseSync(file);
    db.exec(MIGRATIONS[0]?.up ?? '');
    const question = aQuestion({ id: 'old' });
    db.prepare(
      'INSERT INTO question (id, topic, difficulty, kind, lang, revision, dice, body) VALUES (?, ?, ?, ?, ?, 1, 0, ?)',
    ).run(...['old', 'atlas', 'easy', 'choice', 'en', JSON.stringify(question)]);
    db.exec('PRAGMA user_version = 1');
    db.close();
    const storage = await openSqlite(folder);
    assert.deepEqual(await storage.questions.countByTopic(), { atlas: 1 });
    assert.deepEqual(await storage.questions.draw({ topic: 'mix', count: 1, key: aKey('s'), kinds: ['choice'] }), [
      question,
    ]);
    await storage.close();
  });

  it('says that a folder is not there, or that something stands in its place', async () => {
    await assert.rejects(openSqlite(join(folder, 'nowhere')), withCode('storage/unwritable', 'nowhere'));
    await mkdir(file);
    await assert.rejects(openSqlite(folder), withCode('storage/unwritable', file));
    await rm(file, { recursive: true });
    await writeFile(join(folder, 'plain'), '');
    await assert.rejects(openSqlite(join(folder, 'plain')), withCode('storage/unwritable', 'plain'));
  });

  it('waits for another process only for a moment, as the whole server waits with it', () => {
    const db = openDatabase(folder);
    const { timeout } = db.prepare('PRAGMA busy_timeout').get() as { timeout: number };
    assert.ok(timeout < 1000, `${timeout} ms`);
    db.close();
  });

  it('says that another process holds the file, and goes on when it lets go', async () => {
    const storage = await openSqlite(folder);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await assert.rejects(storage.matches.open(head('a')), withCode('storage/down', 'another process'));
    assert.equal(await storage.matches.find('a'), null, 'reading goes on');
    other.exec('ROLLBACK');
    other.close();
    await storage.matches.open(head('a'));
    assert.equal((await storage.matches.unfinished()).length, 1);
    await storage.close();
  });

  it('says that the disk is full, keeps all that was acknowledged, and goes on when there is room', async () => {
    const db = openDatabase(folder);
    const engine = createEngine(db, file);
    const [questions, matches] = [createQuestionStore(engine), createMatchStore(engine, new Journals(folder, engine))];
    await matches.open(head('a'));
    const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number };
    db.exec(`PRAGMA max_page_count = ${pages + 3}`);
    const full = withCode('storage/full', 'disk is full', file);
    let kept = 0;
    const append = (from: number) =>
      matches.append([
        {
          matchId: 'a',
          epoch: FIRST_EPOCH,
          from,
          inputs: Array.from({ length: 20 }, (_, i) => ({ type: 'tick', at: from + i })),
        },
      ]);
    await assert.rejects(async () => {
      for (;;) {
        await append(kept);
        kept += 20;
      }
    }, full);
    assert.ok(kept > 0, 'the first went in');
    await assert.rejects(questions.upsert(Array.from({ length: 99 }, () => aQuestion())), full);
    assert.deepEqual(await questions.countByTopic(), {}, 'all or none');
    db.exec('PRAGMA max_page_count = 100000');
    await append(kept);
    db.close();
    const storage = await openSqlite(folder);
    assert.equal((await storage.matches.unfinished())[0]?.inputs.length, kept + 20);
    await storage.close();
  });

  it('draws past a damaged question, and names it where the bank is read', async () => {
    let storage: Storage = await openSqlite(folder);
    await storage.questions.upsert(Array.from({ length: 30 }, (_, i) => aQuestion({ id: `q${i}` })));
    await storage.close();
    const db = new DatabaseSync(file);
    db.exec(
      "UPDATE question SET body = 'x' WHERE id IN ('q0', 'q3', 'q5'); UPDATE question SET body = '{}' WHERE id = 'q7'",
    );
    db.close();
    storage = await openSqlite(folder);
    const args = { topic: 'atlas', kinds: ['choice'] } as const;
    for (let seed = 0; seed < 40; seed++) {
      const drawn = await storage.questions.draw({ ...args, count: 20, key: aKey(`${seed}`) });
      assert.equal(new Set(drawn.map(({ id }) => id)).size, 20, `seed ${seed}`);
    }
    assert.equal((await storage.questions.draw({ ...args, count: 30, key: aKey('all') })).length, 26);
    assert.equal(await storage.questions.find('q0'), null);
    await assert.rejects(storage.questions.list({ limit: 99 }), withCode('storage/corrupt', '"q0" is damaged'));
    await storage.close();
  });

  it('reads past a damaged row: one match is lost, the others go on', async () => {
    let storage: Storage = await openSqlite(folder);
    for (const id of ['a', 'b', 'c']) {
      await storage.matches.open(head(id));
      await storage.matches.append([
        {
          matchId: id,
          epoch: FIRST_EPOCH,
          from: 0,
          inputs: [
            { type: 'tick', at: 1 },
            { type: 'tick', at: 2 },
          ],
        },
      ]);
    }
    await storage.close();
    const db = new DatabaseSync(file);
    db.exec(
      "UPDATE journal SET head = '{' WHERE match_id = 'a'; UPDATE journal_input SET body = 'x' WHERE match_id = 'b' AND number = 1",
    );
    db.close();
    storage = await openSqlite(folder);
    const found = (await storage.matches.unfinished()).map(({ matchId, inputs }) => [matchId, inputs.length]);
    assert.deepEqual(found, [
      ['b', 1],
      ['c', 2],
    ]);
    await storage.close();
  });
});
