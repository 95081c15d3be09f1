import { useMemo } from 'preact/hooks';
import { stageOf } from '../theme/cover.ts';
import { svgPicture } from '../theme/svg.ts';
import { topicLook } from '../theme/topic-look.ts';

/** The topic's cover tone on tone, behind everything. */
export function Backdrop({ topic }: { topic: string }) {
  const markup = useMemo(
    () => svgPicture(stageOf(`stage/${topic}`, topicLook(topic), 1920, 1080), 1920, 1080),
    [topic],
  );
  return <div class="stage" dangerouslySetInnerHTML={{ __html: markup }} />;
}
