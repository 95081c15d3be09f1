import { numberOption, type OptionValues } from '#shared/modes/option.ts';
import type { Question } from '#shared/questions/question.ts';
import { createMatch } from '#shared/rules/create-match.ts';
import { type Match, NOBODY_YET } from '#shared/rules/match.ts';
import type { Registry } from '#shared/rules/registry.ts';
import type { Mode } from '#shared/rules/rule.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { applyInput, applyIntent, nextDeadline, tick } from '#shared/rules/step.ts';
import { aKey } from '#shared/testing/a-key.ts';

const BEGIN_MS = 0;
/** Takes a seat of their own until the match has begun. */
const OPENER = { playerId: 'opener', name: 'Opener', avatar: 'opener' };
/** More things than any match of bots can have due. */
const STEPS_MAX = 1_000_000;

export interface BotParty {
  readonly set: Ruleset;
  readonly match: Match;
}

/** How many questions a mode wants for so many players, where nobody says otherwise. */
export function questionsWanted(mode: Mode, options: OptionValues, players: number): number {
  return mode.deckSize?.(options, players) ?? ('questions' in mode.options ? numberOption(options, 'questions') : 10);
}

/** A match of nobody but bots, just started. The same arguments make the same match. */
export function botParty(args: {
  readonly registry: Registry;
  readonly mode: Mode;
  /** Instead of the modifiers the mode comes with: their ids, or their options by id. */
  readonly modifiers?: readonly string[] | Readonly<Record<string, OptionValues>> | undefined;
  readonly options?: OptionValues;
  readonly bots: number;
  readonly deck: readonly Question[];
  readonly topic: string;
  readonly seed: string;
}): BotParty {
  const { registry, mode, bots, seed } = args;
  const chosen = isList(args.modifiers) ? Object.fromEntries(args.modifiers.map((id) => [id, {}])) : args.modifiers;
  const rules = registry.refs(mode, args.options ?? {}, chosen);
  const set = registry.compose(rules);
  const match = createMatch(set, {
    id: `play-${seed}`,
    rules,
    key: aKey(seed),
    publicSeed: seed,
    topic: args.topic,
    deck: args.deck,
    at: BEGIN_MS,
    ...NOBODY_YET,
    settings: { maxSeats: mode.players.max + 1, autoStartMs: null, fillTo: 0, pace: 1 },
  });
  // A person opens the room, sets the bots to play and leaves them to it: the door everybody uses.
  const steps = [
    applyInput(set, match, { type: 'join', at: BEGIN_MS, who: OPENER }),
    applyIntent(set, match, 0, { type: 'bots', count: bots }, BEGIN_MS),
    applyIntent(set, match, 0, { type: 'start' }, BEGIN_MS),
    applyInput(set, match, { type: 'leave', at: BEGIN_MS, seat: 0 }),
  ];
  for (const { step } of steps) if (!step.ok) throw new Error(step.sentence);
  return { set, match };
}

/** Plays it to its podium; stops at the beginning of each phase, to be looked at. */
export function* phasesOf({ set, match }: BotParty): Generator<string> {
  let steps = 0;
  for (let due = nextDeadline(match); due !== null; due = nextDeadline(match)) {
    if (steps++ > STEPS_MAX) throw new Error(`this match does not end: it is in ${match.phase.name}`);
    const { phase } = match;
    tick(set, match, due);
    if (match.phase !== phase) yield match.phase.name;
  }
}

function isList(ids: unknown): ids is readonly string[] {
  return Array.isArray(ids);
}
