import '../answers/told/told.css';
import './watch.css';
import './hall-podium.css';
import './spectate.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Mirror } from '../a11y/mirror.tsx';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { WatchConnection, type WatchTrouble } from '../net/watch-connection.ts';
import { Icon } from '../panels/art.tsx';
import { Backdrop } from '../panels/backdrop.tsx';
import { MoodBursts } from '../panels/chat/mood-bursts.tsx';
import { keepAwake } from '../panels/keep-awake.ts';
import { WatchedBy } from '../panels/match-bar.tsx';
import { Message } from '../panels/message.tsx';
import { type MessageKey, toHome, toReload } from '../panels/message-keys.ts';
import { useLiveModel, useModel } from '../panels/room-model.ts';
import { Scrolls } from '../panels/scrolls.tsx';
import { go, guest } from '../panels/store.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { reloadOnce } from './reload-once.ts';
import { SpectateBoard, SpectateCountdown, SpectatePodium, SpectateWaiting } from './spectate-between.tsx';
import { SpectateQuestion } from './spectate-question.tsx';

const DRAW_MS = 100;

/** A match for somebody without a seat: all that everybody sees of it, and nothing to press but the ways out. */
export function SpectatePage({ code }: { code: string }) {
  const [trouble, setTrouble] = useState<WatchTrouble | null>(null);
  const connection = useMemo(
    () => new WatchConnection({ code, kind: 'spectator', pass: () => guest.value?.pass ?? '', onTrouble: setTrouble }),
    [code],
  );
  const { model } = connection;
  const isKnown = useModel(model, (view) => view.room !== null);
  const topic = useModel(model, (view) => view.room?.topic ?? 'mix');
  useEffect(() => () => connection.end(), [connection]);
  useEffect(() => keepAwake(), []);
  useEffect(() => {
    if (trouble?.kind === 'too-old') reloadOnce();
  }, [trouble]);
  useEffect(() => {
    document.title = t.spectate.title(topicTitle(topic), code);
  }, [topic, code]);
  // A line that is away for a moment leaves the picture where it is.
  if (trouble && (trouble.kind !== 'away' || !isKnown)) {
    const words = trouble.kind === 'too-old' ? t.watch.tooOld : trouble.sentence;
    return <Message title={code} text={words} keys={keysFor(trouble, () => connection.comeAgain())} />;
  }
  return <Watched model={model} onLeave={toHome(true).go} />;
}

/** What one may do about it: most of it passes by itself, and the page goes on then. */
function keysFor(trouble: WatchTrouble, onAgain: () => void): [MessageKey, ...MessageKey[]] {
  const home = toHome(true);
  const why = trouble.kind === 'sent-away' ? trouble.why : null;
  if (why === 'elsewhere') return [{ words: t.spectate.watchHere, go: onAgain }, home];
  return why === 'stale' || trouble.kind === 'too-old' ? [toReload(), home] : [home];
}

function Watched({ model, onLeave }: { model: MatchModel; onLeave: () => void }) {
  const { room } = useLiveModel(model, DRAW_MS);
  const worn = wornTopic(room);
  return (
    <div class="room spectate" data-stage={room?.stage} ref={(element) => void (element && paintTopic(element, worn))}>
      <Backdrop topic={worn} />
      <Bar room={room} onLeave={onLeave} />
      {room ? (
        <Picture room={room} model={model} />
      ) : (
        <p class="joining second-voice" role="status">
          {t.spectate.loading}
        </p>
      )}
      <MoodBursts model={model} />
      {model.connection === 'lost' && (
        <p class="lost-line" role="status">
          <i class="live-dot" />
          {t.connection.lost}
        </p>
      )}
      <Mirror model={model} />
    </div>
  );
}

function Picture({ room, model }: { room: RoomSnapshot; model: MatchModel }) {
  const isAsking = room.question !== null && !['lobby', 'between', 'over'].includes(room.stage);
  return (
    <main>
      <Scrolls as="div" class="spectate-main page">
        {room.pausedAt !== 0 && <p class="spectate-paused">{t.stage.paused}</p>}
        {room.stage === 'lobby' && <SpectateWaiting room={room} model={model} />}
        {room.stage === 'intro' && !isAsking && <SpectateCountdown room={room} model={model} />}
        {isAsking && <SpectateQuestion room={room} model={model} />}
        {room.stage === 'between' && <SpectateBoard room={room} model={model} />}
        {room.stage === 'over' && <SpectatePodium key={room.matchId} room={room} model={model} />}
      </Scrolls>
    </main>
  );
}

/** Out, what is played, how many watch, and a seat where one is free. */
function Bar({ room, onLeave }: { room: RoomSnapshot | null; onLeave: () => void }) {
  return (
    <header class="match-bar">
      <button type="button" class="icon-button" aria-label={t.spectate.leave} onClick={onLeave}>
        <Icon name="back" size="large" />
      </button>
      {room && <span class="chip tinted wide-only">{topicTitle(wornTopic(room))}</span>}
      <span class="grow" />
      {room && <WatchedBy count={room.spectators} />}
      {room && hasSeat(room) && (
        <button type="button" class="button primary" onClick={() => go(`/${room.code}`, true)}>
          {t.spectate.takeSeat}
        </button>
      )}
    </header>
  );
}

/** A seat that one may take in time for the first question, or for the next match. */
function hasSeat({ stage, locked, taken, maxSeats }: RoomSnapshot): boolean {
  return (stage === 'lobby' || stage === 'over') && !locked && taken < maxSeats;
}
