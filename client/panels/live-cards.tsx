import type { Stage } from '#shared/rules/phase.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import type { OpenRoom } from '../net/lobby-connection.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Avatar, Cover, Icon } from './art.tsx';
import { go } from './store.ts';
import './live-card.css';

/** The wall is for playing: so many matches that may be watched are shown at most. */
const CARDS_MAX = 2;

/** Matches that one may watch: those under way, the fullest first, and rooms in which there is no seat. */
export function LiveCards({ rooms }: { rooms: readonly OpenRoom[] }) {
  const shown = rooms
    .filter(({ canWatch, canJoin, stage }) => canWatch && (stage !== 'lobby' || !canJoin))
    .sort((a, b) => b.taken - a.taken)
    .slice(0, CARDS_MAX);
  return (
    <>
      {shown.map((room) => (
        <LiveCard key={room.code} room={room} />
      ))}
    </>
  );
}

function LiveCard({ room }: { room: OpenRoom }) {
  const { code, topic, avatars, canJoin } = room;
  return (
    <article class="wall-card live-card" ref={(element) => void (element && paintTopic(element, topic))}>
      <Cover className="wall-art" topic={topic} seed={`live/${code}`} width={660} height={250} />
      <div class="plate">
        <p class="label live">
          <i class="live-dot" />
          {stageWords(room)}
        </p>
        <h2 class="title clip">{topicTitle(topic)}</h2>
        <p class="label second-voice row">
          <span class="avatar-stack">
            {avatars.map((seed) => (
              <Avatar key={seed} seed={seed} bot={seed.startsWith('bot/')} size="small" />
            ))}
          </span>
          {t.lobby.seats(room.taken, room.maxSeats)}
        </p>
        <div class="live-card-keys">
          {canJoin && (
            <button type="button" class="button primary" onClick={() => go(`/${code}`)}>
              {t.lobby.join}
            </button>
          )}
          <WatchKey code={code} isFirst={!canJoin} />
        </div>
      </div>
    </article>
  );
}

/** Into a room, without a seat. */
export function WatchKey({ code, isFirst = false }: { code: string; isFirst?: boolean }) {
  return (
    <button
      type="button"
      class={`button watch-key ${isFirst ? 'primary' : ''}`}
      aria-label={`${t.spectate.watch}, ${code}`}
      onClick={() => go(`/${code}/watch`)}
    >
      <Icon name="eye" />
      {t.spectate.watch}
    </button>
  );
}

function partOf(stage: Stage): 'lobby' | 'running' | 'over' {
  return stage === 'lobby' || stage === 'over' ? stage : 'running';
}

/** What a room does just now, and whether there is a seat. */
export function stageWords({ stage, canJoin, taken, maxSeats }: OpenRoom): string {
  if (!canJoin) return t.spectate[taken < maxSeats ? 'locked' : 'full'][partOf(stage)];
  return stage === 'lobby' ? t.lobby.waiting : t.lobby.underWay;
}
