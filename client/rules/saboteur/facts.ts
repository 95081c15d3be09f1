import type { Beat, Evidence } from '#shared/modes/saboteur/memory.ts';
import { beatsOf, type StoryView } from '#shared/modes/saboteur/plot-view.ts';
import type { ReadOnly } from '#shared/rules/read-only.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The one fact under a face in the line-up: the most telling. */
export function badgeOf({ right, wrongIn, followed, hasty }: ReadOnly<Evidence>): string {
  if (followed >= 2) return t.saboteur.followed(followed);
  if (hasty >= 2) return t.saboteur.hasty;
  if (wrongIn.length > 0) return t.saboteur.decoysPicked(wrongIn.length);
  return right > 0 ? t.saboteur.allRight : t.saboteur.nothing;
}

/** Up to three facts of the dossier, the most telling first. */
export function factsOf({ right, wrongIn, followed, hasty }: ReadOnly<Evidence>): { fact: string; detail: string }[] {
  const facts: { fact: string; detail: string }[] = [];
  if (wrongIn.length > 0)
    facts.push({
      fact: t.saboteur.factDecoys(wrongIn.length, right + wrongIn.length),
      detail: t.saboteur.factQuestions(wrongIn),
    });
  if (followed > 0) facts.push({ fact: t.saboteur.factFollowed(followed), detail: '' });
  if (hasty > 0) facts.push({ fact: t.saboteur.factHasty(hasty), detail: '' });
  if (right > 0 || facts.length === 0)
    facts.push({ fact: right > 0 ? t.saboteur.factRight(right) : t.saboteur.nothing, detail: '' });
  return facts.slice(0, 3);
}

/** How far the room is misled, whole per cent of the answers so far; null while there is too little to tell. */
export function misledOf({ room }: Pick<MatchModel, 'room'>, decoys: readonly string[]): number | null {
  if (!room?.question || room.leans.length === 0) return null;
  return room.question.options.reduce(
    (sum, { id }, place) => sum + (decoys.includes(id) ? (room.leans[place] ?? 0) : 0),
    0,
  );
}

/** One line of the story: a push, or a vote that named somebody. */
export type StoryBeat =
  | { readonly kind: 'push'; readonly round: number; readonly beat: Beat }
  | { readonly kind: 'vote'; readonly round: number; readonly vote: StoryView['votes'][number] };

/** The story in its order; where it is longer than `most`, the pushes that fooled fewest are left out. */
export function storyBeats(story: StoryView, most: number): StoryBeat[] {
  const votes: StoryBeat[] = story.votes.map((vote) => ({ kind: 'vote', round: vote.round, vote }));
  const room = Math.max(0, most - votes.length);
  const pushes: StoryBeat[] = beatsOf(story)
    .sort((a, b) => b.fooled.length - a.fooled.length)
    .slice(0, room)
    .map((beat) => ({ kind: 'push', round: beat.round, beat }));
  return [...pushes, ...votes].sort((a, b) => a.round - b.round || (a.kind === 'push' ? -1 : 1)).slice(0, most);
}

/** The saboteur the screen is about: the one who fooled most. */
export function heroOf(story: StoryView): StoryView['masks'][number] | null {
  const beats = beatsOf(story);
  const fooledBy = (seat: number): number =>
    beats.reduce((sum, beat) => sum + (beat.seat === seat ? beat.fooled.length : 0), 0);
  return [...story.masks].sort((a, b) => fooledBy(b.seat) - fooledBy(a.seat))[0] ?? null;
}
