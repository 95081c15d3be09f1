import { useEffect, useState } from 'preact/hooks';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { podiumOf } from '../model/standings.ts';
import { Avatar } from '../panels/art.tsx';
import { settings } from '../panels/settings-store.ts';
import { HallConfetti } from './hall-confetti.tsx';
import { Join } from './parts.tsx';
import { winnerLine } from './winner-line.ts';
import { words } from './words.ts';

/** Who else stands on the podium's screen: places four to eight. */
const OTHERS_TO = 8;
/** Faces on one step; the names of more are clipped anyway. */
const STEP_FACES = 3;
/** The ceremony: third, second, first, then the name, ms from its beginning. */
const BEATS_MS = [1200, 2700, 4400, 5600] as const;

/**
 * The ceremony in the hall: a hush, third, second, first, and only then the name. A screen that comes in later finds
 * everything in its place.
 */
export function HallPodium({ room, model, link }: { room: RoomSnapshot; model: MatchModel; link: string }) {
  const beat = useCeremony(model);
  const steps = podiumOf(room);
  const others = room.seats.filter(({ rank }) => rank > 3 && rank <= OTHERS_TO);
  const isDone = beat >= BEATS_MS.length;
  return (
    <main class="h-podium">
      {/* It keeps its place while it is not said. */}
      <h1 data-said={isDone || undefined}>{isDone ? winnerLine(room) : ' '}</h1>
      <ol class="h-steps">
        {steps.map(({ place, seats }) => (
          <li key={place} data-place={place} data-up={beat >= 4 - place || undefined}>
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
              <span class="number">{(seats[0]?.score ?? 0).toLocaleString('en')}</span>
            </div>
          </li>
        ))}
      </ol>
      <aside class="h-side" data-up={isDone || undefined}>
        <ol class="h-others">
          {others.map((seat) => (
            <li key={seat.seat}>
              <b class="number">{seat.rank}</b>
              <Avatar seed={seat.avatar} bot={seat.bot} />
              <bdi class="clip">{seat.name}</bdi>
              <span class="number">{seat.score.toLocaleString('en')}</span>
            </li>
          ))}
        </ol>
        <Join link={link} code={room.code} title={words.joinAt} />
      </aside>
      {isDone && <HallConfetti seed={room.matchId} topic={room.topic} />}
    </main>
  );
}

/** How many beats of the ceremony are over, by the server's time: all of them where it began long ago. */
function useCeremony(model: MatchModel): number {
  const startedAt = model.room?.startedAt ?? 0;
  const beatsBy = (): number => {
    const passed = model.clock.now() - startedAt;
    return isStill() ? BEATS_MS.length : BEATS_MS.filter((at) => passed >= at).length;
  };
  const [beat, setBeat] = useState(beatsBy);
  useEffect(() => {
    const timer = setInterval(() => setBeat(beatsBy()), 100);
    return () => clearInterval(timer);
  }, [startedAt]);
  return beat;
}

function isStill(): boolean {
  return settings.value.lessMotion ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
}
