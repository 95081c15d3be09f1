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
  onPick,
}: {
  topic: Topic;
  rows: number;
  /** People in this topic now. */
  playing: number;
  /** How many it has. */
  questions: number;
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
        aria-label={`${told(topic.title)}. ${playing > 0 ? t.lobby.playing(playing) : told(topic.blurb)}`}
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
        <LiveCount playing={playing} questions={questions} />
      </div>
    </article>
  );
}

/** People in a topic now; digits roll when they change. With nobody there: how much there is to play. */
function LiveCount({ playing: count, questions }: { playing: number; questions: number }) {
  if (count === 0) return <span class="live-count third-voice wide-only">{t.lobby.questions(questions)}</span>;
  return (
    <span class="live-count">
      <i class="live-dot" />
      <span key={count} class="rolls">
        {figure(count)}
      </span>
    </span>
  );
}
