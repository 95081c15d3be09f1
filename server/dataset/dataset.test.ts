import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aQuestion } from '#shared/testing/a-question.ts';
import { folderStore } from '../objects/folder-store.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import { s3Store } from '../objects/s3-store.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { rowsOfShards } from '../testing/rows-of-shards.ts';
import { startTestS3 } from '../testing/test-s3.ts';
import { type BuildArgs, buildShards, shardArgs } from './build-shard.ts';
import { cardOf } from './card.ts';
import { readManifests } from './read-manifests.ts';
import { verify } from './verify.ts';

/** 28 November 2026, in the evening. */
const EVENING = Date.UTC(2026, 10, 28, 21);

describe('the dataset', () => {
  let folder: string;
  let storage: Storage;
  let objects: ObjectStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quizcade-dataset-'));
    storage = await openSqlite(':memory:');
    objects = folderStore(join(folder, 'objects'));
    await storage.questions.upsert([
      { ...aQuestion({ id: 'a' }), stem: 'Which one is it?', licence: 'CC BY 4.0' },
      aQuestion({ id: 'b' }),
    ]);
  });
  afterEach(async () => {
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  });

  const args = (): BuildArgs =>
    shardArgs(storage, { config: { dataDir: folder }, objects, clock: { now: () => EVENING } });
  const build = (more: Partial<BuildArgs> = {}) => buildShards({ ...args(), ...more });
  const rows = () => rowsOfShards(storage.datasets, objects);
  const say = (playerId: string, questionId: string, vote: 'up' | 'flag' | 'none', at = EVENING, revision = 1) =>
    storage.feedback.vote([
      {
        questionId,
        playerId,
        vote,
        note: `I am ${playerId}.`,
        revision,
        at,
        weight: 0.5,
        origin: `home of ${playerId}`,
      },
    ]);

  it('holds what was said with the question as it was read, also after it has been mended', async () => {
    await say('ada', 'a', 'flag');
    await storage.feedback.addMatch({
      id: 'm',
      seats: [{ seat: 0, kind: 'human' }],
      answers: [{ questionId: 'a', revision: 1, seat: 0, credit: 1, ms: 2000 }],
    });
    await storage.questions.upsert([{ ...aQuestion({ id: 'a' }), stem: 'Which one is it, then?', revision: 2 }]);
    await say('ada', 'a', 'up', EVENING + 1, 2);
    await say('bo', 'gone', 'up', EVENING + 2);
    const [manifest, ...more] = await build();
    const [old, now, unknown] = await rows();
    assert.deepEqual(more, []);
    assert.deepEqual([old?.vote, old?.weight, old?.day, old?.revision], ['flag', 0.5, '2026-11-28', 1]);
    assert.deepEqual(
      [old?.question?.stem, old?.statistics?.asked, old?.statistics?.flag],
      ['Which one is it?', 1, 0.5],
    );
    assert.deepEqual(
      [now?.question?.stem, now?.statistics?.asked, now?.statistics?.up],
      ['Which one is it, then?', 0, 1],
    );
    assert.deepEqual([unknown?.question, unknown?.statistics], [null, null]);
    const { votes, licences, questions, firstNumber, lastNumber } = manifest ?? {};
    assert.deepEqual(
      [votes, licences],
      [
        { flag: 1, up: 2 },
        { 'CC BY 4.0': 1, 'CC0-1.0': 1, unknown: 1 },
      ],
    );
    assert.deepEqual([questions, firstNumber, lastNumber], [3, 1, 3]);
  });

  it('knows nobody: no id, no address and no word of a player is in it, and a name holds in one shard only', async () => {
    await say('player-ada', 'a', 'up');
    await say('player-ada', 'b', 'flag');
    await say('player-bo', 'b', 'up');
    await build();
    await say('player-ada', 'b', 'up', EVENING + 1);
    await build();
    const [first, second, other, later] = await rows();
    assert.equal(first?.voter, second?.voter);
    assert.equal(new Set([first?.voter, other?.voter, later?.voter]).size, 3);
    for (const version of [1, 2])
      assert.doesNotMatch(
        await readFile(join(folder, `objects/trivia-dataset/v${version}.jsonl`), 'utf8'),
        /ada|I am|home/,
      );
  });

  it('goes on where it ended: each vote once, and no shard where nothing is new', async () => {
    assert.deepEqual(await build(), []);
    assert.equal(await storage.datasets.latest(), null);
    for (let i = 0; i < 7; i++) await say(`p${i}`, 'a', 'up');
    assert.deepEqual(
      (await build({ rowsMax: 3 })).map((one) => [one.version, one.rows]),
      [
        [1, 3],
        [2, 3],
        [3, 1],
      ],
    );
    assert.deepEqual(await build(), []);
    await say('p0', 'a', 'none', EVENING + 1);
    await build();
    assert.deepEqual(
      (await rows()).map(({ number, vote }) => `${number} ${vote}`),
      ['1 up', '2 up', '3 up', '4 up', '5 up', '6 up', '7 up', '8 none'],
    );
    assert.deepEqual(await verify(storage.datasets, objects), { versions: 4, rows: 8, problems: [] });
  });

  it('two who build at once build the same', async () => {
    for (let i = 0; i < 40; i++) await say(`p${i}`, 'a', 'up');
    await Promise.all(['one', 'two', 'three'].map((name) => build({ workDir: join(folder, name), rowsMax: 15 })));
    assert.deepEqual(await verify(storage.datasets, objects), { versions: 3, rows: 40, problems: [] });
  });

  it('stops where it is told to, and leaves nothing half done', async () => {
    await say('ada', 'a', 'up');
    await assert.rejects(build({ signal: AbortSignal.abort(new Error('enough')) }), /enough/);
    assert.equal(await objects.size('trivia-dataset/v1.jsonl'), null);
    assert.equal((await build()).length, 1);
  });

  it('lies in a bucket as well', async () => {
    const s3 = await startTestS3(join(folder, 'buckets'));
    try {
      objects = s3Store({ ...s3.settings, prefix: 'evenings' });
      for (let i = 0; i < 5; i++) await say(`p${i}`, 'a', 'up');
      await build({ rowsMax: 3 });
      assert.deepEqual(await verify(storage.datasets, objects), { versions: 2, rows: 5, problems: [] });
      assert.equal((await rows()).length, 5);
    } finally {
      await s3.close();
    }
  });

  it('is found to be wrong where anything of it was changed', async () => {
    await say('ada', 'a', 'up');
    await say('bo', 'a', 'up');
    await build();
    const path = join(folder, 'objects/trivia-dataset/v1.jsonl');
    const problemWith = async (change: (lines: string) => string): Promise<string> => {
      const before = await readFile(path, 'utf8');
      await chmod(path, 0o644);
      await writeFile(path, change(before));
      const { problems } = await verify(storage.datasets, objects);
      await writeFile(path, before);
      return problems.join('\n');
    };
    assert.match(await problemWith((lines) => lines.replace('"up"', '"none"')), /v1.jsonl: its sha256 is/);
    assert.match(await problemWith((lines) => lines.split('\n')[1] ?? ''), /its sha256|its bytes/);
    assert.match(await problemWith((lines) => lines.repeat(2)), /Line 3: row 2 is followed by row 1/);
    assert.match(await problemWith((lines) => lines.slice(0, 40)), /Line 1: .*JSON/);
    assert.equal(await problemWith((lines) => lines), '');
  });

  it('of another database is not gone on with', async () => {
    await say('ada', 'a', 'up');
    await build();
    const path = join(folder, 'objects/trivia-dataset/v1.jsonl');
    await objects.put('trivia-dataset/v2.jsonl', { path, bytes: 0, sha256: '', type: 'application/x-ndjson' });
    await say('bo', 'a', 'up');
    await assert.rejects(
      build(),
      /v2.jsonl .* begins with row 1, and the catalogue ends with 1: it is of another database/,
    );
  });

  it('has a card that says what is in it, whose it is and how people are kept out of it', async () => {
    assert.match(cardOf([]), /Nothing is in it yet/);
    await say('ada', 'a', 'up');
    await build();
    await say('bo', 'b', 'flag');
    await build();
    const manifests = await readManifests(storage.datasets, objects);
    const card = cardOf(manifests);
    assert.match(card, /2 votes from 2026-11-28 to 2026-11-28, in 2 shards/);
    assert.match(card, /\| CC BY 4.0 \| 1 \|/);
    assert.ok(card.includes(manifests[1]?.sha256 ?? '?'));
    assert.match(card, /HMAC-SHA-256/);
  });
});
