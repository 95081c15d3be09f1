import { type RoundStory, storyOf } from '#shared/story/round-story.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';

/** The headline between two questions: what the round will be remembered for, or else what it did to you. */
export function boardHeadline({ room, you }: Pick<MatchModel, 'room' | 'you'>): string {
  if (!room) return '';
  const mine = you?.matchId === room.matchId ? you : null;
  const story = roomStory(room);
  const nameOf = (number: number): string => room.seats.find(({ seat }) => seat === number)?.name ?? '';
  if (story) return storyLine(story, nameOf, mine?.seat ?? -1);
  const own = room.seats.find(({ seat }) => seat === mine?.seat) ?? mine;
  return ownLine(mine?.rank ?? 0, own?.lastRank ?? 0, own?.score ?? 0);
}

/**
 * What the last round will be remembered for. How many knew is told only where all who were asked are in sight: not of
 * a crowd, and not of a show whose others sit in other arenas.
 */
export function roomStory({ seats, taken, reveal }: RoomSnapshot): RoundStory | null {
  const rightHere = seats.filter(({ streak }) => streak > 0).length;
  return storyOf(seats, seats.length >= taken && (reveal === null || reveal.rightAnswers === rightHere));
}

/** "Up two, to second": what the round did to a place. `before` 0: there was none; `points`: what one has since. */
export function ownLine(rank: number, before: number, points: number): string {
  const say = t.story.board;
  if (rank <= 0) return say.noPlace;
  if (before <= 0 && points <= 0) return say.noPoints;
  if (before <= 0) return rank === 1 ? say.leads : say.starts(rank);
  if (rank === before) return say.still(rank);
  return rank < before ? say.up(before - rank, rank) : say.down(rank - before, rank);
}

/** A story in words, as the seat `you` reads it. */
export function storyLine(story: RoundStory, nameOf: (seat: number) => string, you: number): string {
  const say = t.story.round;
  switch (story.kind) {
    case 'lead':
      if (story.seat === you) return say.youOvertake(nameOf(story.over));
      if (story.over === you) return say.overtakesYou(nameOf(story.seat));
      return say.overtakes(nameOf(story.seat), nameOf(story.over));
    case 'lone':
      return story.seat === you ? say.onlyYou : say.only(nameOf(story.seat));
    case 'two':
      return story.seats.includes(you) ? say.youAndOne : say.two;
    case 'nobody':
      return say.nobody;
    case 'everybody':
      return say.everybody;
    case 'streak':
      return story.seat === you ? say.yourStreak(story.count) : say.streak(nameOf(story.seat), story.count);
    case 'climb':
      return story.seat === you ? say.youClimb(story.places) : say.climbs(nameOf(story.seat), story.places);
  }
}
