import { ladderOf } from '../rules/ladder.ts';
import type { Match } from '../rules/match.ts';
import type { Moment } from './moment.ts';
import { storiesOf } from './round-story.ts';

/** Right answers this close together are a photo finish, ms of credited time. */
const FINISH_MS = 120;
/** So many of them are in the picture. */
const RUNNERS_MAX = 3;

/** What the round that has just been revealed may be remembered for, in any match. */
export function momentsOfRound(match: Match): Moment[] {
  const round = match.round?.index ?? 0;
  const when = { begins: round, round };
  const players = ladderOf(match).filter(({ plays }) => plays);
  const moments: Moment[] = [];
  for (const story of storiesOf(players, true)) {
    if (story.kind === 'lead') moments.push({ ...when, ...story });
    if (story.kind === 'lone') moments.push({ ...when, ...story, players: players.length });
  }
  const finish = finishOf(match);
  return finish ? [...moments, { ...when, ...finish }] : moments;
}

/** Who was right, the fastest first; who was faster than a human ran no race (Q12). */
function finishOf(match: Match): { kind: 'finish'; seats: number[]; byMs: number } | null {
  const verdicts = Object.values(match.round?.verdicts ?? {});
  const right = verdicts
    .filter(({ seat, credit, isTooFast }) => credit === 1 && !isTooFast && match.round?.given[seat])
    .sort((a, b) => a.ms - b.ms || a.seat - b.seat);
  const [first, second] = right;
  if (!first || !second) return null;
  const byMs = second.ms - first.ms;
  // The same time is nobody's finish.
  if (byMs <= 0 || byMs > FINISH_MS) return null;
  return { kind: 'finish', seats: right.slice(0, RUNNERS_MAX).map(({ seat }) => seat), byMs };
}
