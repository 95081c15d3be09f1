import { optionsOf } from '../../questions/question.ts';
import type { Ctx } from '../../rules/context.ts';
import type { Plot, Suspect } from './memory.ts';

/** For each saboteur at large when more than half of the loyal answers are wrong. */
export const MISLED_POINTS = 300;
/** What it would be worth to fool all loyal players with one answer: each of them is an even part of it. */
export const FOOLED_ALL_POINTS = 1600;

/** What the round that has just been judged brought the saboteurs at large: banked, and remembered for the story. */
export function bankSabotage(c: Ctx<Plot, Suspect>): void {
  const { round } = c.match;
  if (!round?.verdicts || !c.question || !c.kind) return;
  const atLarge = c.all.secret.filter((seat) => !c.all.unmasked.includes(seat));
  const given = Object.values(round.given);
  const loyal = given.filter((one) => !c.all.secret.includes(one.seat));
  const wrong = loyal.filter((one) => round.verdicts?.[one.seat]?.credit === 0);
  const isMost = wrong.length * 2 > loyal.length;
  const right = c.kind.reveal(c.question).text;
  for (const seat of atLarge) {
    const own = c.own(seat);
    if (isMost) own.banked += MISLED_POINTS;
    const pushed = round.given[seat]?.answer;
    if (typeof pushed !== 'string' || round.verdicts[seat]?.credit !== 0) continue;
    const fooled = wrong.filter((one) => one.answer === pushed).map((one) => one.seat);
    own.banked += Math.round((FOOLED_ALL_POINTS * fooled.length) / Math.max(1, loyal.length));
    const text = optionsOf(c.question).find((option) => option.id === pushed)?.text ?? pushed;
    c.all.beats.push({ round: round.index, seat, pushed: text, right, fooled, isMost });
  }
}
