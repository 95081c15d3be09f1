import { useRef } from 'preact/hooks';
import type { Topic } from '#shared/questions/topics.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Cover, Icon } from './art.tsx';

/** A cartridge on the wall. A pointer gets "Start new" on hover; a finger's first tap opens a sheet with the choices. */
export function TopicCard({
  topic,
  rows,
  playing,
  questions,
  by,
  onPick,
}: {
  topic: Topic;
  rows: number;
  /** People in this topic now. */
  playing: number;
  /** How many it has. */
  questions: number;
  /** Who made it, of a pack. */
  by: string | undefined;
  onPick: (how: 'choose' | 'start') => void;
}) {
  const isTouch = useRef(false);
  return (
    <article
      class="topic-card"
      style={{ '--rows': rows }}
      ref={(element) => void (element && paintTopic(element, topic.id))}
    >
      <button
        type="button"
        class="card-press"
        aria-label={`${told(topic.title)}. ${playing > 0 ? t.lobby.playing(playing) : by ? t.lobby.by(by) : told(topic.blurb)}`}
        onPointerDown={(event) => (isTouch.current = event.pointerType !== 'mouse')}
        onClick={() => onPick(isTouch.current || playing > 0 ? 'choose' : 'start')}
      />
      <Cover topic={topic.id} seed={`wall/${topic.id}`} width={300} height={rows * 92 - 60} />
      <button type="button" class="button primary start" tabIndex={-1} onClick={() => onPick('start')}>
        <Icon name="plus" />
        {t.lobby.startNew}
      </button>
      <div class="caption">
        <span class="clip">{told(topic.title)}</span>
        <LiveCount playing={playing} atRest={by ? t.lobby.by(by) : t.lobby.questions(questions)} />
      </div>
    </article>
  );
}

/** People in a topic now; digits roll when they change. With nobody there: how much there is to play, or who made it. */
function LiveCount({ playing: count, atRest }: { playing: number; atRest: string }) {
  if (count === 0) return <bdi class="live-count third-voice wide-only clip">{atRest}</bdi>;
  return (
    <span class="live-count">
      <i class="live-dot" />
      <span key={count} class="rolls">
        {figure(count)}
      </span>
    </span>
  );
}
