import { untracked } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { CeremonyStep } from '#shared/rules/ceremony.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { CeremonyWatch } from '../model/ceremony-watch.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { podiumOf } from '../model/standings.ts';
import { Avatar } from '../panels/art.tsx';
import { hasLessMotion } from '../panels/settings-store.ts';
import { besideSteps } from './beside-steps.ts';
import { hasCome } from './ceremony.ts';
import { HallConfetti } from './hall-confetti.tsx';
import { Join } from './parts.tsx';
import { winnersOf } from './stories.ts';

/** Who else stands on the podium's screen: as many as there is room for above the way in. */
const OTHERS_ROWS = 6;
/** Faces on one step; whoever else shares it stands beside. */
const STEP_FACES = 3;
/** When each step of the podium comes up. */
const STEP_OF: Readonly<Record<number, CeremonyStep>> = { 1: 'first', 2: 'second', 3: 'third' };

/**
 * The ceremony in the hall: a hush, third, second, first, and only then the name. A screen that comes in later finds
 * everything in its place.
 */
export function HallPodium({ room, model, link }: { room: RoomSnapshot; model: MatchModel; link: string }) {
  // A component that listens to a signal is drawn anew only with that, and this one is drawn with the clock.
  const isCalm = untracked(hasLessMotion);
  const hasStep = (step: CeremonyStep): boolean => hasCome(model, step, isCalm);
  const others = besideSteps(room, { faces: STEP_FACES, rows: OTHERS_ROWS });
  const isTold = hasStep('winner');
  const watch = useMemo(() => new CeremonyWatch(model), [model]);
  const sawWinner = useRef(false);
  if (watch.steps(isCalm).includes('winner')) sawWinner.current = true;
  return (
    <main class="h-podium">
      {/* It keeps its place while it is not said. */}
      <h1 data-said={isTold || undefined}>{isTold ? winnersOf(room) : ' '}</h1>
      <PodiumSteps room={room} model={model} />
      <aside class="h-side" data-up={hasStep('yours') || undefined}>
        <ol class="h-others">
          {others.map((seat) => (
            <li key={seat.seat}>
              <b class="number">{seat.rank}</b>
              <Avatar seed={seat.avatar} bot={seat.bot} />
              <bdi class="clip">{seat.name}</bdi>
              <span class="number">{figure(seat.score)}</span>
            </li>
          ))}
        </ol>
        <Join link={link} code={room.code} title={t.waiting.joinAt} />
      </aside>
      {sawWinner.current && <HallConfetti seed={room.matchId} topic={room.topic} />}
    </main>
  );
}

/** The three steps, each as the ceremony comes to it. */
export function PodiumSteps({ room, model }: { room: RoomSnapshot; model: MatchModel }) {
  const isCalm = untracked(hasLessMotion);
  const hasStep = (step: CeremonyStep): boolean => hasCome(model, step, isCalm);
  return (
    <ol class="h-steps">
      {podiumOf(room).map(({ place, seats }) => (
        <li
          key={place}
          data-place={place}
          data-up={hasStep(STEP_OF[place] ?? 'first') || undefined}
          data-shared={seats.length > 1 || undefined}
          style={{ '--faces': Math.min(seats.length, STEP_FACES) }}
        >
          <div class="h-on-step">
            {seats.slice(0, STEP_FACES).map((seat) => (
              <figure key={seat.seat}>
                <Avatar seed={seat.avatar} bot={seat.bot} />
                <figcaption class="clip">
                  <bdi>{seat.name}</bdi>
                </figcaption>
              </figure>
            ))}
          </div>
          <div class="h-block">
            <b class="number">{place}</b>
            <span class="number">{figure(seats[0]?.score ?? 0)}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
