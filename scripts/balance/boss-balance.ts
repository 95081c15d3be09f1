import { builtinRegistry } from '#shared/builtin.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import { FAIR, FIERCE, GENTLE } from '#shared/modifiers/mini-boss/boss-health.ts';
import type { Fights } from '#shared/modifiers/mini-boss/memory.ts';
import type { Question } from '#shared/questions/question.ts';
import { botParty, phasesOf } from '../play/bots-at-play.ts';
import { drawFrom } from '../play/starter-questions.ts';

/** How fights of rooms of one size went. Shares are 0 to 1. */
export interface BossBalance {
  readonly players: number;
  readonly fights: number;
  /** Health as the boss came in, of two questions and a fair one. */
  readonly health: number;
  /** How often the room beat a fair one in a match that left it one question only. */
  readonly wonInOne: number;
  /** How often the room beat it. */
  readonly won: { readonly gentle: number; readonly fair: number; readonly fierce: number };
  /** Against a fair one: how many of the answers were right, and how often it halved the points of whoever it hunted, a question. */
  readonly right: number;
  readonly halved: number;
}

/** A boss comes before every third question: three times in eleven, and in three for the last one alone. */
const EVERY = 3;
const QUESTIONS = 11;
const QUESTIONS_OF_ONE = 3;

/** Plays `matches` classics of bots against bosses of each strength, always the same ones. */
export function bossBalance(players: number, matches: number, bank: readonly Question[]): BossBalance {
  const [gentle, fair, fierce] = [GENTLE, FAIR, FIERCE].map((strength) =>
    fought(players, matches, bank, { strength, questions: QUESTIONS }),
  );
  const one = fought(players, matches * 2, bank, { strength: FAIR, questions: QUESTIONS_OF_ONE });
  if (!gentle || !fair || !fierce) throw new Error('a strength was not played');
  return {
    players,
    fights: fair.fights,
    health: fair.health / fair.fights,
    wonInOne: one.won / one.fights,
    won: {
      gentle: gentle.won / gentle.fights,
      fair: fair.won / fair.fights,
      fierce: fierce.won / fierce.fights,
    },
    right: fair.hits / (fair.questions * players),
    halved: fair.halved / fair.questions,
  };
}

function fought(
  players: number,
  matches: number,
  bank: readonly Question[],
  { strength, questions }: { strength: number; questions: number },
) {
  const registry = builtinRegistry();
  const sum = { fights: 0, won: 0, health: 0, questions: 0, hits: 0, halved: 0 };
  for (let i = 0; i < matches; i++) {
    const seed = `balance/boss/${players}/${i}`;
    const deck = drawFrom(bank, questions, seed);
    const modifiers = { 'mini-boss': { every: EVERY, strength } };
    const party = botParty({ registry, mode: classic, modifiers, bots: players, deck, topic: 'mix', seed });
    for (const phase of phasesOf(party)) {
      const { boss, hit } = party.match.slots['mini-boss'] as Fights;
      if (phase === 'boss' && boss) sum.health += boss.full;
      if (phase !== 'boss-hit' || !boss || !hit) continue;
      sum.questions++;
      sum.hits += hit.damage;
      sum.halved += Number(hit.halved >= 0);
      if (boss.outcome === 'fights') continue;
      sum.fights++;
      sum.won += Number(boss.outcome === 'beaten');
    }
  }
  return sum;
}
