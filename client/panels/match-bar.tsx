import { useState } from 'preact/hooks';
import { PeopleSheet } from '../friends/later-people.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { hostKeysOf } from '../model/host-keys.ts';
import type { MatchModel } from '../model/match-model.ts';
import { othersOf } from '../model/others-of.ts';
import { skipPhase } from '../model/skip-phase.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { Icon } from './art.tsx';
import { ChatKey } from './chat/chat-key.tsx';
import { MuteButton } from './nav.tsx';
import { useModel } from './room-model.ts';
import { RoomSheet } from './room-sheet.tsx';
import { catalogue } from './store.ts';

/** The strip above every room screen: out, where we are, sound; and for the host the pace. Progress and score are the canvas'. */
export function MatchBar({ model, onLeave }: { model: MatchModel; onLeave: () => void }) {
  const room = useModel(model, (view) => view.room);
  useModel(model, (view) => view.you);
  if (!room) return null;
  const mode = catalogue.value?.modes.find(({ id }) => id === room.mode);
  const isRunning = room.stage !== 'lobby' && room.stage !== 'over';
  return (
    <header class="match-bar">
      <button type="button" class="icon-button" aria-label={t.match.leave} onClick={onLeave}>
        <Icon name="back" size="large" />
      </button>
      {/* While it plays a phone's bar is all progress and score; the podium has a headline of its own. */}
      {room.stage !== 'over' && (
        <span class={`chip tinted ${isRunning ? 'wide-only' : ''}`}>{topicTitle(wornTopic(room))}</span>
      )}
      {room.stage === 'lobby' && (
        <span class="label second-voice wide-only">
          {[mode?.title, room.rounds > 0 && t.create.questions(room.rounds)].filter(Boolean).join(' · ')}
        </span>
      )}
      <span class="grow" />
      {isRunning && model.isHost && (
        <HostKeys {...{ model, isPaused: room.pausedAt !== 0, denies: mode?.denies ?? [] }} />
      )}
      <WatchedBy count={room.spectators} />
      {!isRunning && <PeopleKey model={model} />}
      <ChatKey model={model} />
      <MuteButton className="mute-key" />
    </header>
  );
}

/** How many people watch, as everybody in the room may know (SP7). */
export function WatchedBy({ count }: { count: number }) {
  if (count <= 0) return null;
  return (
    <span class="chip watched-by" title={t.spectate.count(count)}>
      <Icon name="eye" size="small" />
      <span class="number" aria-hidden="true">
        {figure(count)}
      </span>
      <span class="unseen">{t.spectate.count(count)}</span>
    </span>
  );
}

/** Before and after a match: who is here, to be friends with them or not to meet them again. */
function PeopleKey({ model }: { model: MatchModel }) {
  const room = useModel(model, (view) => view.room);
  useModel(model, (view) => view.you);
  const [isShown, show] = useState(false);
  // Of a crowd, an arena too, those alone who are shown: the best.
  if (!room || othersOf(model).length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t.friends.people}
        aria-haspopup="dialog"
        onClick={() => show(true)}
      >
        <Icon name="users" size="large" />
      </button>
      {isShown && <PeopleSheet model={model} onClose={() => show(false)} />}
    </>
  );
}

/** Pause, skip, and the room: only the host and a co-host see them. */
function HostKeys({
  model,
  isPaused,
  denies,
}: {
  model: MatchModel;
  isPaused: boolean;
  /** What the mode has for nobody. */
  denies: readonly string[];
}) {
  const [isRoomShown, showRoom] = useState(false);
  const keys = hostKeysOf(denies);
  return (
    <fieldset class="row host-keys" aria-label={t.match.hostControls}>
      {keys.includes('pause') && (
        <button
          type="button"
          class="icon-button"
          aria-label={isPaused ? t.match.resume : t.match.pause}
          onClick={() => model.wish(isPaused ? 'resume' : 'pause', {})}
        >
          <Icon name={isPaused ? 'play' : 'pause'} />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t.match.skip}
        disabled={isPaused}
        onClick={() => skipPhase(model)}
      >
        <Icon name="skip" />
      </button>
      {keys.includes('room') && <RoomKey model={model} onPress={() => showRoom(true)} />}
      {isRoomShown && <RoomSheet {...{ model, denies }} onClose={() => showRoom(false)} />}
    </fieldset>
  );
}

/** Opens the room's sheet; a dot says that somebody is slow. */
function RoomKey({ model, onPress }: { model: MatchModel; onPress: () => void }) {
  const slow = useModel(model, (view) => view.slow);
  return (
    <button
      type="button"
      class="icon-button room-key"
      aria-label={t.roomSheet.title}
      aria-haspopup="dialog"
      title={slow.length > 0 ? t.roomSheet.slow(slow.length) : t.roomSheet.title}
      onClick={onPress}
    >
      <Icon name="users" />
      {slow.length > 0 && <i class="room-key-dot" />}
    </button>
  );
}
