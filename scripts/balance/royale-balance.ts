import { builtinRegistry } from '#shared/builtin.ts';
import { lastBrainStanding } from '#shared/modes/last-brain-standing/mode.ts';
import type { Question } from '#shared/questions/question.ts';
import { botSkill } from '#shared/rules/answer-like-a-bot.ts';
import { median } from '#shared/testing/percentile.ts';
import { botParty, phasesOf, questionsWanted } from '../play/bots-at-play.ts';
import { drawFrom } from '../play/starter-questions.ts';

/** How royales of one size went. Shares are 0 to 1. */
export interface RoyaleBalance {
  readonly players: number;
  readonly matches: number;
  readonly questions: { readonly least: number; readonly median: number; readonly most: number };
  /** Median length, where each bell rings at its time, and where it rings with the last answer. */
  readonly minutes: number;
  readonly minutesAtBest: number;
  /** Matches that one player won, not several. */
  readonly oneLeft: number;
  /** Winners who know more than half of the field, and more than nine tenths of it. */
  readonly fromBetterHalf: number;
  readonly fromBestTenth: number;
}

/** Plays `matches` royales of bots, each with its own seed and questions. */
export function royaleBalance(players: number, matches: number, bank: readonly Question[]): RoyaleBalance {
  const registry = builtinRegistry();
  const options = registry.refs(lastBrainStanding, {})[0]?.options ?? {};
  const questions: number[] = [];
  const minutes: number[] = [];
  const minutesAtBest: number[] = [];
  const winners = { count: 0, better: 0, best: 0, alone: 0 };
  for (let i = 0; i < matches; i++) {
    const seed = `balance/royale/${players}/${i}`;
    const deck = drawFrom(bank, questionsWanted(lastBrainStanding, options, players), seed);
    const party = botParty({ registry, mode: lastBrainStanding, bots: players, deck, topic: 'mix', seed });
    const { match } = party;
    let savedMs = 0;
    for (const phase of phasesOf(party)) {
      const { round } = match;
      if (phase !== 'locked' || !round) continue;
      const answeredMs = Math.max(0, ...Object.values(round.given).map(({ at }) => at - round.opensAt));
      savedMs += round.windowMs - answeredMs;
    }
    questions.push((match.round?.index ?? -1) + 1);
    minutes.push(match.now / 60_000);
    minutesAtBest.push((match.now - savedMs) / 60_000);
    const seats = match.seats.filter(({ presence }) => presence !== 'gone');
    const first = seats.filter(({ rank }) => rank === 1);
    winners.alone += Number(first.length === 1);
    for (const { seat } of first) {
      const knows = botSkill(seat, 'medium');
      const below = seats.filter((other) => botSkill(other.seat, 'medium') < knows).length;
      winners.count++;
      winners.better += Number(below * 2 >= players);
      winners.best += Number(below * 10 >= players * 9);
    }
  }
  return {
    players,
    matches,
    questions: { least: Math.min(...questions), median: median(questions), most: Math.max(...questions) },
    minutes: median(minutes),
    minutesAtBest: median(minutesAtBest),
    oneLeft: winners.alone / matches,
    fromBetterHalf: winners.better / winners.count,
    fromBestTenth: winners.best / winners.count,
  };
}
