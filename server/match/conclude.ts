import type { Ruleset } from '#shared/rules/ruleset.ts';
import type { UnfinishedMatch } from '../storage/storage.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import { MatchHost } from './match-host.ts';
import { recordOf } from './match-record.ts';

/**
 * Ends a match from its journal, without a room: its process died after its podium and before it was settled, while
 * its people were playing the next one already.
 */
export function conclude(
  match: UnfinishedMatch,
  rules: Ruleset,
  { journal, clock }: { journal: Journal; clock: Clock },
): void {
  const { header, inputs, isPublic } = match;
  const host = new MatchHost({
    ...{ rules, header, inputs, clock },
    listener: { onEvents() {}, onInput() {}, onRematch() {} },
    nextMatch: () => new Promise(() => {}), // it has begun long ago
    onError: () => {},
  });
  host.end();
  const record = recordOf(host, isPublic);
  if (host.match.phase.stage === 'over') void journal.finish(record);
  else journal.discard(record);
}
