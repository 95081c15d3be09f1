import { useMemo } from 'preact/hooks';
import { MOOD_SIZE, type Mood, moodOf } from '../../theme/moods.ts';
import { svgPicture } from '../../theme/svg.ts';

/** One of the six faces. */
export function MoodFace({ mood }: { mood: Mood }) {
  const __html = useMemo(() => svgPicture(moodOf(mood), MOOD_SIZE, MOOD_SIZE), [mood]);
  return <span class="mood-face" aria-hidden="true" dangerouslySetInnerHTML={{ __html }} />;
}
