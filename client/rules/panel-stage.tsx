import { useMemo } from 'preact/hooks';
import type { MatchModel } from '../model/match-model.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { stageOf } from '../theme/cover.ts';
import { svgPicture } from '../theme/svg.ts';
import { topicLook } from '../theme/topic-look.ts';
import './panel-stage.css';

/** The stage is drawn for this box and cut to the page's. */
const STAGE_BOX = [1440, 900] as const;

/** The topic's art behind a screen of a rule, which lies over the canvas with its own. */
export function PanelStage({ model }: { model: MatchModel }) {
  const topic = wornTopic(model.room);
  const stage = useMemo(
    () => svgPicture(stageOf(`stage/${topic}`, topicLook(topic), ...STAGE_BOX), ...STAGE_BOX),
    [topic],
  );
  return <div class="panel-stage" aria-hidden="true" dangerouslySetInnerHTML={{ __html: stage }} />;
}
