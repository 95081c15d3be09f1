import { pack } from '../../pack.ts';
import type { SetAsideMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { isDuplicate } from '../translate-error.ts';
import { assertOwn, discard } from './discard.ts';

/** Keeps a match that cannot be played on, then forgets its journal. */
export async function setAside(engine: MongoEngine, match: SetAsideMatch, epoch: number): Promise<void> {
  const body = await pack(match);
  await assertOwn(engine, match.matchId, epoch);
  try {
    await engine.models.match_asides.create({ _id: match.matchId, at: match.asideAt, body });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  await discard(engine, match.matchId, epoch);
}
