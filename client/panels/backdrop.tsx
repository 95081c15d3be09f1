import { useMemo } from 'preact/hooks';
import { stageOf } from '../theme/cover.ts';
import { svgPicture } from '../theme/svg.ts';
import { topicLook } from '../theme/topic-look.ts';

/** A screen of the hall; all others are smaller, and cut off its edges. */
const HALL = { width: 1920, height: 1080 } as const;

/** The topic's cover tone on tone, behind everything. `size`: px of the window, where it is to be drawn for that alone. */
export function Backdrop({
  topic,
  size = () => HALL,
}: {
  topic: string;
  size?: () => { readonly width: number; readonly height: number };
}) {
  const markup = useMemo(() => {
    const { width, height } = size();
    return svgPicture(stageOf(`stage/${topic}`, topicLook(topic), width, height), width, height);
  }, [topic]);
  return <div class="stage" dangerouslySetInnerHTML={{ __html: markup }} />;
}
