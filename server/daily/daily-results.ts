import { timeOf, triedOf } from '#shared/daily/tried.ts';
import type { DailyResult } from '../storage/ports/daily.ts';
import type { MatchRecord } from '../storage/storage.ts';

/** What a finished match came to as a daily try; null where it was none, or its player never came in. */
export function dailyResultOf({ log, seats, answers, endedAt }: MatchRecord): DailyResult | null {
  const { daily, opener, deck } = log.header;
  const seat = seats.find(({ playerId }) => playerId === opener);
  if (!daily || !seat) return null;
  const tried = triedOf(
    deck.length,
    answers.filter((answer) => answer.seat === seat.seat),
  );
  return {
    ...tried,
    ...{ name: seat.name, avatar: seat.avatar, score: seat.score, answered: seat.answered, endedAt },
    timeMs: timeOf(tried),
  };
}
