import { isOff, letAct, type Moment } from './blame.ts';
import { countLeans } from './count-leans.ts';
import { modeIdOf, questionOf } from './match.ts';
import type { Given, Round, Verdict } from './round.ts';
import { addToScore } from './scoring/award.ts';
import { RoundSheet } from './scoring/round-sheet.ts';
import type { SheetRow } from './sheet.ts';
import { conclude, tally } from './summary.ts';

/** What a player reads who was faster than a human. */
const TOO_FAST = 'too fast for a human: no speed points';

/** Judges every answer of the round, lets the rules give the points and writes the places: once a round, O(n log n). */
export function judgeRound(moment: Moment): void {
  const { match } = moment;
  const { round } = match;
  if (!round || round.verdicts) return;
  round.leans = countLeans(moment.rules, match);
  const sheet = new RoundSheet(match, round, judgeAnswers(moment, round));
  for (const { rule, seat, points, why } of round.owed)
    sheet.of(moment.rules.placeOf(rule) ?? 0, rule).add(seat, points, why);
  moment.rules.rules.forEach((rule, place) => {
    if (!rule.score) return;
    const wasOff = isOff(match, place);
    letAct(moment, place, 'score', undefined, (asked, c) => asked.score?.(c, c.seen(sheet.of(place, rule.id))));
    if (!wasOff && isOff(match, place)) sheet.strike(place);
  });
  const credits = new Map(sheet.rows.map((row) => [row.seat, row.credit]));
  const verdicts: Record<number, Verdict> = {};
  for (const seat of match.seats) {
    const { points, bonus, whys } = sheet.total(seat.seat);
    const given = round.given[seat.seat];
    seat.lastPoints = points;
    addToScore(seat, points);
    if (!given && whys.length === 0 && points === 0) continue;
    const credit = credits.get(seat.seat) ?? 0;
    const { creditMs, isTooFast } = given ?? { creditMs: 0, isTooFast: false };
    const said = isTooFast && credit > 0 ? [{ rule: modeIdOf(match), why: TOO_FAST, points: 0 }, ...whys] : whys;
    const ms = countedMs(round, given);
    verdicts[seat.seat] = { seat: seat.seat, credit, points, bonus, whys: said, ms, creditMs, isTooFast };
  }
  round.verdicts = verdicts;
  if (!match.show) conclude(match, tally(match)); // else when all arenas are counted
}

/** Q12: an answer that was too fast counts as if it had come with the bell, like none. */
function countedMs(round: Round, given: Given | undefined): number {
  return !given || given.isTooFast ? round.windowMs : given.ms;
}

/** Who was right, and what that does to streaks and statistics; no points yet. */
function judgeAnswers({ match, rules }: Moment, round: Round): SheetRow[] {
  const question = questionOf(match);
  const rows: SheetRow[] = [];
  if (!question) return rows;
  const kind = rules.kinds.of(question);
  for (const seat of match.seats) {
    const given = round.given[seat.seat];
    if (!given) {
      seat.streak = 0; // S5
      seat.results += round.index < seat.joinedRound || !seat.plays ? '-' : 'n';
      if (seat.plays) rows.push({ seat: seat.seat, answer: null, credit: 0, ms: countedMs(round, given), streak: 0 });
      continue;
    }
    const ms = countedMs(round, given);
    const credit = kind.judge(question, given.answer);
    const isRight = credit === 1;
    seat.results += isRight ? 'r' : credit > 0 ? 'p' : 'w';
    seat.streak = isRight ? seat.streak + 1 : 0;
    seat.bestStreak = Math.max(seat.bestStreak, seat.streak);
    seat.answered++;
    if (isRight) {
      seat.right++;
      seat.rightMs += ms;
    }
    if (seat.plays) rows.push({ seat: seat.seat, answer: given.answer, credit, ms, streak: seat.streak });
  }
  return rows;
}
