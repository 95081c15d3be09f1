import type { Mode } from '../modes/define-mode.ts';
import type { Input } from './input.ts';
import type { Match, MatchHeader } from './match.ts';
import { createMatch, RULES_VERSION } from './match.ts';
import { applyInput } from './step.ts';

/** Everything a match was: enough to play it again, exactly. */
export interface MatchLog {
  readonly rulesVersion: number;
  readonly header: MatchHeader;
  /** Accepted inputs in order; refused ones changed nothing and are not kept. */
  readonly inputs: readonly Input[];
}

/** The match a log leads to, at the time of its last input. */
export function replay(mode: Mode, log: MatchLog): Match {
  if (log.rulesVersion !== RULES_VERSION) {
    throw new Error(
      `this log was played under rules version ${log.rulesVersion}; these rules are version ${RULES_VERSION}`,
    );
  }
  if (log.header.mode !== mode.id) throw new Error(`this log is of mode "${log.header.mode}", not "${mode.id}"`);
  const match = createMatch(log.header);
  for (const input of log.inputs) applyInput(mode, match, input);
  return match;
}
