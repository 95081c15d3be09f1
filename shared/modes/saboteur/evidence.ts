import type { ReadOnly } from '../../rules/read-only.ts';
import type { Given, Round } from '../../rules/round.ts';
import type { Evidence } from './memory.ts';

/** Others who give the same wrong answer this soon after somebody have followed, ms. */
const FOLLOWED_MS = 1000;
/** A wrong answer in this share of the window was given in haste. */
const HASTY_SHARE = 0.25;

export const NO_EVIDENCE: Evidence = { right: 0, wrongIn: [], followed: 0, hasty: 0 };

/** What one revealed round adds to what is known of each seat, from its answers alone. */
export function gatherEvidence(round: ReadOnly<Round>, evidenceOf: (seat: number) => Evidence): void {
  const given = Object.values(round.given);
  for (const one of given) {
    const evidence = evidenceOf(one.seat);
    if (round.verdicts?.[one.seat]?.credit === 1) {
      evidence.right++;
      continue;
    }
    evidence.wrongIn.push(round.index);
    evidence.followed += given.filter((other) => hasFollowed(other, one)).length;
    if (one.ms <= round.windowMs * HASTY_SHARE) evidence.hasty++;
  }
}

function hasFollowed(other: ReadOnly<Given>, first: ReadOnly<Given>): boolean {
  const later = other.at - first.at;
  return (
    other.seat !== first.seat &&
    later >= 0 &&
    later <= FOLLOWED_MS &&
    JSON.stringify(other.answer) === JSON.stringify(first.answer)
  );
}
