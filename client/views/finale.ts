import { t } from '../i18n/t.ts';
import type { Outcome } from '../model/outcome.ts';

/** Who won: "Kenji wins"; nothing where nobody has a point. `you` is the seat that reads it. */
export function winnerLine({ winners }: Pick<Outcome, 'winners'>, you: number): string {
  const [one, other] = winners;
  const say = t.story.winner;
  if (!one) return '';
  if (!other) return one.seat === you ? say.you : say.one(one.name);
  if (winners.length > 2) return say.many(winners.length);
  if (one.seat === you) return say.youAnd(other.name);
  return other.seat === you ? say.youAnd(one.name) : say.two(one.name, other.name);
}

/** The headline of the podium, for one player. */
export function finale(outcome: Outcome): string {
  const { rank, people, behind, shares, winners, lead, right, answered, rounds } = outcome;
  const say = t.story.finale;
  if (rank <= 0) return say.over;
  if (winners.length === 0) return say.nobodyScored;
  if (answered === 0) return say.satOut;
  const [other] = shares;
  if (other !== undefined && rank <= 3)
    return shares.length === 1 ? say.shared(rank, other) : say.sharedMany(rank, shares.length);
  if (rank === 1) {
    if (lead === null) return say.right(right, rounds);
    return lead === 0 ? say.byAHair(rank) : say.firstBy(lead);
  }
  if (rank <= 3) return behind > 0 ? say.behind(rank, behind) : say.byAHair(rank);
  return say.outOf(rank, people);
}

/** What is passed on to friends, with a link behind it. */
export function shareLine(outcome: Outcome, topic: string): string {
  const { winners, isWinner, lead, toWinner, right, answered, rounds } = outcome;
  const [winner, second] = winners;
  const say = t.story.share;
  if (answered === 0) return say.watched(topic);
  if (right === rounds || !winner || outcome.rank <= 0) return say.right(right, rounds, topic);
  if (isWinner) {
    if (second) return say.tied(topic);
    if (lead === null) return say.right(right, rounds, topic);
    return lead === 0 ? say.wonByAHair(topic) : say.won(topic, lead);
  }
  const who = winners.every(({ bot }) => bot) ? say.aBot : second ? say.several(winners.length) : winner.name;
  return toWinner === 0 ? say.lostByAHair(who, topic) : say.lost(who, toWinner, topic);
}
