import type { ChatNote } from '#shared/chat/chat-note.ts';
import type { Vote } from '#shared/questions/vote.ts';
import type { DirectorIs } from '../shows/hear-of-director.ts';
import type { Direction, TakenOrder } from '../shows/order.ts';
import type { AnswerValue } from './answers/answer-kind.ts';
import type { Arrival } from './seat.ts';

/** What a client may wish for in a match. The wire's schemas (`protocol/intents.ts`) are typed against this. */
export type Intent =
  /** Answer the question of this round (0-based). */
  | { type: 'answer'; round: number; answer: AnswerValue }
  /** Say what you think of the question that was just revealed. */
  | { type: 'vote'; round: number; vote: Vote | 'none'; note?: string | undefined }
  | { type: 'rename'; name: string; avatar?: string | undefined }
  | { type: 'again' }
  /** Has seen enough of this phase, the one of this name beside the question of this round. */
  | { type: 'ready'; round: number; phase: string }
  /** What only a rule of the match understands; its schema reads the payload. */
  | { type: 'do'; rule: string; name: string; payload: unknown }
  /* The host's own. */
  | { type: 'start' }
  | { type: 'pause' }
  | { type: 'resume' }
  /** End the phase that was seen, beside the question of this round (-1: before the first), or whichever it is. */
  | { type: 'skip'; seen?: { round: number; phase: string } | undefined }
  | { type: 'end' }
  | { type: 'bots'; count: number }
  | { type: 'lock'; locked: boolean }
  | { type: 'kick'; seat: number }
  /** Lead the room without playing, or play again: the sender's own seat (H14). */
  | { type: 'lead'; leads: boolean }
  /** Whether phones show answers only, where a big screen shows the question (W5). */
  | { type: 'phones'; answersOnly: boolean }
  /** Whether people may watch who have no seat (SP4). */
  | { type: 'watchable'; watchable: boolean }
  /** Name a co-host; null: nobody any more. */
  | { type: 'cohost'; seat: number | null };

export const HOST_INTENTS = [
  'start',
  'pause',
  'resume',
  'skip',
  'end',
  'bots',
  'lock',
  'kick',
  'lead',
  'phones',
  'watchable',
  'cohost',
] as const satisfies readonly Intent['type'][];

/**
 * Everything that can happen to a match. `at` is server ms and never runs backwards; what was due by then
 * (a bell, a bot's answer) happens first, so the log needs no ticks and a late timer costs nobody points.
 */
export type Input =
  /** `check`: what the match came to by then (checksum.ts); a replay that comes to something else says so. */
  | { type: 'tick'; at: number; check?: number | undefined }
  /** `creditMs`: half the round trip the server measured for this seat, see Q7. */
  | { type: 'intent'; at: number; seat: number; intent: Intent; creditMs?: number | undefined }
  | { type: 'join'; at: number; who: Arrival }
  | { type: 'drop'; at: number; seat: number }
  | { type: 'leave'; at: number; seat: number }
  /** The server died some time after `since`, the last moment that is known, and goes on at `at` (M7). */
  | { type: 'restart'; since: number; at: number }
  /** A rule failed where the match only looks at it, so that what happens next would not say so again. */
  | { type: 'off'; at: number; rule: string }
  /** An arena is told by its director: number `seq` of the orders of the show. */
  | { type: 'order'; at: number; seq: number; order: TakenOrder }
  /** An arena has not heard its director for long, hears it again, or has given it up (SW10). */
  | { type: 'director'; at: number; is: DirectorIs }
  /** The director of a show hears something. */
  | { type: 'direct'; at: number; direction: Direction }
  /** Something beside the match that its room must not forget; nothing of the match changes. */
  | { type: 'note'; at: number; note: ChatNote };
