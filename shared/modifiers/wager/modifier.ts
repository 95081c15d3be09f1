import { z } from 'zod';
import { botSkill } from '../../rules/answer-like-a-bot.ts';
import type { Look } from '../../rules/context.ts';
import type { ReadOnly } from '../../rules/read-only.ts';
import type { BotMove, RuleIntent } from '../../rules/rule.ts';
import { SCORE_MAX_POINTS } from '../../rules/scoring/award.ts';
import type { Seat } from '../../rules/seat.ts';
import { defineModifier } from '../define-modifier.ts';
import type { OwnStake, OwnWager, Stakes, Told, WagerView } from './stakes.ts';

const SECOND_MS = 1000;
const WAGER_MS = 15 * SECOND_MS;
/** The value of the option `when` that stands for the last question; where nobody can know which that is, for every fifth. */
export const LAST_ONE = 0;
const UNKNOWN_END_QUESTIONS = 5;
/** So many of the biggest stakes are told to everybody. */
const STAKES_SHOWN = 24;

type C = Look<Stakes, OwnStake>;

const stake: RuleIntent<Stakes, OwnStake> = {
  title: 'Stake',
  schema: z.strictObject({
    points: z.int().min(0).max(SCORE_MAX_POINTS).meta({ title: 'How many of your points?' }),
  }),
  stages: ['between'],
  phases: ['wager'],
  who: 'seat',
  isGathered: true,
  take(c, seat, payload) {
    const { points } = payload as { points: number };
    const own = c.own(seat.seat);
    if (own.round === c.all.round) return c.refuse('Your stake is on the table already.');
    const purse = purseOf(c, seat);
    if (points > purse) return c.refuse(`You may stake up to ${purse} points.`);
    Object.assign(own, { round: c.all.round, points } satisfies OwnStake);
    c.all.count++;
    return;
  },
};

/** Before a question everybody stakes some of their points, in secret: right wins them, wrong loses them. */
export const wager = defineModifier<Stakes, OwnStake>({
  id: 'wager',
  title: 'Wager',
  summary: 'Before the last question you stake some of your points: right wins them, wrong loses them.',
  lines: ['Before the last question you stake some of your points: right wins them, wrong loses them.'],
  icon: 'coin',
  group: 'points',
  options: {
    when: {
      kind: 'one-of',
      title: 'You stake before',
      values: [LAST_ONE, 3, 5],
      labels: ['The last one', 'Every third', 'Every fifth'],
      default: LAST_ONE,
    },
    most: {
      kind: 'one-of',
      title: 'You may stake',
      values: [25, 50, 100],
      labels: ['A quarter', 'Half', 'All of it'],
      default: 100,
    },
  },
  begin: () => ({ round: -1, count: 0, told: null }),
  sit: () => ({ round: -1, points: 0 }),
  phases: [{ name: 'wager', stage: 'between', before: 'question', lasts: () => WAGER_MS, when: isTime }],
  intents: { stake },
  // Nobody waits for somebody who dropped or has nothing.
  due: (c) => (hasEverybodyStaked(c) ? c.now : null),
  duePhases: ['wager'],
  onDue: (c) => c.goOn(),
  on: {
    phase(c) {
      if (c.match.phase.name === 'wager')
        Object.assign(c.all, { round: nextRound(c), count: 0, told: null } satisfies Stakes);
    },
    roundBegan(c) {
      if (c.all.round !== c.match.round?.index) c.all.told = null;
    },
  },
  score(c, sheet) {
    const round = c.match.round?.index;
    if (c.all.round !== round) return;
    const told: Told[] = [];
    for (const { seat, credit } of sheet.rows) {
      const own = c.own(seat);
      if (own.round !== round || own.points === 0) continue;
      // WG3, WG4: half right neither wins nor loses, and nobody loses what is not there any more.
      const points = Math.max(-Math.max(0, c.seat(seat).score), Math.round(own.points * (2 * credit - 1)));
      sheet.flat(seat, points, 'wager');
      told.push({ seat, points: points + 0 });
    }
    c.all.told = told.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.seat - b.seat).slice(0, STAKES_SHOWN);
  },
  bot: stakeLikeABot,
  sees: {
    all: (c): WagerView => ({
      next: nextOf(c),
      mostPercent: c.number('most'),
      staked: c.match.phase.name === 'wager' ? c.all.count : 0,
      stakers: c.match.phase.name === 'wager' ? stakersOf(c).length : 0,
      told: c.match.round?.verdicts ? (c.all.told ?? []) : [],
    }),
    own: (c, seat): OwnWager | null => {
      const own = c.own(seat.seat);
      const isOpen = c.match.phase.name === 'wager';
      const isMine = own.round === c.all.round && own.round >= 0 && !isSettled(c);
      if (!seat.plays || (!isOpen && !isMine)) return null;
      return {
        purse: isOpen ? purseOf(c, seat) : 0,
        stake: isMine ? own.points : null,
        ...(isOpen ? likeIt(c, seat) : { asked: 0, right: 0 }),
      };
    },
  },
});

