import { pack } from '../../pack.ts';
import { peopleIn } from '../../person/people-in.ts';
import type { MatchRecord } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { isDuplicate } from '../translate-error.ts';
import { assertOwn, discard } from './discard.ts';

/** Keeps a record (compressed: one of thousands of people is larger than a document may be), then forgets the journal. */
export async function save(engine: MongoEngine, record: MatchRecord, epoch: number): Promise<void> {
  const players = peopleIn(record);
  const body = await pack(record);
  await assertOwn(engine, record.id, epoch);
  try {
    await engine.models.matches.create({ _id: record.id, endedAt: record.endedAt, players, body });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  await discard(engine, record.id, epoch);
}
