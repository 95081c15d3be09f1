import type { OpenJournal, OpenJournalHead, UnfinishedMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { allBuckets, CLOSED, inputsOf, lastBucket, parse } from './buckets.ts';
import { forget } from './discard.ts';

/** Every open journal, the oldest first, with its inputs up to the first gap. */
export async function unfinished(engine: MongoEngine): Promise<OpenJournal[]> {
  const heads = await engine.models.journals
    .find({}, { head: 1 }, servedBy('journals', 'journal_opened', {}, { opened: 1, _id: 1 }))
    .lean<HeadRow[]>();
  const matches: OpenJournal[] = [];
  for (const row of heads) {
    const known = headOf(row);
    const buckets = known ? await allBuckets(engine, row._id) : [];
    const epoch = buckets.at(-1)?.epoch;
    if (known && epoch !== undefined && epoch !== CLOSED) matches.push({ ...known, epoch, inputs: inputsOf(buckets) });
  }
  return matches;
}

/** The same of those whose owner is one of these, without their inputs. */
export async function ownedBy(engine: MongoEngine, owners: readonly string[]): Promise<OpenJournalHead[]> {
  if (owners.length === 0) return [];
  const filter = { owner: { $in: owners } };
  const rows = await engine.models.journals
    .find(filter, { head: 1, opened: 1 }, servedBy('journals', 'journal_owner', filter))
    .lean<(HeadRow & { opened: number })[]>();
  const heads: OpenJournalHead[] = [];
  for (const row of rows.sort((a, b) => a.opened - b.opened)) {
    const known = headOf(row);
    const last = known && (await lastBucket(engine, row._id));
    if (last?.epoch === CLOSED)
      await forget(engine, row._id); // its process died half way
    else if (last) heads.push({ ...known, epoch: last.epoch });
  }
  return heads;
}

interface HeadRow {
  readonly _id: string;
  readonly head: string;
}

function headOf({ _id: matchId, head }: HeadRow): Omit<UnfinishedMatch, 'inputs'> | null {
  const known = parse<Omit<UnfinishedMatch, 'matchId' | 'inputs'>>(head);
  return known && { matchId, ...known };
}
