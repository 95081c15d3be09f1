import { useEffect, useRef, useState } from 'preact/hooks';
import { writeCode } from '#shared/protocol/code.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot, SeatSnapshot } from '../model/room-snapshot.ts';
import { ringOf, secondsToEnd } from '../model/selectors.ts';
import { Avatar } from '../panels/art.tsx';
import { Qr } from '../panels/qr.tsx';
import { answerShape } from '../theme/shapes.ts';
import { svgPicture } from '../theme/svg.ts';
import type { Plate } from './plates.ts';

/** What the big screen and the overlay are made of. Nothing here can be pressed. */

/** The part of a segment of the ring that is drawn; the rest is the gap to the next. */
const DRAWN = 0.78;

/** The timer ring with the number of the question in it, and its last three seconds. */
export function Clock({ model }: { model: MatchModel }) {
  const { room } = model;
  const ring = ringOf(model, model.clock.now());
  if (!room || ring.mode === 'off') return null;
  const { segments, lit } = ring;
  const isLast = ring.mode === 'last';
  const whole = Math.floor(lit);
  const dashes = [
    ...Array.from({ length: whole }, () => `${DRAWN} ${1 - DRAWN}`),
    `${Math.min(DRAWN, Math.max(0, lit - whole))} ${segments}`,
  ];
  return (
    <div
      class="w-clock"
      data-ring={ring.mode}
      role="timer"
      aria-label={t.stage.questionOf(room.round + 1, room.rounds)}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="unlit" cx="50" cy="50" r="44" pathLength={segments} stroke-dasharray={`${DRAWN} ${1 - DRAWN}`} />
        {lit > 0 && (
          <circle class="lit" cx="50" cy="50" r="44" pathLength={segments} stroke-dasharray={dashes.join(' ')} />
        )}
      </svg>
      <b class="number">{isLast ? ring.secondsLeft : room.round + 1}</b>
    </div>
  );
}

/** The options, with how the room leans, and from the reveal on with what was right. */
export function Plates({ plates, lang }: { plates: readonly Plate[]; lang: string }) {
  return (
    <ol class="w-plates" data-count={plates.length} lang={lang}>
      {plates.map(({ optionId, letter, shape, text, state, share, place }) => (
        <li
          key={optionId}
          data-state={state}
          dir="auto"
          style={{ '--answer': `var(--answer-${letter.toLowerCase()})` }}
        >
          <i class="w-lean" style={{ width: `${share ?? 0}%` }} />
          {/* Our own drawing of a shape. */}
          <span
            class="w-shape"
            dangerouslySetInnerHTML={{ __html: svgPicture([answerShape(shape, 20, 20, 18, 'currentColor')], 40, 40) }}
          />
          <b class="w-letter">{place ?? letter}</b>
          <span class="w-option">{text}</span>
          {share !== null && <b class="number w-share">{t.stage.percent(share)}</b>}
        </li>
      ))}
    </ol>
  );
}

/** The best, the one in front in the accent; rows slide to their new places, and points roll. */
export function Ladder({ room, rows: count, moves = false }: { room: RoomSnapshot; rows: number; moves?: boolean }) {
  const seats = room.seats.filter(({ leads }) => !leads).slice(0, count);
  // In the order of their seats in the page, so that a row keeps its element and travels.
  const rows = seats.map((seat, place) => ({ seat, place })).sort((a, b) => a.seat.seat - b.seat.seat);
  return (
    <ol class="w-ladder" style={{ '--rows': seats.length }}>
      {rows.map(({ seat, place }) => (
        <li key={seat.seat} data-first={(place === 0 && seat.score > 0) || undefined} style={{ '--place': place }}>
          <b class="number w-rank">{seat.rank || place + 1}</b>
          <Avatar seed={seat.avatar} bot={seat.bot} away={seat.away} />
          <bdi class="clip w-name">{seat.name}</bdi>
          {moves && <Move seat={seat} />}
          <b class="number w-score">
            <Rolled value={seat.score} />
          </b>
        </li>
      ))}
    </ol>
  );
}

function Move({ seat: { rank, lastRank } }: { seat: SeatSnapshot }) {
  const places = lastRank > 0 ? lastRank - rank : 0;
  if (places === 0) return null;
  return (
    <span class="w-move" data-up={places > 0 || undefined}>
      {places > 0 ? '▲' : '▼'} {Math.abs(places)}
    </span>
  );
}

const ROLL_MS = 700;

/** A number that runs to its new value; the first one stands at once. */
function Rolled({ value }: { value: number }) {
  const from = useRef(value);
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const began = performance.now();
    const start = from.current;
    if (start === value) return;
    let frame = requestAnimationFrame(function step(at) {
      const part = Math.min(1, Math.max(0, (at - began) / ROLL_MS));
      from.current = Math.round(start + (value - start) * (1 - (1 - part) ** 3));
      setShown(from.current);
      if (part < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return <>{figure(shown)}</>;
}

/** How to come in: address, code and QR. */
export function Join({ link, code, title }: { link: string; code: string; title: string }) {
  const host = link.slice(0, -code.length - 1).replace(/^https?:\/\//, '');
  return (
    <section class="w-join" data-long={code.length > 4 || undefined}>
      <Qr className="w-qr" link={link} label={t.waiting.qr} />
      <div>
        <p>{title}</p>
        <p class="number w-code">{writeCode(code)}</p>
        <p class="w-host">{host}</p>
      </div>
    </section>
  );
}

/** Seconds until what comes next; null: nobody knows. */
export function secondsLeft(model: MatchModel): number | null {
  return secondsToEnd(model, model.clock.now());
}
