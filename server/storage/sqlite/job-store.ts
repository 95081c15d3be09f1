import type { Job, JobStore } from '../ports/jobs.ts';
import type { SqliteEngine } from './engine.ts';

/** Durable work. A claim is one statement: it finds and takes in the same breath. */
export function createJobStore({ db, guard }: SqliteEngine): JobStore {
  const insert = db.prepare(
    "INSERT INTO job (id, kind, payload, state, due) VALUES (?, ?, ?, 'waiting', ?) ON CONFLICT (id) DO NOTHING",
  );
  const claim = db.prepare(
    "UPDATE job SET state = 'running', due = ?3, attempt = attempt + 1 WHERE id = " +
      '(SELECT id FROM job WHERE kind = ?1 AND due <= ?2 ORDER BY due, id LIMIT 1) RETURNING *',
  );
  const mine = "WHERE id = ? AND attempt = ? AND state = 'running'";
  const extend = db.prepare(`UPDATE job SET due = ? ${mine}`);
  const finish = db.prepare(`UPDATE job SET state = 'done', due = NULL, error = NULL, result = ? ${mine}`);
  const retry = db.prepare(`UPDATE job SET state = 'waiting', error = ?, due = ? ${mine}`);
  const giveUp = db.prepare(`UPDATE job SET state = 'failed', due = NULL, error = ? ${mine}`);
  const byId = db.prepare('SELECT * FROM job WHERE id = ?');

  return {
    enqueue: ({ id, kind, payload, due }) =>
      guard(() => insert.run(id, kind, JSON.stringify(payload ?? null), due).changes === 1),
    claim: ({ kind, now, leaseMs }) => guard(() => jobOf(claim.get(kind, now, now + leaseMs))),
    extend: ({ id, attempt }, until) => guard(() => extend.run(until, id, attempt).changes === 1),
    finish: ({ id, attempt }, result) =>
      guard(() => finish.run(JSON.stringify(result ?? null), id, attempt).changes === 1),
    fail: ({ id, attempt }, error, retryAt) =>
      guard(
        () =>
          (retryAt === null ? giveUp.run(error, id, attempt) : retry.run(error, retryAt, id, attempt)).changes === 1,
      ),
    find: (id) => guard(() => jobOf(byId.get(id))),
  };
}

function jobOf(row: Record<string, unknown> | undefined): Job | null {
  if (!row) return null;
  const { id, kind, payload, state, due, attempt, result, error } = row;
  return {
    id: String(id),
    kind: String(kind),
    payload: JSON.parse(String(payload)),
    state: state as Job['state'],
    due: due === null ? null : Number(due),
    attempt: Number(attempt),
    result: result === null ? null : JSON.parse(String(result)),
    error: error === null ? null : String(error),
  };
}
