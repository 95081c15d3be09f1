import type { Mode } from '../modes/define-mode.ts';
import { answerKindOf } from './answers/index.ts';
import { rankSeats } from './ladder.ts';
import type { Match } from './match.ts';
import { questionOf } from './match.ts';
import type { Verdict } from './round.ts';

const FASTEST_SHOWN = 3;

/** Judges every answer of the round, gives the points and writes the places: once a round, O(n log n). */
export function judgeRound(mode: Mode, match: Match): void {
  const { round } = match;
  const question = questionOf(match);
  if (!round || !question || round.verdicts) return;
  const kind = answerKindOf(question);
  const verdicts: Record<number, Verdict> = {};
  for (const seat of match.seats) {
    seat.lastPoints = 0;
    const given = round.given[seat.seat];
    if (!given) {
      seat.streak = 0; // S5
      seat.results += round.index < seat.joinedRound ? '-' : 'n';
      continue;
    }
    const credit = kind.judge(question, given.answer);
    seat.results += credit === 1 ? 'r' : 'w';
    seat.streak = credit === 1 ? seat.streak + 1 : 0;
    seat.bestStreak = Math.max(seat.bestStreak, seat.streak);
    const { points, bonus } = mode.score({
      credit,
      ms: given.ms,
      windowMs: round.windowMs,
      streak: seat.streak,
      match,
      seat,
    });
    seat.answered++;
    seat.answerMs += given.ms;
    if (credit === 1) {
      seat.right++;
      seat.rightMs += given.ms;
    }
    seat.score += points;
    seat.lastPoints = points;
    verdicts[seat.seat] = { seat: seat.seat, credit, points, bonus, ms: given.ms, creditMs: given.creditMs };
  }
  round.verdicts = verdicts;
  round.fastest = Object.values(verdicts)
    .flatMap(({ seat: number, credit, ms }) => {
      const seat = match.seats[number];
      return seat && credit === 1 && seat.presence !== 'gone' ? [{ seat, ms }] : [];
    })
    .sort((a, b) => a.ms - b.ms || a.seat.arrival - b.seat.arrival)
    .slice(0, FASTEST_SHOWN)
    .map(({ seat }) => seat.seat);
  rankSeats(match);
}
