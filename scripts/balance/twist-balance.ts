import { builtinRegistry } from '#shared/builtin.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import type { Question } from '#shared/questions/question.ts';
import { botSkill } from '#shared/rules/answer-like-a-bot.ts';
import type { Match } from '#shared/rules/match.ts';
import type { Seat } from '#shared/rules/seat.ts';
import { botParty, phasesOf } from '../play/bots-at-play.ts';
import { drawFrom } from '../play/starter-questions.ts';

/** What one twist does to matches that were played without it, too. Shares are 0 to 1. */
export interface TwistBalance {
  readonly title: string;
  /** Matches that somebody else wins than without it. */
  readonly winnerMoved: number;
  /** Of all pairs of players in a match, how many change their order. */
  readonly pairsMoved: number;
  /** Of all pairs, how often the better player ends in front of the other. */
  readonly betterAhead: number;
  /** Matches that one of the better half wins. */
  readonly fromBetterHalf: number;
  /** Mean of the points, and how many of them the twist brought. */
  readonly points: number;
}

export interface TwistAsk {
  readonly players: number;
  readonly questions: number;
  readonly matches: number;
  readonly bank: readonly Question[];
}

/** Classic as it comes, then with each other built-in modifier, then with all of `together`; the same matches each time. */
export function twistBalance(ask: TwistAsk, together: readonly string[]): TwistBalance[] {
  const registry = builtinRegistry();
  const usual = classic.comesWith ?? [];
  const plain = play(ask, usual);
  const rows = registry.modifiers
    .filter(({ id, clashes }) => !usual.includes(id) && !clashes?.includes(classic.id))
    .map(({ id, title }) => measured(title, plain, play(ask, [...usual, id])));
  const all = measured(
    `${registry.modifiers
      .filter(({ id }) => together.includes(id))
      .map(({ title }) => title)
      .join(', ')}, together`,
    plain,
    play(ask, [...usual, ...together]),
  );
  return [measured('Classic as it comes', plain, plain), ...rows, all];
}

function play({ players, questions, matches, bank }: TwistAsk, modifiers: readonly string[]): Match[] {
  const registry = builtinRegistry();
  return Array.from({ length: matches }, (_, i) => {
    const seed = `balance/twist/${i}`;
    const deck = drawFrom(bank, questions, seed);
    const options = { questions };
    const party = botParty({ registry, mode: classic, modifiers, options, bots: players, deck, topic: 'mix', seed });
    for (const _phase of phasesOf(party));
    return party.match;
  });
}

function measured(title: string, before: readonly Match[], after: readonly Match[]): TwistBalance {
  const sum = { winner: 0, moved: 0, better: 0, half: 0, pairs: 0, points: 0, seats: 0 };
  after.forEach((match, i) => {
    const seats = playersOf(match);
    const plain = playersOf(before[i] ?? match);
    const [first, firstBefore] = [winnerOf(seats), winnerOf(plain)];
    sum.winner += Number(first !== firstBefore);
    const below = seats.filter(({ seat }) => skill(seat) < skill(first)).length;
    sum.half += Number(below * 2 >= seats.length - 1);
    for (const seat of seats) sum.points += seat.score;
    sum.seats += seats.length;
    for (const [n, a] of seats.entries())
      for (const [m, b] of seats.entries()) {
        if (n >= m || skill(a.seat) === skill(b.seat)) continue;
        sum.pairs++;
        const [rankA, rankB] = [plain[n]?.rank ?? 0, plain[m]?.rank ?? 0];
        sum.moved += Number(a.rank < b.rank !== rankA < rankB);
        sum.better += Number(skill(a.seat) > skill(b.seat) ? a.rank < b.rank : b.rank < a.rank);
      }
  });
  const matches = after.length;
  return {
    title,
    winnerMoved: sum.winner / matches,
    pairsMoved: sum.moved / sum.pairs,
    betterAhead: sum.better / sum.pairs,
    fromBetterHalf: sum.half / matches,
    points: sum.points / sum.seats,
  };
}

/** Those who played, in order of seat: the same in each variant of a match. */
function playersOf({ seats }: Match): Seat[] {
  return seats.filter(({ kind, presence }) => kind === 'bot' && presence === 'here');
}

function winnerOf(seats: readonly Seat[]): number {
  return [...seats].sort((a, b) => a.rank - b.rank || a.seat - b.seat)[0]?.seat ?? -1;
}

function skill(seat: number): number {
  return botSkill(seat, 'medium');
}
