import type { Mode } from '#shared/modes/define-mode.ts';
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
  mode: Mode,
  { journal, clock }: { journal: Journal; clock: Clock },
): void {
  const { header, inputs, isPublic } = match;
  const host = new MatchHost({
    ...{ mode, header, inputs, clock },
    listener: { onEvents() {}, onInput() {}, onRematch() {} },
    nextMatch: () => new Promise(() => {}), // it has begun long ago
    onError: () => {},
  });
  host.end();
  const record = recordOf(host, isPublic);
  if (host.match.phase.name === 'podium') void journal.finish(record);
  else journal.discard(record);
}
