import { answerKindOf } from '../../rules/answers/index.ts';
import type { Match } from '../../rules/match.ts';
import { questionOf, roundsOf } from '../../rules/match.ts';
import { speedPoints } from '../../rules/scoring/speed.ts';
import { streakBonus } from '../../rules/scoring/streak.ts';
import { defineMode } from '../define-mode.ts';
import { numberOption } from '../option.ts';

const SECOND = 1000;

/** A reading beat that a slow reader can follow: 25 characters a second, between 1.5 and 5 seconds. */
function readingMs(match: Match): number {
  const length = questionOf(match)?.stem.length ?? match.deck[0]?.stem.length ?? 0;
  return Math.max(1.5 * SECOND, Math.min(5 * SECOND, SECOND + length * 40));
}

function afterReveal(match: Match): 'scoreboard' | 'podium' {
  return match.round && match.round.index + 1 < roundsOf(match) ? 'scoreboard' : 'podium';
}

/** Speed and streaks, two to sixty-four players. */
export const classic = defineMode({
  id: 'classic',
  title: 'Classic',
  summary: 'Speed and streaks, 2 to 64',
  icon: 'bolt',
  players: { min: 2, max: 64 },
  options: {
    questions: { kind: 'one-of', title: 'Questions', values: [5, 10, 15, 20, 30], default: 10 },
    seconds: { kind: 'one-of', title: 'Seconds to answer', values: [5, 10, 15, 20, 30], default: 15, unit: 's' },
  },
  phases: {
    waiting: { stage: 'lobby', lasts: () => null, next: () => 'countdown' },
    countdown: { stage: 'intro', lasts: () => 3 * 0.6 * SECOND, next: () => 'reading' },
    reading: { stage: 'read', lasts: readingMs, next: () => 'answering' },
    answering: {
      stage: 'open',
      lasts: (match) => numberOption(match.settings.options, 'seconds') * SECOND,
      next: () => 'locked',
    },
    locked: { stage: 'closed', lasts: () => 0.35 * SECOND, next: () => 'reveal' },
    reveal: { stage: 'told', lasts: () => 7 * SECOND, next: afterReveal },
    scoreboard: { stage: 'between', lasts: () => 4 * SECOND, next: () => 'reading' },
    podium: { stage: 'over', lasts: () => null, next: () => 'podium' },
  },
  accepts: {
    waiting: ['rename', 'start', 'bots', 'lock', 'kick'],
    countdown: ['lock', 'kick', 'pause', 'resume', 'skip', 'end'],
    reading: ['lock', 'kick', 'pause', 'resume', 'skip', 'end'],
    answering: ['answer', 'lock', 'kick', 'pause', 'resume', 'skip', 'end'],
    locked: ['lock', 'kick', 'pause', 'resume', 'skip', 'end'],
    reveal: ['lock', 'kick', 'pause', 'resume', 'skip', 'end'],
    scoreboard: ['lock', 'kick', 'pause', 'resume', 'skip', 'end'],
    podium: ['rename', 'lock', 'kick', 'again'],
  },
  score({ credit, ms, windowMs, streak }) {
    const bonus = streakBonus(streak);
    return { points: speedPoints(credit, ms, windowMs) + bonus, bonus };
  },
  bot({ question, seat, windowMs, luck }) {
    // Each bot has a character of its own: seats differ in skill and haste, and keep both for the match.
    const skill = 0.45 + ((seat.seat * 37) % 40) / 100 - { easy: -0.1, medium: 0, hard: 0.15 }[question.difficulty];
    const haste = 0.15 + ((seat.seat * 53) % 30) / 100;
    const afterMs = 900 + (windowMs - 900) * Math.min(0.95, haste + 0.45 * luck.next() ** 2);
    return { afterMs, answer: answerKindOf(question).guess(question, skill, luck) };
  },
  crowdMeter: true,
});
