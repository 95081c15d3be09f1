import { allAtOnce, type Steps } from '../steps.ts';
import { checksumOf } from './checksum.ts';
import { createMatch } from './create-match.ts';
import type { MatchEvent, Step } from './events.ts';
import type { Input } from './input.ts';
import type { Match, MatchHeader } from './match.ts';
import { RULES_VERSION } from './match.ts';
import type { Registry } from './registry.ts';
import type { Ruleset } from './ruleset.ts';
import { applyInput, nextDeadline, tick } from './step.ts';

/** Everything a match was: enough to play it again, exactly. */
export interface MatchLog {
  readonly rulesVersion: number;
  readonly header: MatchHeader;
  /** Accepted inputs in order; refused ones changed nothing and are not kept. */
  readonly inputs: readonly Input[];
}

/**
 * The match a log leads to, at the time of its last input. Throws where it cannot be played again as it was: by other
 * rules, or because an input that was taken then is refused now, or because it comes to something else (M4).
 */
export function replay(registry: Registry, log: MatchLog): Match {
  return allAtOnce(replayInSteps(registry, log, () => {}));
}

/** The same in steps; `look` sees the match each time something has happened, before the next thing does. */
export function* replayInSteps(
  registry: Registry,
  log: MatchLog,
  look: (match: Match, events: readonly MatchEvent[]) => void,
): Steps<Match> {
  if (log.rulesVersion !== RULES_VERSION) {
    throw new Error(
      `this log was played under rules version ${log.rulesVersion}; these rules are version ${RULES_VERSION}`,
    );
  }
  const rules = registry.compose(log.header.rules);
  const match = createMatch(rules, log.header);
  for (const [index, input] of log.inputs.entries()) {
    replayInput(rules, match, index, input, (events) => look(match, events));
    yield;
  }
  return match;
}

/** Plays number `index` of a log, and before it, one thing at a time, what was due by then. Throws as `replay` does. */
export function replayInput(
  rules: Ruleset,
  match: Match,
  index: number,
  input: Input,
  look: (events: readonly MatchEvent[]) => void,
): void {
  const until = input.type === 'restart' ? input.since : input.at;
  for (let due = nextDeadline(match); due !== null && due <= until; due = nextDeadline(match)) {
    look(tick(rules, match, due));
  }
  const { step } = applyInput(rules, match, input);
  assertReplayed(match, index, input, step);
  if (step.ok) look(step.events);
}

/** An input of a log was applied again: it must have been taken, and have come to what it came to then. */
export function assertReplayed(match: Match, index: number, input: Input, step: Step): void {
  const where = `input ${index} (${input.type}) of match ${match.id}`;
  if (!step.ok) throw new Error(`${where} was taken when it was played, and is refused now: ${step.code}`);
  if (input.type !== 'tick' || input.check === undefined) return;
  const sum = checksumOf(match);
  if (sum !== input.check) throw new Error(`${where} came to ${input.check} when it was played, and to ${sum} now`);
}
