import { modeIdOf } from '../rules/match.ts';
import { type Moment, seatsOf } from './moment.ts';
import type { Reel } from './moments.ts';

/** Somebody a moment is about. */
export interface RecapPerson {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
}

/** What is told of a finished match to whoever has its address: its best moments, and who they are about (HR2). */
export interface Recap {
  readonly matchId: string;
  readonly mode: string;
  readonly topic: string;
  /** What a pack was called when it was played. */
  readonly topicTitle?: string;
  readonly moments: readonly Moment[];
  readonly people: readonly RecapPerson[];
}

/** The recap of a reel; names as they were at the end. */
export function recapOf({ match, moments }: Reel): Recap {
  const seats = [...new Set(moments.flatMap(seatsOf))].sort((a, b) => a - b);
  return {
    matchId: match.id,
    mode: modeIdOf(match),
    topic: match.topic,
    ...(match.settings.topicTitle ? { topicTitle: match.settings.topicTitle } : {}),
    moments,
    people: seats.flatMap((number) => {
      const seat = match.seats[number];
      return seat ? [{ seat: number, name: seat.name, avatar: seat.avatar, bot: seat.kind === 'bot' }] : [];
    }),
  };
}
