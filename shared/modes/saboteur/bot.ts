import { answerLikeABot, botSkill } from '../../rules/answer-like-a-bot.ts';
import type { Look } from '../../rules/context.ts';
import type { Luck } from '../../rules/random.ts';
import type { ReadOnly } from '../../rules/read-only.ts';
import type { BotMove } from '../../rules/rule.ts';
import type { Seat } from '../../rules/seat.ts';
import { decoysOf } from './decoys.ts';
import { NOBODY, type Plot, type Suspect } from './memory.ts';
import { tipFor } from './tips.ts';

/**
 * How often a saboteur bot pushes what it was told to. It could win more by pushing hard questions alone, where a wrong
 * answer is no wonder; that it does not gives the others something to find.
 */
const DARING = { easy: 0.5, medium: 0.4, hard: 0.3 } as const;
/** Which of the answers it would not have known by itself, but sees, it gives wrong all the same, to be trusted. */
const PLAYS_DUMB_CHANCE = 0.7;
/** How suspicious a wrong answer is to a bot, how suspicious one that others followed, and how much of it is a feeling. */
const SUSPICION = { easy: 1.5, medium: 1, hard: 0.6, followed: 0.3, feeling: 1.5 } as const;
/** How often a bot has nobody in mind. */
const UNDECIDED_CHANCE = 0.15;

type C = Look<Plot, Suspect>;

/** What a saboteur bot at large answers: what it was told to push, or what it knows; null: it answers like anybody. */
export function sabotageLikeABot(c: C, seat: ReadOnly<Seat>, luck: Luck): readonly BotMove[] | null {
  const { question } = c;
  if (!question || c.own(seat.seat).role !== 'saboteur' || c.all.unmasked.includes(seat.seat)) return null;
  const tip = tipFor(decoysOf(c), c.luck('tip', c.match.round?.index ?? 0, seat.seat));
  if (!tip) return null;
  const knows = 1 - (1 - botSkill(seat.seat, question.difficulty)) * PLAYS_DUMB_CHANCE;
  const isDaring = luck.chance(DARING[question.difficulty]);
  // In its own tempo, whatever it answers: who is always early when wrong is found out.
  const moves = answerLikeABot(c, seat, luck, knows);
  return isDaring ? moves.map(({ afterMs }) => ({ afterMs, wish: { type: 'answer', answer: tip.option } })) : moves;
}

/** Whom a bot accuses, by what everybody can see: it knows no more than a person in its seat, not even another saboteur. */
export function accuseLikeABot(c: C, seat: ReadOnly<Seat>, lengthMs: number, luck: Luck): readonly BotMove[] {
  const settled = new Set(c.all.votes.flatMap(({ named }) => (named ? [named.seat] : [])));
  let accused = NOBODY;
  let most = 0;
  for (const other of c.standing()) {
    if (other.seat === seat.seat || settled.has(other.seat)) continue;
    const { wrongIn, followed } = c.own(other.seat).evidence;
    const wrong = wrongIn.reduce((sum, round) => sum + SUSPICION[c.match.deck[round]?.difficulty ?? 'medium'], 0);
    const suspicion = wrong + SUSPICION.followed * followed + SUSPICION.feeling * luck.next();
    if (suspicion > most) [most, accused] = [suspicion, other.seat];
  }
  if (luck.chance(UNDECIDED_CHANCE)) accused = NOBODY;
  return [
    {
      afterMs: lengthMs * (0.2 + 0.5 * luck.next()),
      wish: { type: 'do', name: 'accuse', payload: { seat: accused } },
    },
  ];
}