function nextRound(c: C): number {
  return (c.match.round?.index ?? -1) + 1;
}

function isTime(c: C): boolean {
  if (c.questionsLeft === 0 || c.match.round === null || stakersOf(c).length === 0) return false;
  const when = c.number('when');
  if (when === LAST_ONE && c.match.rounds > 0) return c.questionsLeft === 1;
  return (nextRound(c) + 1) % (when || UNKNOWN_END_QUESTIONS) === 0;
}

/** The most that a seat may stake. */
function purseOf(c: C, { score }: ReadOnly<Seat>): number {
  return Math.floor((Math.max(0, score) * c.number('most')) / 100);
}

/** Whoever is here, or is expected back, and has something to stake. */
function stakersOf(c: C): ReadOnly<Seat>[] {
  return c.match.seats.filter(
    (seat) => seat.plays && (seat.presence === 'here' || seat.returning) && purseOf(c, seat) > 0,
  );
}

function hasEverybodyStaked(c: C): boolean {
  return stakersOf(c).every(({ seat }) => c.own(seat).round === c.all.round);
}

function isSettled(c: C): boolean {
  return c.match.round?.index === c.all.round && c.match.round.verdicts !== null;
}

function nextOf(c: C): WagerView['next'] {
  const question = c.match.phase.name === 'wager' ? c.match.deck[c.match.cursor] : undefined;
  if (!question) return null;
  const { topic, difficulty } = question;
  return { topic, difficulty, isLast: c.match.rounds > 0 && c.questionsLeft === 1 };
}

/** How a seat did in questions like the next one. */
function likeIt(c: C, seat: ReadOnly<Seat>): { asked: number; right: number } {
  const next = c.match.deck[c.match.cursor];
  let [asked, right] = [0, 0];
  for (let i = 0; i < seat.results.length; i++) {
    const question = c.match.deck[i];
    const result = seat.results[i];
    if (!next || result === '-' || question?.topic !== next.topic || question.difficulty !== next.difficulty) continue;
    asked++;
    right += Number(result === 'r');
  }
  return { asked, right };
}

/** A bot knows how well it knows such questions, and stakes what that is worth; now and then it is carried away. */
function stakeLikeABot(c: C, seat: ReadOnly<Seat>, luck: { next(): number }): BotMove[] {
  const next = c.match.phase.name === 'wager' ? c.match.deck[c.match.cursor] : undefined;
  if (!next || !seat.plays) return [];
  const knows = botSkill(seat.seat, next.difficulty);
  const part = Math.max(0, Math.min(1, 2 * knows - 1 + 0.3 * (luck.next() - 0.5)));
  const points = Math.floor((purseOf(c, seat) * part) / 50) * 50;
  return [{ afterMs: 1500 + 5000 * luck.next(), wish: { type: 'do', name: 'stake', payload: { points } } }];
}
