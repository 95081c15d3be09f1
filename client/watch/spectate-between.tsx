import { untracked } from '@preact/signals';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { Avatar } from '../panels/art.tsx';
import { hasLessMotion } from '../panels/settings-store.ts';
import { hasCome } from './ceremony.ts';
import { PodiumSteps } from './hall-podium.tsx';
import { Ladder, secondsLeft } from './parts.tsx';
import { storiesOf, winnersOf } from './stories.ts';

/** Of a large room so many faces are shown, and the number of the others. */
const FACES_MAX = 24;
const BOARD_ROWS = 8;
/** Places that stand beside the podium. */
const OTHERS_TO = 8;

interface Parts {
  readonly room: RoomSnapshot;
  readonly model: MatchModel;
}

/** Before the match: who is in, and when it begins. */
export function SpectateWaiting({ room, model }: Parts) {
  const left = secondsLeft(model);
  const host = room.seats.find(({ seat }) => seat === room.host);
  return (
    <section class="spectate-waiting">
      <h1 class="title">{topicTitle(room.topic)}</h1>
      <p class="second-voice">
        <b class="number">{figure(room.taken)}</b> {t.waiting.are(room.maxSeats)}
      </p>
      <Faces room={room} />
      <p class="head" role={left === null ? undefined : 'timer'}>
        {left !== null ? `${t.waiting.startsIn} ${left}` : host ? t.waiting.hosts(host.name) : t.waiting.noHost}
      </p>
    </section>
  );
}

/** The last seconds before the first question. */
export function SpectateCountdown({ room, model }: Parts) {
  const left = secondsLeft(model);
  return (
    <section class="spectate-waiting">
      <h1 class="title">{topicTitle(room.topic)}</h1>
      <b class="mega number" aria-hidden="true">
        {left || ''}
      </b>
      <Faces room={room} />
    </section>
  );
}

function Faces({ room }: { room: RoomSnapshot }) {
  const shown = room.seats.slice(0, FACES_MAX);
  const others = room.taken - shown.length;
  return (
    <ol class="spectate-faces">
      {shown.map((seat) => (
        <li key={seat.seat}>
          <Avatar seed={seat.avatar} bot={seat.bot} away={seat.away} size="large" />
          <bdi class="label clip">{seat.name}</bdi>
        </li>
      ))}
      {others > 0 && <li class="number head">+{figure(others)}</li>}
    </ol>
  );
}

/** Between two questions: what the round did, and who is where. What only some room's rules have is for those who play. */
export function SpectateBoard({ room, model }: Parts) {
  const left = secondsLeft(model);
  const isElsewhere = room.phase !== 'scoreboard';
  const isLast = room.round === room.rounds - 1;
  const [story] = storiesOf(room);
  return (
    <section class="spectate-board">
      <h1 class="title">{isElsewhere ? t.spectate.deciding : (story ?? t.stage.leaderboard)}</h1>
      <Ladder room={room} rows={BOARD_ROWS} moves />
      {left !== null && (
        <p class="second-voice">
          {isElsewhere ? '' : isLast ? t.stage.podiumNext : t.stage.nextIn} <b class="number">{left}</b>
        </p>
      )}
    </section>
  );
}

/** The podium, as its ceremony comes to each place. */
export function SpectatePodium({ room, model }: Parts) {
  // A component that listens to a signal is drawn anew only with that, and this one is drawn with the clock.
  const isCalm = untracked(hasLessMotion);
  const others = room.seats.filter(({ rank }) => rank > 3 && rank <= OTHERS_TO);
  return (
    <section class="spectate-podium">
      <h1 class="title">{hasCome(model, 'winner', isCalm) ? winnersOf(room) : t.podium.hush}</h1>
      <PodiumSteps room={room} model={model} />
      {hasCome(model, 'yours', isCalm) && others.length > 0 && (
        <ol class="spectate-others">
          {others.map((seat) => (
            <li key={seat.seat}>
              <b class="number">{seat.rank}</b>
              <Avatar seed={seat.avatar} bot={seat.bot} size="small" />
              <bdi class="clip grow">{seat.name}</bdi>
              <span class="number">{figure(seat.score)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
