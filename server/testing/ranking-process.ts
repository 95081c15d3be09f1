import { pino } from 'pino';
import { EVERYTHING, type Field } from '#shared/rankings/gains.ts';
import { listKey, type RankingKind } from '#shared/rankings/standing.ts';
import type { Clock } from '../match/clock.ts';
import { Leavers } from '../people/leavers.ts';
import { Merges } from '../people/merges.ts';
import { rankingView } from '../rankings/ranking-view.ts';
import { Rankings } from '../rankings/rankings.ts';
import type { Storage } from '../storage/storage.ts';

const log = pino({ level: 'silent' });

/** A process has seen by then what another one has done, ms (RK8). */
export const SEEN_MS = 5000;

/** The rankings of one process, and who has left everything as it knows it. */
export function aRankingProcess(storage: Storage, clock: Clock) {
  const leavers = new Leavers({ people: storage.people, clock, log });
  const merges = new Merges({ people: storage.people, leavers, clock, log });
  const rankings = new Rankings({ storage, leavers, merges, clock, log });
  async function view(
    kind: RankingKind,
    {
      field = EVERYTHING,
      you = null,
      among = null,
    }: { field?: Field; you?: string | null; among?: string[] | null } = {},
  ) {
    const lists = await rankings.fresh();
    const list = listKey(kind, field, lists.day);
    return rankingView({ lists, list, among, from: 0, playerId: you });
  }
  const names = async (kind: RankingKind, field: Field = EVERYTHING) =>
    (await view(kind, { field })).rows.map(({ name }) => name);
  return { leavers, rankings, view, names };
}
