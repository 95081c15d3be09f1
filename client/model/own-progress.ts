import type { Notices } from '#shared/protocol/notices.ts';
import type { RoomSnapshot } from './room-snapshot.ts';

/** What a finished match was worth to me. */
export interface OwnProgress extends Readonly<Notices['progress']> {
  /** Whether it happened before my eyes; coming back to it later replays nothing. */
  readonly isNews: boolean;
}

/**
 * The notice as this page keeps it. It may come before the state of the podium or after it; `sawEndOf` is the match
 * whose podium this page saw begin.
 */
export function ownProgressOf(
  progress: Notices['progress'],
  page: { readonly room: RoomSnapshot | null; readonly isReturning: boolean; readonly sawEndOf: string },
): OwnProgress {
  const { room, isReturning, sawEndOf } = page;
  const isHere = !isReturning && room?.matchId === progress.matchId;
  return { ...progress, isNews: isHere && (room.stage !== 'over' || sawEndOf === progress.matchId) };
}

/** What the match in the room was worth to me; null before that is known, and in the next match. */
export function worthOf(page: {
  readonly room: RoomSnapshot | null;
  readonly progress: OwnProgress | null;
}): OwnProgress | null {
  return page.progress?.matchId === page.room?.matchId ? page.progress : null;
}
