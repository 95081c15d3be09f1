import type { PlayedMatch, PlayerResult } from './played-match.ts';
import type { Progress } from './profile.ts';

/** A match in a player's history. */
export interface HistoryEntry extends Omit<PlayerResult, 'playerId' | 'name' | 'avatar'> {
  readonly matchId: string;
  readonly mode: string;
  readonly topic: string;
  /** Server ms. */
  readonly at: number;
  readonly rounds: number;
  readonly questionIds: readonly string[];
  readonly players: number;
  readonly people: number;
  readonly progress: Progress;
}

export function historyEntry(match: PlayedMatch, result: PlayerResult, progress: Progress): HistoryEntry {
  const { playerId: _player, name: _name, avatar: _avatar, ...own } = result;
  const { id: matchId, mode, topic, at, rounds, questionIds, players, people } = match;
  return { matchId, mode, topic, at, rounds, questionIds, players, people, ...own, progress };
}
