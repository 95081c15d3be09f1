import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Topic } from '#shared/questions/topics.ts';
import { DailyCard } from '../daily/daily-card.tsx';
import { FriendsHere, FriendsPlaying } from '../friends/friends-here.tsx';
import { FriendsKey } from '../friends/friends-sheet.tsx';
import { friendsPlaying } from '../friends/friends-store.ts';
import { useLobby } from '../friends/use-lobby.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { api } from '../net/api.ts';
import type { OpenRoom } from '../net/lobby-connection.ts';
import { ShowCards } from '../show/show-cards.tsx';
import type { IconName } from '../theme/icons.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Avatar, Cover, Icon } from './art.tsx';
import { Choices } from './choices.tsx';
import { CodeForm } from './code-form.tsx';
import { LiveCards, stageWords, WatchKey } from './live-cards.tsx';
import { Nav } from './nav.tsx';
import { openSettings } from './settings.tsx';
import { Sheet } from './sheet.tsx';
import { catalogue, go, guest, lobby, sayError } from './store.ts';
import { TopTen } from './top-ten.tsx';
import { TopicCard } from './topic-card.tsx';
import { useSeconds } from './use-seconds.ts';
import { useStill, wallHands } from './use-still.ts';
import { useWallAsked } from './use-wall-asked.ts';
import { wallTopics } from './wall-topics.ts';
import { WayBack } from './way-back.tsx';

/** How many grid rows a card spans, in the order of the wall: a rhythm that never lines up. */
const SPANS = [3, 2, 2, 3, 3, 3, 2, 2, 2, 3] as const;

const NO_ROOMS: readonly OpenRoom[] = [];

/** The lobby: a wall of topics with live counts, the room that starts next, and three ways in. */
export function Lobby() {
  const chosen = useSignal<Topic | null>(null);
  const wantsCode = useSignal(false);
  /** What is to be played; null: anything. */
  const mode = useSignal<string | null>(null);
  useEffect(() => {
    document.title = t.brand;
  }, []);
  useLobby();
  const things = catalogue.value;
  const topics = wallTopics(things?.topics.map(({ id }) => id) ?? []);
  const isAsked = useWallAsked();
  const open = useStill(lobby.value?.rooms ?? NO_ROOMS);
  const rooms = open.filter((room) => mode.value === null || room.mode === mode.value);
  const featured = nextToStart(rooms);

  const pick = (topic: Topic, how: 'choose' | 'start'): void => {
    if (how === 'choose') chosen.value = topic;
    else go(createPath(topic.id, mode.value));
  };
  return (
    <div class="lobby">
      <Nav onQuick={() => void quickPlay(undefined, mode.value)} />
      <main class="lobby-main page" onPointerDown={wallHands.moved} onPointerMove={wallHands.moved}>
        {isAsked && (
          <>
            <WayBack />
            <ModeFilter mode={mode.value} onChoose={(id) => (mode.value = id)} />
            <FriendsHere />
            <div class="wall-place">
              <div class="wall">
                <Featured room={featured} mode={mode.value} />
                <ShowCards />
                <LiveCards rooms={rooms} />
                <DailyCard />
                {topics.map((topic, i) => (
                  <TopicCard
                    key={topic.id}
                    topic={topic}
                    rows={SPANS[i % SPANS.length] ?? 2}
                    playing={lobby.value?.playing.get(topic.id) ?? 0}
                    questions={things?.topics.find(({ id }) => id === topic.id)?.questions ?? 0}
                    by={things?.topics.find(({ id }) => id === topic.id)?.pack?.by}
                    friends={friendsPlaying(topic.id)}
                    onPick={(how) => pick(topic, how)}
                  />
                ))}
              </div>
              <TopTen />
            </div>
          </>
        )}
      </main>
      <nav class="tabs phone-only" aria-label={t.brand}>
        <button type="button" class="tab" aria-current="page">
          <Icon name="home" size="large" />
          {t.lobby.play}
        </button>
        <button type="button" class="tab" onClick={() => (wantsCode.value = true)}>
          <Icon name="qr" size="large" />
          {t.lobby.enterCode}
        </button>
        <button
          type="button"
          class="tab plus"
          aria-label={t.lobby.create}
          onClick={() => go(createPath(null, mode.value))}
        >
          <Icon name="plus" size="large" />
        </button>
        <FriendsKey className="tab" isTab />
        <button type="button" class="tab" onClick={() => void openSettings()}>
          <Icon name="gear" size="large" />
          {t.settings.title}
        </button>
      </nav>
      {chosen.value && (
        <TopicSheet topic={chosen.value} mode={mode.value} rooms={rooms} onClose={() => (chosen.value = null)} />
      )}
      {wantsCode.value && (
        <Sheet title={t.lobby.enterCode} onClose={() => (wantsCode.value = false)}>
          <CodeForm takesFocus />
        </Sheet>
      )}
    </div>
  );
}

/** The room whose clock runs out first, or else one that waits for its host. */
function nextToStart(rooms: readonly OpenRoom[]): OpenRoom | null {
  const waiting = rooms.filter(({ stage, canJoin }) => stage === 'lobby' && canJoin);
  const soonest = (room: OpenRoom): number => room.startsAt || Number.POSITIVE_INFINITY;
  return waiting.sort((a, b) => soonest(a) - soonest(b) || b.taken - a.taken)[0] ?? null;
}

