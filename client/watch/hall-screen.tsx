import { useEffect } from 'preact/hooks';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { Avatar, Cover } from '../panels/art.tsx';
import { Backdrop } from '../panels/backdrop.tsx';
import { MoodBursts } from '../panels/chat/mood-bursts.tsx';
import { keepAwake } from '../panels/keep-awake.ts';
import { useLiveModel } from '../panels/room-model.ts';
import { HallPodium } from './hall-podium.tsx';
import { HallQuestion } from './hall-question.tsx';
import { Join, Ladder, secondsLeft } from './parts.tsx';
import { storiesOf } from './stories.ts';
import { useHallSound } from './use-hall-sound.tsx';

const DRAW_MS = 100;
const LADDER_ROWS = 8;
/** Of a large room so many faces are shown, and the number of the others. */
const FACES_MAX = 40;

/** The hall's own screen: what everybody sees, large enough for the last row, with the way in always there. */
export function HallScreen({ model, link }: { model: MatchModel; link: string }) {
  const { room } = useLiveModel(model, DRAW_MS);
  const hint = useHallSound(model);
  useEffect(() => keepAwake(), []);
  const round = room?.round ?? -1;
  useEffect(() => {
    document.title = round >= 0 ? t.watch.bigScreen(round + 1, room?.rounds ?? 0) : t.watch.bigScreenWaits;
  }, [round]);
  if (!room) return null;
  const isAsking =
    room.question !== null && room.stage !== 'between' && room.stage !== 'over' && room.stage !== 'lobby';
  return (
    <div class="hall" data-stage={room.stage}>
      <Backdrop topic={wornTopic(room)} />
      {room.stage === 'lobby' && <Waiting room={room} model={model} link={link} />}
      {room.stage === 'intro' && !isAsking && <Countdown room={room} model={model} link={link} />}
      {isAsking && <HallQuestion room={room} model={model} link={link} />}
      {room.stage === 'between' && <Board room={room} model={model} link={link} />}
      {room.stage === 'over' && <HallPodium key={room.matchId} room={room} model={model} link={link} />}
      <MoodBursts model={model} />
      {room.pausedAt !== 0 && <p class="h-paused">{t.stage.paused}</p>}
      {hint && <p class="h-hint">{t.watch.soundHint}</p>}
    </div>
  );
}

interface Parts {
  readonly room: RoomSnapshot;
  readonly model: MatchModel;
  readonly link: string;
}

/** Before the match: the code, larger than anything else, and whoever is in. */
function Waiting({ room, model, link }: Parts) {
  const left = secondsLeft(model);
  const host = room.seats.find(({ seat }) => seat === room.host);
  return (
    <main class="h-waiting">
      <Join link={link} code={room.code} title={t.waiting.joinAt} />
      <section class="h-people">
        <h1>
          {topicTitle(room.topic)}
          {room.rounds > 0 && <small> · {t.stage.questions(room.rounds)}</small>}
        </h1>
        {room.taken > 0 && (
          <p class="h-count">
            <b class="number">{figure(room.taken)}</b> {t.watch.areIn(room.taken)}
          </p>
        )}
        <Faces room={room} />
        <p class="h-next">
          {left !== null
            ? `${t.waiting.startsIn} ${left}`
            : host
              ? t.waiting.hosts(host.name)
              : room.taken === 0
                ? t.watch.nobodyYet
                : ''}
        </p>
      </section>
    </main>
  );
}

/** Everybody's face, with names while there is room for them. */
function Faces({ room }: { room: RoomSnapshot }) {
  const shown = room.seats.slice(0, FACES_MAX);
  const others = room.taken - shown.length;
  return (
    <ol class="h-faces" data-many={shown.length > 18 || undefined}>
      {shown.map((seat) => (
        <li key={seat.seat}>
          <Avatar seed={seat.avatar} bot={seat.bot} away={seat.away} />
          <bdi>{seat.name}</bdi>
        </li>
      ))}
      {others > 0 && <li class="number h-more">+{figure(others)}</li>}
    </ol>
  );
}

function Countdown({ room, model, link }: Parts) {
  const left = secondsLeft(model);
  return (
    <main class="h-countdown">
      <Cover topic={room.topic} seed={`hall/${room.matchId}`} width={1920} height={1080} className="h-cover" />
      <b key={left} class="number h-number">
        {left || ''}
      </b>
      <Faces room={room} />
      <Join link={link} code={room.code} title={t.waiting.joinAt} />
    </main>
  );
}

/** Between two questions: who is where, and the story of the round. */
function Board({ room, model, link }: Parts) {
  const left = secondsLeft(model);
  const isLast = room.round === room.rounds - 1;
  // What only some room's rules have is played on the phones: the hall shows where everybody stands.
  const isElsewhere = room.phase !== 'scoreboard';
  const [story] = storiesOf(room);
  return (
    <main class="h-board">
      <h1>{isElsewhere ? t.watch.onPhones : (story ?? t.stage.leaderboard)}</h1>
      <Ladder room={room} rows={LADDER_ROWS} moves />
      <aside class="h-side">
        <Join link={link} code={room.code} title={t.waiting.joinAt} />
        {left !== null && (
          <p class="h-next">{isElsewhere ? left : `${isLast ? t.stage.podiumNext : t.stage.nextIn} ${left}`}</p>
        )}
      </aside>
    </main>
  );
}
