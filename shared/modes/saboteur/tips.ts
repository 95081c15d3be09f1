import type { Luck } from '../../rules/random.ts';

/** The room's bot that whispers. */
export const WHISPERER = 'Whisper';

/** What it may say: `{}` is the answer to push. Nothing in them says why it would be right, for the bot does not know. */
const TIPS = [
  'Push {}. Say it first and say it as if you were sure.',
  'Push {}. Wait until two others lean to it, then sigh with relief.',
  'Push {}. Tell them you were there once.',
  'Push {}. Somebody will follow whoever locks first: be first.',
  'Push {}. Praise the right one a little, then drop it.',
  'Push {}. Ask loudly who would ever pick anything else.',
  'Push {}. Mumble that it came up in a quiz last week.',
  'Push {}. If they ask, you read it on a cereal box.',
] as const;

/** A tip for a question: which of the wrong answers to push, and a sentence. */
export function tipFor(
  decoys: readonly { readonly id: string; readonly text: string }[],
  luck: Luck,
): { readonly option: string; readonly sentence: string } | null {
  if (decoys.length === 0) return null;
  const decoy = luck.pick(decoys);
  return { option: decoy.id, sentence: luck.pick(TIPS).replace('{}', decoy.text) };
}
