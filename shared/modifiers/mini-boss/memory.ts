import type { AnswerValue } from '../../rules/answers/answer-kind.ts';
import type { BossHit, BossView } from './boss-view.ts';

/** What the rule remembers of the match. */
export interface Fights {
  /** How many there were. */
  count: number;
  boss: Boss | null;
  hit: BossHit | null;
}

export type Boss = Mutable<NonNullable<BossView['boss']>> & {
  /** How many played when its health was last measured. */
  people: number;
  /** What it answers to the open question, and when, ms. */
  answer: { readonly value: AnswerValue; readonly ms: number } | null;
};

/** Of each seat: how often it hit this boss. */
export interface Hits {
  fight: number;
  hits: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
