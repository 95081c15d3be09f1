import { type AuditEntry, type AuditStore, auditIdOf } from '../../ports/audit.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

interface AuditDocument {
  readonly _id: string;
  readonly body: string;
}

/** The log of the desk. */
export function createAuditStore({ models: { audit_entries }, run }: MongoEngine): AuditStore {
  async function add(entry: AuditEntry): Promise<void> {
    try {
      await audit_entries.create({
        ...{ _id: entry.id, body: JSON.stringify(entry) },
        ...(entry.playerId === undefined ? {} : { player: entry.playerId }),
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async function recent({ limit, before }: { limit: number; before?: string }): Promise<AuditEntry[]> {
    const filter = before === undefined ? {} : { _id: { $lt: before } };
    const rows = await audit_entries
      .find(filter, null, servedBy('audit_entries', '_id_', filter, { _id: -1 }))
      .limit(limit)
      .lean<AuditDocument[]>();
    return rows.map(({ body }) => JSON.parse(body) as AuditEntry);
  }

  async function prune({ before, limit }: { before: number; limit: number }): Promise<number> {
    const filter = { _id: { $lt: auditIdOf(before, '') } };
    const rows = await audit_entries
      .find(filter, { _id: 1 }, servedBy('audit_entries', '_id_', filter, { _id: 1 }))
      .limit(limit)
      .lean<Pick<AuditDocument, '_id'>[]>();
    if (rows.length === 0) return 0;
    const gone = { _id: { $in: rows.map(({ _id }) => _id) } };
    return (await audit_entries.deleteMany(gone, servedBy('audit_entries', '_id_', gone))).deletedCount;
  }

  return {
    add: (entry) => run(() => add(entry)),
    recent: (args) => run(() => recent(args)),
    prune: (args) => run(() => prune(args)),
  };
}
