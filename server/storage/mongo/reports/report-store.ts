import type { LineReport, ReportStore } from '../../ports/reports.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

interface ReportDocument {
  readonly _id: string;
  readonly body: string;
}

/** Lines of the chat that wait for a reviewer. */
export function createReportStore({ models: { line_reports }, run }: MongoEngine): ReportStore {
  async function add(report: LineReport): Promise<void> {
    try {
      await line_reports.create({ _id: report.id, at: report.at, body: JSON.stringify(report) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async function open(limit: number): Promise<LineReport[]> {
    const rows = await line_reports
      .find({}, null, servedBy('line_reports', 'report_oldest', {}, { at: 1, _id: 1 }))
      .limit(limit)
      .lean<ReportDocument[]>();
    return rows.map(({ body }) => JSON.parse(body) as LineReport);
  }

  async function findMany(ids: readonly string[]): Promise<LineReport[]> {
    const filter = { _id: { $in: [...ids] } };
    const rows = await line_reports
      .find(filter, null, servedBy('line_reports', '_id_', filter))
      .lean<ReportDocument[]>();
    return rows.map(({ body }) => JSON.parse(body) as LineReport);
  }

  async function settle(id: string): Promise<boolean> {
    const filter = { _id: id };
    return (await line_reports.deleteOne(filter, servedBy('line_reports', '_id_', filter))).deletedCount === 1;
  }

  async function prune({ before, limit }: { before: number; limit: number }): Promise<number> {
    const filter = { at: { $lt: before } };
    const rows = await line_reports
      .find(filter, { _id: 1 }, servedBy('line_reports', 'report_oldest', filter, { at: 1, _id: 1 }))
      .limit(limit)
      .lean<ReportDocument[]>();
    if (rows.length === 0) return 0;
    const gone = { _id: { $in: rows.map(({ _id }) => _id) } };
    return (await line_reports.deleteMany(gone, servedBy('line_reports', '_id_', gone))).deletedCount;
  }

  return {
    add: (report) => run(() => add(report)),
    open: ({ limit }) => run(() => open(limit)),
    findMany: (ids) => run(() => findMany(ids)),
    settle: (id) => run(() => settle(id)),
    prune: (args) => run(() => prune(args)),
  };
}
