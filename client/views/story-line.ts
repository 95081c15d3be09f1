import { type RoundStory, storyOf } from '#shared/story/round-story.ts';
import { countWord } from '../i18n/english.ts';
import type { MatchModel } from '../model/match-model.ts';
import { headline } from './words.ts';

/** The headline between two questions: what the round will be remembered for, or else what it did to you. */
export function boardHeadline({ room, you }: Pick<MatchModel, 'room' | 'you'>): string {
  if (!room) return '';
  const mine = you?.matchId === room.matchId ? you : null;
  const story = storyOf(room.seats, room.seats.length >= room.taken);
  const nameOf = (number: number): string => room.seats.find(({ seat }) => seat === number)?.name ?? '';
  if (story) return storyLine(story, nameOf, mine?.seat ?? -1);
  const own = room.seats.find(({ seat }) => seat === mine?.seat) ?? mine;
  return headline(mine?.rank ?? 0, own?.lastRank ?? 0, own?.score ?? 0);
}

/** A story in words, as the seat `you` reads it. */
export function storyLine(story: RoundStory, nameOf: (seat: number) => string, you: number): string {
  switch (story.kind) {
    case 'lead':
      if (story.seat === you) return `You overtake ${nameOf(story.over)}`;
      return `${nameOf(story.seat)} overtakes ${story.over === you ? 'you' : nameOf(story.over)}`;
    case 'lone':
      return story.seat === you ? 'Only you knew' : `Only ${nameOf(story.seat)} knew`;
    case 'two':
      return story.seats.includes(you) ? 'Only two of you knew, you among them' : 'Only two of you knew';
    case 'nobody':
      return 'None of you knew';
    case 'everybody':
      return 'All of you knew';
    case 'streak':
      return story.seat === you ? `You: ${story.count} in a row` : `${nameOf(story.seat)}: ${story.count} in a row`;
    case 'climb':
      return story.seat === you
        ? `Up ${countWord(story.places)} places in one go`
        : `${nameOf(story.seat)} climbs ${countWord(story.places)} places`;
  }
}
