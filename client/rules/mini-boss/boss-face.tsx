import { useMemo } from 'preact/hooks';
import { svgPicture } from '../../theme/svg.ts';
import { topicLook } from '../../theme/topic-look.ts';
import { BOSS_SIZE, type BossMood, bossOf } from './boss-art.ts';

/** The boss, as large as its box. */
export function BossFace({
  name,
  topic,
  mood,
  className = '',
}: {
  name: string;
  topic: string;
  mood: BossMood;
  className?: string;
}) {
  const __html = useMemo(
    () => svgPicture(bossOf(name, topicLook(topic), mood), BOSS_SIZE, BOSS_SIZE),
    [name, topic, mood],
  );
  return <span class={`boss-face ${className}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html }} />;
}
