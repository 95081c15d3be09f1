import { countWord, placeWord, upper } from '../i18n/english.ts';
import type { Outcome } from '../model/outcome.ts';
import { score } from './words.ts';

/** What is said of the end of a match. Praise fits what happened: there is none for a match somebody sat out. */

/** Who won: "Kenji wins"; nothing where nobody has a point. `you` is the seat that reads it. */
export function winnerLine({ winners }: Pick<Outcome, 'winners'>, you: number): string {
  const names = winners.map(({ name, seat }) => (seat === you ? 'you' : name));
  const [one, other] = names;
  if (one === undefined) return '';
  if (other === undefined) return one === 'you' ? 'You win' : `${one} wins`;
  if (names.length > 2) return `${upper(countWord(names.length))} share first place`;
  return names.includes('you')
    ? `You and ${one === 'you' ? other : one} share first place`
    : `${one} and ${other} share first place`;
}

/** The headline of the podium, for one player. */
export function finale(outcome: Outcome): string {
  const { rank, people, behind, shares, winners, lead, right, answered, rounds } = outcome;
  if (rank <= 0) return 'That was it';
  if (winners.length === 0) return 'Nobody scored this time';
  if (answered === 0) return 'You sat this one out';
  const place = upper(placeWord(rank));
  const [other] = shares;
  if (other !== undefined && rank <= 3)
    return `${place}, shared with ${shares.length === 1 ? other : `${countWord(shares.length)} others`}`;
  if (rank === 1) {
    if (lead === null) return `${right} of ${rounds} right`;
    return lead === 0 ? 'First, by a hair' : `First, by ${score(lead)}`;
  }
  if (rank <= 3) return behind > 0 ? `${place}. ${score(behind)} behind.` : `${place}, by a hair`;
  return `${place} out of ${countWord(people)}`;
}

/** What is passed on to friends, with a link behind it. */
export function shareLine(outcome: Outcome, topic: string): string {
  const { winners, isWinner, lead, toWinner, right, answered, rounds } = outcome;
  const [winner, second] = winners;
  if (answered === 0) return `I watched ${topic} and answered nothing. Your turn.`;
  if (right === rounds || !winner || outcome.rank <= 0) return `${right} of ${rounds} on ${topic}: beat me`;
  if (isWinner) {
    if (second) return `Shared first place on ${topic}. Come and break the tie.`;
    if (lead === null) return `${right} of ${rounds} on ${topic}: beat me`;
    return lead === 0 ? `Won ${topic} by a hair: beat me` : `Won ${topic} by ${score(lead)}: beat me`;
  }
  // No shame in it: it has no nerves.
  const who = winners.every(({ bot }) => bot)
    ? 'a toaster'
    : second
      ? `${countWord(winners.length)} at once`
      : winner.name;
  return `Lost to ${who} by ${toWinner === 0 ? 'a hair' : score(toWinner)} on ${topic}`;
}
