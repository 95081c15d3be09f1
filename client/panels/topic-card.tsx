import { useRef } from 'preact/hooks';
import type { Topic } from '#shared/questions/topics.ts';
import type { Friend } from '../friends/friends-store.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Avatar, Cover, Icon } from './art.tsx';

/** So many faces are on a card. */
const CARD_FRIENDS = 4;

/** A cartridge on the wall. A pointer gets "Start new" on hover; a finger's first tap opens a sheet with the choices. */
export function TopicCard({
  topic,
  rows,
  playing,
  questions,
  by,
  friends,
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
  /** Friends who play it now. */
  friends: readonly Friend[];
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
        aria-label={[
          `${told(topic.title)}.`,
          playing > 0 ? t.lobby.playing(playing) : by ? t.lobby.by(by) : told(topic.blurb),
          ...(friends.length > 0 ? [t.friends.playing(friends.map(({ name }) => name))] : []),
        ].join(' ')}
        onPointerDown={(event) => (isTouch.current = event.pointerType !== 'mouse')}
        onClick={() => onPick(isTouch.current || playing > 0 ? 'choose' : 'start')}
      />
      <Cover topic={topic.id} seed={`wall/${topic.id}`} width={300} height={rows * 92 - 60} />
      {friends.length > 0 && (
        <span class="card-friends" aria-hidden="true">
          {friends.slice(0, CARD_FRIENDS).map(({ id, avatar }) => (
            <Avatar key={id} seed={avatar} size="small" away />
          ))}
        </span>
      )}
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
