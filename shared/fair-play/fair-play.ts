import { type SameMistakes, sameMistakes } from './same-mistakes.ts';
import type { WrongAnswers } from './wrong-answers.ts';

/** So many groups, people of one group and people who were too fast are named to a host. */
const GROUPS_NAMED = 8;
const GROUP_PEOPLE_NAMED = 12;
const TOO_FAST_PEOPLE_NAMED = 12;

/** Somebody whose answers came faster than a human’s (Q12), and how many. */
export interface TooFast {
  readonly name: string;
  readonly arena: number;
  readonly answers: number;
}

/** What an arena says of its people. */
export interface ArenaFairPlay {
  readonly wrong: WrongAnswers;
  readonly tooFast: readonly TooFast[];
}

/** What the host of a show is told of its people (FP2, FP3): a signal, of which nothing follows. Small, plain JSON. */
export interface FairPlay {
  /** How many questions had been asked by then. */
  readonly questions: number;
  readonly groups: readonly {
    /** Some of it, by name and arena, and how many there are in all. */
    readonly people: SameMistakes['people'];
    readonly size: number;
    readonly shared: number;
  }[];
  /** Who was too fast most often. */
  readonly tooFast: readonly TooFast[];
  /** Arenas that did not say anything. */
  readonly missing: number;
}

/** Puts together what all arenas say, step by step (`sameMistakes`); null: one did not answer. */
export function* fairPlayOf(arenas: readonly (ArenaFairPlay | null)[], questions: number): Generator<void, FairPlay> {
  const heard = arenas.filter((one) => one !== null);
  const groups = yield* sameMistakes(heard.map(({ wrong }) => wrong));
  return {
    questions,
    groups: groups
      .slice(0, GROUPS_NAMED)
      .map(({ people, shared }) => ({ people: people.slice(0, GROUP_PEOPLE_NAMED), size: people.length, shared })),
    tooFast: heard
      .flatMap(({ tooFast }) => tooFast)
      .sort((a, b) => b.answers - a.answers || a.arena - b.arena || a.name.localeCompare(b.name))
      .slice(0, TOO_FAST_PEOPLE_NAMED),
    missing: arenas.length - heard.length,
  };
}
