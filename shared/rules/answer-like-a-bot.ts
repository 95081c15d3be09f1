import type { Difficulty } from '#shared/questions/question.ts';
import type { Look } from './context.ts';
import type { Luck } from './random.ts';
import type { ReadOnly } from './read-only.ts';
import type { BotMove } from './rule.ts';
import type { Seat } from './seat.ts';

/** No bot answers sooner after the window opened, ms (B5); in a shorter window at its middle. */
export const BOT_LEAST_MS = 900;
const HARDER = { easy: -0.1, medium: 0, hard: 0.15 } as const;

/** How often the bot of this seat knows a question of this difficulty, 0 to 1. */
export function botSkill(seat: number, difficulty: Difficulty): number {
  return 0.45 + ((seat * 23) % 40) / 100 - HARDER[difficulty];
}

/**
 * How a bot answers the open question, for a `bot` of a mode: nothing outside the answer window or for who does not
 * play. Each bot has a character: seats differ in skill and haste and keep both for the match. `skill` replaces it.
 */
export function answerLikeABot(c: Look, seat: ReadOnly<Seat>, luck: Luck, skill?: number): readonly BotMove[] {
  const { question, kind, match } = c;
  if (!question || !kind || !match.round || match.phase.stage !== 'open' || !seat.plays) return [];
  const knows = skill ?? botSkill(seat.seat, question.difficulty);
  const haste = 0.15 + ((seat.seat * 53) % 30) / 100;
  const afterMs =
    BOT_LEAST_MS + (match.round.windowMs - BOT_LEAST_MS) * Math.min(0.95, haste + 0.45 * luck.next() ** 2);
  return [{ afterMs, wish: { type: 'answer', answer: kind.guess(question, knows, luck) } }];
}
