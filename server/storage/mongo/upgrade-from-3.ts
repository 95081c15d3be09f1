import { peopleIn } from '../person/people-in.ts';
import type { AuditEntry } from '../ports/audit.ts';
import { type Ban, playerOf } from '../ports/bans.ts';
import type { LineReport } from '../ports/reports.ts';
import { reportOfBefore } from '../report-of-before.ts';
import type { MatchRecord } from '../storage.ts';
import { readBody } from './matches/read-body.ts';
import type { Models } from './models.ts';

/** So many documents are read in one round trip. */
const BATCH_DOCUMENTS = 100;
/** In `meta`: after which record the listing goes on. */
const LISTED = 'listed';

/** Brings schema version 3 to version 4. Done in part, or by two processes at once, it may be done again. */
export async function upgradeFrom3(models: Models): Promise<void> {
  await listOldRecords(models);
  await renameReports(models);
  await namePlayers(models.bans, (body) => playerOf(JSON.parse(body) as Ban));
  await namePlayers(models.audit_entries, (body) => (JSON.parse(body) as AuditEntry).playerId ?? null);
  // Nothing has to be made the same a second time any more.
  await models.person_gone.collection.updateMany({ key: { $exists: true } }, { $unset: { key: 1 } });
}

/** A report's id held its reporter's. The new one is there before the old one goes, and is the same each time. */
async function renameReports({ line_reports }: Models): Promise<void> {
  const rows = line_reports.find({}).sort({ _id: 1 }).lean<ReportDocument[]>().cursor({ batchSize: BATCH_DOCUMENTS });
  for await (const { _id, at, body } of rows as AsyncIterable<ReportDocument>) {
    const old = JSON.parse(body) as LineReport;
    if (old.lineId !== undefined) continue;
    const report = reportOfBefore(old);
    await line_reports.updateOne({ _id: report.id }, { $set: { at, body: JSON.stringify(report) } }, { upsert: true });
    await line_reports.deleteOne({ _id });
  }
}

/** Bans and entries of the desk's log are found by whose they are. */
async function namePlayers(collection: Models['bans'], playerIn: (body: string) => string | null): Promise<void> {
  const rows = collection
    .find({ player: { $exists: false } }, { body: 1 })
    .sort({ _id: 1 })
    .lean<BodyDocument[]>();
  for await (const { _id, body } of rows.cursor({ batchSize: BATCH_DOCUMENTS }) as AsyncIterable<BodyDocument>) {
    const player = playerIn(body);
    // Of somebody who is forgotten meanwhile it names nobody any more.
    if (player !== null) await collection.updateOne({ _id, body }, { $set: { player } });
  }
}

type BodyDocument = Pick<ReportDocument, '_id' | 'body'>;

interface ReportDocument {
  readonly _id: string;
  readonly at: number;
  readonly body: string;
}

/**
 * Lists records from before openers, leavers and removed people were listed under all whom they name: they are found by
 * that when somebody is to be forgotten. A process that dies goes on at the next start where it was.
 */
async function listOldRecords({ matches, meta }: Models): Promise<void> {
  const note = { _id: LISTED };
  for (let after = (await meta.findById(LISTED).lean<{ after?: string } | null>())?.after ?? ''; ; ) {
    const rows = await matches
      .find({ _id: { $gt: after } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(BATCH_DOCUMENTS)
      .lean<{ _id: string }[]>();
    const last = rows.at(-1)?._id;
    if (last === undefined) break;
    for (const { _id } of rows) while (!(await listRecord(matches, _id)));
    after = last;
    await meta.updateOne(note, { $set: { after } }, { upsert: true });
  }
  await meta.deleteOne(note);
}

/** False where it was changed in between. */
async function listRecord(matches: Models['matches'], _id: string): Promise<boolean> {
  const row = await matches.findById(_id, { body: 1 }).lean<{ body: Uint8Array } | null>();
  const record = row && (await readBody<MatchRecord>(row));
  if (!record) return true; // pruned, or nothing that can be read
  const players = { $each: peopleIn(record) };
  return (await matches.updateOne({ _id, body: row.body }, { $addToSet: { players } })).matchedCount === 1;
}
