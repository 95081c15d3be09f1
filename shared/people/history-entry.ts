import type { PlayedMatch, PlayerResult } from './played-match.ts';
import type { Progress } from './profile.ts';

/** A match in a player's history: the match, one's own part in it, and what it was worth. */
export interface HistoryEntry
  extends Omit<PlayedMatch, 'id' | 'isFull' | 'isRated' | 'results'>,
    Omit<PlayerResult, 'playerId' | 'name' | 'avatar'> {
  readonly matchId: string;
  readonly progress: Progress;
}

export function historyEntry(match: PlayedMatch, result: PlayerResult, progress: Progress): HistoryEntry {
  const { playerId: _player, name: _name, avatar: _avatar, ...own } = result;
  const { id: matchId, mode, topic, at, rounds, questionIds, players, people } = match;
  return { matchId, mode, topic, at, rounds, questionIds, players, people, ...own, progress };
}
