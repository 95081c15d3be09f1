import type { Logger } from 'pino';
import type { PlayerStore } from '../storage/ports/players.ts';

/** Matches a player remembers the questions of. */
const REMEMBERED_MATCHES = 20;
/** In a larger room somebody has seen everything: these many are asked. */
const PLAYERS_ASKED = 16;

/** Ids of the questions these players met lately, for `avoid` of a draw. Empty where the store is away: old questions are better than none. */
export async function seenLately(players: PlayerStore, playerIds: readonly string[], log: Logger): Promise<string[]> {
  try {
    const histories = await Promise.all(
      playerIds.slice(0, PLAYERS_ASKED).map((playerId) => players.history({ playerId, limit: REMEMBERED_MATCHES })),
    );
    return [...new Set(histories.flat().flatMap(({ questionIds }) => questionIds))];
  } catch (error) {
    log.warn({ err: error }, 'what players have seen is not known: any question may come again');
    return [];
  }
}