/** Takes the player into a room that starts within seconds. */
export async function quickPlay(topic?: string, mode: string | null = null): Promise<void> {
  if (!guest.value) return;
  try {
    go(`/${(await api.quick(guest.value.pass, topic, mode ?? undefined)).code}`);
  } catch (error) {
    sayError(error);
  }
}

/** The room that starts next; with none, the quickest way to a match. */
function Featured({ room, mode }: { room: OpenRoom | null; mode: string | null }) {
  const topicId = room?.topic ?? 'mix';
  const left = useSeconds(room?.startsAt ?? 0);
  const questions = catalogue.value?.topics.find(({ id }) => id === 'mix')?.questions ?? 0;
  const status = room ? (left !== null ? t.lobby.startsIn(left) : t.lobby.waiting) : t.lobby.quickNote;
  return (
    <article class="featured" key={topicId} ref={(element) => void (element && paintTopic(element, topicId))}>
      <Cover className="featured-art" topic={topicId} seed={`featured/${topicId}`} width={660} height={556} />
      <div class="plate">
        <p class="label live">
          <i class="live-dot" />
          {status}
        </p>
        <h1 class={`hero ${topicTitle(topicId).length > 8 ? 'long' : ''}`}>{topicTitle(topicId)}</h1>
        <p class="second-voice who">
          {room && room.avatars.length > 0 && (
            <span class="avatar-stack">
              {room.avatars.map((seed) => (
                <Avatar key={seed} seed={seed} bot={seed.startsWith('bot/')} size="small" />
              ))}
            </span>
          )}
          <span>{room ? t.lobby.seats(room.taken, room.maxSeats) : t.lobby.questions(questions)}</span>
        </p>
        {room && <Played room={room} />}
        <button
          type="button"
          class="button primary big"
          onClick={() => (room ? go(`/${room.code}`) : void quickPlay(undefined, mode))}
        >
          {room ? t.lobby.jumpIn : t.lobby.quick}
        </button>
        {room?.canWatch && <WatchKey code={room.code} />}
      </div>
    </article>
  );
}

/** The mode of a room, and what is added to it that its mode does not come with. */
function Played({ room }: { room: OpenRoom }) {
  const mode = catalogue.value?.modes.find(({ id }) => id === room.mode);
  if (!mode) return null;
  const twists = room.modifiers
    .filter((id) => !mode.comesWith.includes(id))
    .flatMap((id) => catalogue.value?.modifiers.find((one) => one.id === id)?.title ?? []);
  return (
    <p class="label second-voice played">
      <Icon name={mode.icon as IconName} size="small" />
      {[mode.title, ...twists].join(' · ')}
    </p>
  );
}

/** Which rooms the wall shows, by what they play. With one mode there is nothing to choose. */
function ModeFilter({ mode, onChoose }: { mode: string | null; onChoose: (mode: string | null) => void }) {
  const modes = (catalogue.value?.modes ?? []).filter(({ isDaily }) => !isDaily);
  if (modes.length < 2) return null;
  return (
    <Choices
      legend={t.lobby.played}
      isLegendSeen={false}
      className="mode-filter"
      chosen={mode ?? ''}
      onChoose={(id) => onChoose(id || null)}
      list={[
        { value: '', className: 'chip', content: t.rules.all },
        ...modes.map(({ id, title, icon }) => ({
          value: id,
          className: 'chip',
          content: (
            <>
              <Icon name={icon as IconName} size="small" />
              {title}
            </>
          ),
        })),
      ]}
    />
  );
}

/** Where a room of one's own is opened, with what is chosen already. */
function createPath(topic: string | null, mode: string | null): string {
  const query = new URLSearchParams({ ...(topic ? { topic } : {}), ...(mode ? { mode } : {}) }).toString();
  return query ? `/create?${query}` : '/create';
}

/** What a finger chooses from after tapping a card. */
function TopicSheet({
  topic,
  mode,
  rooms: all,
  onClose,
}: {
  topic: Topic;
  mode: string | null;
  rooms: readonly OpenRoom[];
  onClose: () => void;
}) {
  const rooms = all.filter((room) => room.topic === topic.id);
  const playing = friendsPlaying(topic.id);
  const by = catalogue.value?.topics.find(({ id }) => id === topic.id)?.pack?.by;
  return (
    <Sheet title={told(topic.title)} topic={topic.id} onClose={onClose}>
      <p class="second-voice">
        <bdi>{by ? t.lobby.by(by) : told(topic.blurb)}</bdi>
      </p>
      {playing.length > 0 && <FriendsPlaying label={t.friends.here} list={playing} />}
      {rooms.slice(0, 4).map((room) => (
        <div key={room.code} class="row room-choices">
          <button
            type="button"
            class="button grow room-choice"
            onClick={() => go(room.canJoin ? `/${room.code}` : `/${room.code}/watch`)}
          >
            <span class="number">{room.code}</span>
            <Played room={room} />
            <span class="second-voice label">{stageWords(room)}</span>
            <span class="end label">{room.canJoin ? t.lobby.seats(room.taken, room.maxSeats) : t.spectate.watch}</span>
          </button>
          {room.canJoin && room.canWatch && <WatchKey code={room.code} />}
        </div>
      ))}
      <button type="button" class="button primary big wide" onClick={() => void quickPlay(topic.id, mode)}>
        {rooms.some(({ canJoin }) => canJoin) ? t.lobby.joinRoom : t.lobby.quick}
      </button>
      <button type="button" class="button wide" onClick={() => go(createPath(topic.id, mode))}>
        <Icon name="plus" />
        {t.lobby.startNew}
      </button>
    </Sheet>
  );
}
