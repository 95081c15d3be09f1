import { useState } from 'preact/hooks';
import { CEREMONY_STEPS } from '#shared/rules/ceremony.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { isDirectorMissed } from '../model/arena.ts';
import type { MatchModel } from '../model/match-model.ts';
import { outcomeOf } from '../model/outcome.ts';
import { secondsToEnd } from '../model/selectors.ts';
import { type RailItem, railOf } from '../model/standings.ts';
import type { Mark } from '../rules/define-view.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { finale, winnerLine } from '../views/finale.ts';
import { boardHeadline } from '../views/story-line.ts';
import { Avatar, Icon } from './art.tsx';
import type { CanvasState } from './canvas-place.tsx';
import { PlainQuestion } from './plain-question.tsx';
import { useLiveModel } from './room-model.ts';
import { useCeremony } from './use-ceremony.ts';
import { useViewport } from './use-viewport.ts';

/** A match without its canvas: everything that it tells, from the countdown to the podium, as a page. */
export function PlainStage({ model, views, canvas }: { model: MatchModel; views: RoomViews; canvas: CanvasState }) {
  useLiveModel(model, 200);
  const viewport = useViewport();
  const { room } = model;
  const [isTold, setTold] = useState(false);
  if (!room) return null;
  const isAsking = room.stage === 'between' && views.asking(room).length > 0;
  return (
    <main class={`plain plain-${room.stage}`}>
      {room.pausedAt !== 0 && (
        <p class="plain-paused" role="status">
          <b>{t.match.paused}</b> {isDirectorMissed(room) ? t.match.missedNote : t.match.pausedNote}
        </p>
      )}
      {room.stage === 'intro' && (
        <p class="mega number plain-count" aria-hidden="true">
          {secondsToEnd(model, model.clock.now()) || ''}
        </p>
      )}
      {room.question && room.stage !== 'between' && room.stage !== 'over' && (
        <PlainQuestion model={model} views={views} viewport={viewport} />
      )}
      {room.stage === 'between' && !isAsking && <Ladder model={model} views={views} />}
      {room.stage === 'over' && <Podium model={model} />}
      {canvas === 'gone' && !isTold && (
        <p class="plain-note second-voice" role="status">
          {t.plain.why}
          <button type="button" class="icon-button" aria-label={t.plain.understood} onClick={() => setTold(true)}>
            <Icon name="x" size="small" />
          </button>
        </p>
      )}
    </main>
  );
}

function Ladder({ model, views }: { model: MatchModel; views: RoomViews }) {
  const { room } = model;
  if (!room) return null;
  const seconds = secondsToEnd(model, model.clock.now());
  const isLast = room.round === room.rounds - 1;
  return (
    <>
      <h1 class="title">{boardHeadline(model)}</h1>
      {seconds !== null && (
        <p class="second-voice">
          {isLast ? t.stage.podiumNext : t.stage.nextIn} <span class="number">{seconds}</span>
        </p>
      )}
      <ol class="plain-ladder">
        {railOf(model, 12).map((item, i) => (
          <LadderRow
            key={item.kind === 'seat' ? item.seat : `gap-${i}`}
            item={item}
            marks={item.kind === 'seat' ? views.marks(item, model) : []}
          />
        ))}
      </ol>
    </>
  );
}

function LadderRow({ item, marks }: { item: RailItem; marks: readonly Mark[] }) {
  if (item.kind === 'gap')
    return (
      <li class="plain-gap third-voice" aria-hidden="true">
        …
      </li>
    );
  return (
    <li class="plain-row" data-you={item.isYou || undefined}>
      <b class="number plain-place">{item.place}</b>
      <Avatar seed={item.avatar} bot={item.bot} you={item.isYou} away={item.away} size="small" />
      <span class="grow clip">{item.name}</span>
      {item.isYou && <span class="chip tinted">{t.waiting.you}</span>}
      {marks.map(({ icon, text }) => (
        <span key={icon} class="label third-voice wide-only">
          <Icon name={icon} size="small" />
          {text}
        </span>
      ))}
      <b class="number">{figure(item.score)}</b>
    </li>
  );
}

/** How many are listed. */
const LISTED_MAX = 8;
/** From which step of the ceremony on a place is shown; the others stand there from the beginning. */
const SHOWN_FROM = { 1: 'first', 2: 'second', 3: 'third' } as const;

function Podium({ model }: { model: MatchModel }) {
  const step = useCeremony(model);
  const { room, you } = model;
  const outcome = outcomeOf(model);
  if (!room || !outcome || !step) return null;
  const mine = you?.matchId === room.matchId ? you : null;
  const isShown = (rank: number): boolean =>
    rank > 3 || CEREMONY_STEPS.indexOf(step) >= CEREMONY_STEPS.indexOf(SHOWN_FROM[rank as 1 | 2 | 3]);
  const title =
    step === 'yours' ? finale(outcome) : step === 'winner' ? winnerLine(outcome, mine?.seat ?? -1) : t.podium.hush;
  return (
    <>
      <h1 class="title">{title}</h1>
      <ol class="plain-ladder">
        {room.seats
          .filter(({ rank }) => rank > 0)
          .slice(0, LISTED_MAX)
          .map((seat) => (
            <li
              key={seat.seat}
              class={`plain-row ${isShown(seat.rank) ? '' : 'waits'}`}
              data-you={seat.seat === mine?.seat || undefined}
            >
              <b class="number plain-place">{t.stage.place(seat.rank)}</b>
              <Avatar seed={seat.avatar} bot={seat.bot} size="small" />
              <span class="grow clip">{seat.name}</span>
              <b class="number">{figure(seat.score)}</b>
            </li>
          ))}
      </ol>
    </>
  );
}
