import type { Input } from '#shared/rules/input.ts';
import type { MatchHeader } from '#shared/rules/match.ts';
import type { ChatLog } from './chat-log.ts';

/** What a match room is opened with: made by the server only (`http/rooms.ts`, `match/recover.ts`). */
export interface NewRoom {
  readonly code: string;
  readonly isPublic: boolean;
  readonly header: MatchHeader;
  /** After a restart or a failure: the room's old id, and what had been played. */
  readonly roomId?: string;
  readonly inputs?: readonly Input[];
  /** After a failure: the chat as it was. */
  readonly chat?: ChatLog;
  /** Where this match has failed before through a fault of ours (`mending.ts`). */
  readonly failedAt?: readonly string[];
}
