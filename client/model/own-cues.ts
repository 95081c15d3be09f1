import type { Notices } from '#shared/protocol/notices.ts';
import type { Cue } from './cue.ts';
import { NO_SLOTS, slotCues } from './slots.ts';
import { outcomeOfLetter } from './standings.ts';

/** All that is mine alone, put together from the notices. */
export type Own = Required<Notices['you']>;

/** What has happened to me within one match, while I looked; `before` null: nothing is known of it. */
export function ownCues(before: Own | null, you: Own): Cue[] {
  if (before?.matchId !== you.matchId) return [];
  const cues = slotCues('own', before.secrets ?? NO_SLOTS, you.secrets ?? NO_SLOTS);
  if (before.results.length >= you.results.length) return cues;
  const outcome = outcomeOfLetter(you.results.at(-1));
  return [...cues, { kind: 'verdict', outcome, points: you.verdict?.points ?? 0 }];
}
