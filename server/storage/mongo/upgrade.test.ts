import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { aQuestion } from '#shared/testing/a-question.ts';
import { type TestMongo, testMongo } from '../../../test-support/mongo/start-mongo.ts';
import { aRecord, head } from '../../testing/a-journal.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import { reportIdOf } from '../ports/reports.ts';
import { FIRST_EPOCH } from '../storage.ts';
import { openMongo } from './mongo-storage.ts';

describe('a MongoDB of schema version 1', () => {
  let mongo: TestMongo;
  before(async function () {
    mongo = await testMongo(this);
  });

  it('is brought up to date: its votes are of the revision there is, count, and are in the log once', async () => {
    const uri = mongo.uri(`quizcade-test-${randomUUID()}`);
    const before = await openMongo(uri);
    await before.questions.upsert([{ ...aQuestion({ id: 'a' }), revision: 4 }]);
    await before.feedback.vote(
      ['ada', 'bo'].map((playerId, i) => ({
        ...{ questionId: 'a', playerId, vote: 'up' as const, revision: 4, at: i, weight: 1, origin: playerId },
      })),
    );
    await before.close();
    const raw = await mongoose.createConnection(uri).asPromise();
    await raw.collection('votes').updateMany({}, { $unset: { revision: 1 } });
    for (const name of ['questions', 'items']) await raw.collection(name).updateMany({}, { $unset: { since: 1 } });
    await raw.collection('vote_log').deleteMany({});
    const version = (number: number) =>
      raw.collection<{ _id: string }>('meta').updateOne({ _id: 'schema' }, { $set: { version: number } });
    for (let time = 0; time < 2; time++) {
      await version(1); // the second time as after a process that died before it was done
      const storage = await openMongo(uri);
      const log = await storage.feedback.log({ after: 0, limit: 9 });
      assert.deepEqual(
        log.map(({ number, revision }) => [number, revision]),
        [
          [1, 4],
          [2, 4],
        ],
      );
      assert.deepEqual(log.map(({ playerId }) => playerId).sort(), ['ada', 'bo']);
      assert.equal((await storage.feedback.of('a')).up, 2);
      await storage.close();
    }
    const again = await openMongo(uri);
    await again.questions.upsert([{ ...aQuestion({ id: 'a' }), stem: 'What is it, then?', revision: 5 }]);
    assert.equal((await again.feedback.of('a')).up, 0);
    await again.close();
    await raw.dropDatabase();
    await raw.close();
  });
});

describe('a MongoDB of schema version 2', () => {
  let mongo: TestMongo;
  before(async function () {
    mongo = await testMongo(this);
  });

  it('is brought up to date: what is under way goes on, input for input', async () => {
    const uri = mongo.uri(`quizcade-test-${randomUUID()}`);
    await (await openMongo(uri)).close();
    const raw = await mongoose.createConnection(uri).asPromise();
    const { matchId, ...rest } = head('a');
    await raw
      .collection<{ _id: string }>('journals')
      .insertOne({ _id: matchId, opened: 1, head: JSON.stringify(rest) } as never);
    const inputs = Array.from({ length: 12 }, (_, at) => ({ type: 'tick', at }) as const);
    await raw
      .collection<{ _id: string }>('journal_inputs')
      .insertMany(
        inputs.map((input, i) => ({ _id: `a/${String(i).padStart(8, '0')}`, body: JSON.stringify(input) }) as never),
      );
    for (let time = 0; time < 2; time++) {
      await raw.collection<{ _id: string }>('meta').updateOne({ _id: 'schema' }, { $set: { version: 2 } });
      const storage = await openMongo(uri);
      await storage.hold(() => {}, 'alone');
      const [orphan] = await storage.matches.orphans();
      assert.ok(orphan);
      const taken = await storage.matches.takeOver(orphan);
      assert.deepEqual(taken?.inputs, inputs);
      assert.equal(taken?.code, rest.code);
      await storage.close();
    }
    await raw.dropDatabase();
    await raw.close();
  });
});

