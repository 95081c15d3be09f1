import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArenaFairPlay } from '#shared/fair-play/fair-play.ts';
import { markOf } from '#shared/fair-play/wrong-answers.ts';
import type { MatchHost } from '../match/match-host.ts';

/** So many answers are looked at in one turn of the event loop: about a millisecond. */
const ANSWERS_A_TURN = 2000;

/** What the people of an arena answered wrong, and how often they were too fast. Nobody in the arena waits for it. */
export async function arenaFairPlay(
  host: Pick<MatchHost, 'match' | 'answersSoFar' | 'tooFast'>,
): Promise<ArenaFairPlay> {
  const { match } = host;
  const arena = match.show?.arena ?? 0;
  const names: string[] = [];
  const rounds: number[][] = [];
  const placeOf = new Map<number, number>();
  const answers = host.answersSoFar;
  for (const [i, { seat, round, answer }] of answers.entries()) {
    if (i % ANSWERS_A_TURN === ANSWERS_A_TURN - 1) await nextTurn();
    const result = match.seats[seat]?.results[round]; // of a question that was taken back there is none
    if (result !== 'w' && result !== 'p') continue;
    const place = placeOf.get(seat) ?? names.push(match.seats[seat]?.name ?? '') - 1;
    placeOf.set(seat, place);
    while (rounds.length <= round) rounds.push([]);
    rounds[round]?.push(place, markOf(answer));
  }
  const tooFast = [...host.tooFast].map(([seat, count]) => ({
    ...{ name: match.seats[seat]?.name ?? '', arena },
    answers: count,
  }));
  return { wrong: { arena, names, rounds }, tooFast };
}
