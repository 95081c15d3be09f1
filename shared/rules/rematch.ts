import type { Question } from '#shared/questions/question.ts';
import type { LuckKey } from './keyed-luck.ts';
import type { Match, MatchHeader } from './match.ts';
import { REMOVED } from './match.ts';

/** The header of the next match with the same people: seats and names stay, scores start again (A1). */
export function rematchHeader(
  match: Match,
  next: { id: string; key: LuckKey; publicSeed: string; deck: readonly Question[]; at: number },
): MatchHeader {
  // In the order they sat down, so that who has sat longest stays who has sat longest.
  const staying = match.seats.filter((seat) => seat.presence !== 'gone').sort((a, b) => a.arrival - b.arrival);
  const host = staying.findIndex((seat) => seat.seat === match.host);
  return {
    ...next,
    rules: match.rules.map(({ id, version, options }) => ({ id, version, options })),
    topic: match.topic,
    settings: match.settings,
    seated: staying.map(({ playerId, name, avatar, network, kind, droppedAt, leads }) => ({
      ...{ playerId, name, avatar, kind, droppedAt },
      ...(network === null ? {} : { network }),
      ...(leads ? { leads } : {}),
    })),
    host: host < 0 ? null : host,
    opener: match.opener?.playerId ?? null,
    coHost: match.coHost,
    locked: match.locked,
    ...(match.answersOnly ? { answersOnly: true } : {}),
    ...(match.watchable ? { watchable: true } : {}),
    removed: Object.entries(match.seatOf)
      .filter(([, seat]) => seat === REMOVED)
      .map(([playerId]) => playerId),
  };
}