describe('a MongoDB of schema version 3', () => {
  const OPENER = 'the-opener-of-the-room';
  let mongo: TestMongo;
  before(async function () {
    mongo = await testMongo(this);
  });

  it('[PF4] is brought up to date: whoever opened a room and did not play is found in it, and a start that ended in the middle is gone on with', async () => {
    const uri = mongo.uri(`quizcade-test-${randomUUID()}`);
    const before = await openMongo(uri);
    const ids = Array.from({ length: 120 }, (_, i) => `m${String(i).padStart(3, '0')}`);
    for (const id of ids) {
      const record = aRecord(id);
      const header = { ...record.log.header, opener: OPENER };
      await before.matches.save({ ...record, log: { ...record.log, header } }, FIRST_EPOCH);
    }
    await before.close();
    const raw = await mongoose.createConnection(uri).asPromise();
    const meta = raw.collection<{ _id: string; after?: string }>('meta');
    /** What is found of the opener after a start on what an older version has left. */
    async function found(after?: string): Promise<string[]> {
      await raw.collection('matches').updateMany({}, { $set: { players: [] } });
      await meta.updateOne({ _id: 'schema' }, { $set: { version: 3 } });
      if (after !== undefined) await meta.insertOne({ _id: 'listed', after });
      const storage = await openMongo(uri);
      const { matches } = await storage.people.everything(OPENER);
      await storage.close();
      assert.equal(await meta.findOne({ _id: 'listed' }), null);
      return (matches as { matchId: string }[]).map(({ matchId }) => matchId).sort();
    }
    assert.deepEqual(await found(), ids);
    assert.deepEqual(await found('m110'), ids.slice(111), 'what was done was done again');
    const ban = { name: 'O', at: 1, until: null };
    const again = await openMongo(uri);
    await again.bans.put({ ...ban, id: `player/${OPENER}`, kind: 'player', reason: 'a' });
    await again.bans.put({ ...ban, id: 'network/home', kind: 'network', reason: 'b', playerId: OPENER });
    await again.bans.put({ ...ban, id: 'network/other', kind: 'network', reason: 'c' });
    await again.audit.add({
      ...{ id: '1', at: 1, who: 'operator', did: 'settled', about: 'O', detail: '', playerId: OPENER },
    });
    await again.close();
    for (const name of ['bans', 'audit_entries']) await raw.collection(name).updateMany({}, { $unset: { player: 1 } });
    await found();
    const upgraded = await openMongo(uri);
    const { bans, deskLog } = await upgraded.people.everything(OPENER);
    assert.deepEqual((bans as { reason: string }[]).map(({ reason }) => reason).sort(), ['a', 'b']);
    assert.equal(deskLog.length, 1);
    await upgraded.close();
    const report = { at: 1, matchId: 'm', authorId: 'a', reporterId: OPENER, name: 'A', text: 't', before: [] };
    const old = { ...report, id: `m/7/${OPENER}` };
    const id = reportIdOf('m', 7, OPENER);
    const reports = raw.collection<{ _id: string; at: number; body: string }>('line_reports');
    for (const hasBoth of [false, true]) {
      await reports.insertOne({ _id: old.id, at: 1, body: JSON.stringify(old) });
      if (!hasBoth) await reports.deleteOne({ _id: id });
      assert.equal(await reports.countDocuments(), hasBoth ? 2 : 1);
      await found();
      const storage = await openMongo(uri);
      assert.deepEqual(await storage.reports.open({ limit: 9 }), [{ ...report, id, lineId: 7 }]);
      await storage.close();
    }
    await raw.dropDatabase();
    await raw.close();
  });
});

describe('a MongoDB of schema version 4', () => {
  let mongo: TestMongo;
  before(async function () {
    mongo = await testMongo(this);
  });

  it('[RK8] is brought up to date from the history, aloud; what is done already is not done again', async () => {
    const uri = mongo.uri(`quizcade-test-${randomUUID()}`);
    const before = await openMongo(uri);
    const people = Array.from({ length: 130 }, (_, i) => `p${i}`);
    for (const mode of ['classic', 'saboteur'])
      await before.players.apply(
        aPlayedMatch(
          mode,
          people.map((one) => aResult(one)),
          { mode },
        ),
      );
    const profilesOf = (storage: typeof before) => Promise.all(people.map((one) => storage.players.find(one)));
    const profiles = await profilesOf(before);
    await before.close();
    const raw = await mongoose.createConnection(uri).asPromise();
    const players = raw.collection<{ _id: string; profile: string }>('players');
    const meta = raw.collection<{ _id: string }>('meta');
    for (const left of [people, people.slice(0, 7)]) {
      for (const _id of left) {
        const { gains, ...old } = JSON.parse((await players.findOne({ _id }))?.profile ?? '{}');
        assert.ok(gains);
        await players.updateOne({ _id }, { $set: { profile: JSON.stringify(old), dayXp: 9 }, $unset: { changed: 1 } });
      }
      await meta.updateOne({ _id: 'schema' }, { $set: { version: 4 } });
      const said: string[] = [];
      const storage = await openMongo(uri, (sentence) => said.push(sentence));
      assert.deepEqual(await profilesOf(storage), profiles);
      // A slow machine is told how far it is as well.
      assert.deepEqual(
        said.filter((sentence) => !/: \d+ of \d+ players\.$/.test(sentence)),
        [
          `Summing what players gained, for the rankings, once: ${left.length} players.`,
          'Summing what players gained, for the rankings: done.',
        ],
      );
      await storage.players.apply(aPlayedMatch(`after ${left.length}`, [aResult('somebody new')]));
      await storage.close();
    }
    assert.equal(await players.countDocuments({ dayXp: { $exists: true } }), 0);
    await raw.dropDatabase();
    await raw.close();
  });
});
