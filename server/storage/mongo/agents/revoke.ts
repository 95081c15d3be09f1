import type { Revocation } from '../../ports/agents.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

/** For ever; the first reason stands. */
export async function revoke({ models }: MongoEngine, { subject, reason, at }: Revocation): Promise<void> {
  try {
    await models.agent_revocations.create({ _id: subject, reason, at });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** Those of the subjects that are revoked, in the order they were asked for. */
export async function revoked({ models }: MongoEngine, subjects: readonly string[]): Promise<Revocation[]> {
  const filter = { _id: { $in: [...subjects] } };
  const rows = await models.agent_revocations
    .find(filter, { reason: 1, at: 1 }, servedBy('agent_revocations', '_id_', filter))
    .lean<{ _id: string; reason: string; at: number }[]>();
  const found = new Map(rows.map(({ _id, reason, at }) => [_id, { subject: _id, reason, at }]));
  return subjects.flatMap((subject) => found.get(subject) ?? []);
}
