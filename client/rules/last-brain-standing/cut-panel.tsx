import { useMemo } from 'preact/hooks';
import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { secondsToEnd } from '../../model/selectors.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { Scrolls } from '../../panels/scrolls.tsx';
import { dotField, FACES_MAX, faceField } from './dot-field.ts';
import { type Face, facesOf } from './faces-of.ts';
import '../mode-screen.css';
import './royale.css';
import { t } from '../../i18n/t.ts';
import { crowdOf, fellNow, royaleOf } from './slots.ts';

/** The ceremony of a cut: how many there were, how many are left, and where I am. */
export function CutPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const { room, you } = model;
  const royale = royaleOf(model);
  const cut = royale?.cut;
  if (!room || !royale || !cut) return null;
  const isOut = crowdOf(model) !== null;
  const isWatching = isOut && !fellNow(model);
  const face = model.room?.seats.find(({ seat }) => seat === you?.seat);
  const { staying, falling } = facesOf(room, cut);
  // Of a crowd only some are shown, and then dots stand for everybody.
  const areFaces = cut.from <= FACES_MAX && staying.length > 0;
  const left = secondsToEnd(model, model.clock.now());
  const moment = `${room.matchId}/${cut.round}`;
  return (
    <Scrolls class="mode-screen royale cut" aria-label={t.lastBrainStanding.title} data-phase={moment}>
      <p class="mode-chip">
        <Icon name="crown" size="small" /> {t.lastBrainStanding.title}
      </p>
      <div class="cut-figures">
        {cut.from !== cut.to && (
          <p class="number cut-from" aria-hidden="true">
            {figure(cut.from)}
          </p>
        )}
        <p class="number cut-to" role="img" aria-label={t.lastBrainStanding.heard(cut.from, cut.to)}>
          {figure(cut.to)}
        </p>
        <p class={`head cut-verdict ${isOut ? 'is-out' : ''}`}>
          <span class="cut-seal">
            <Icon name={isOut ? 'users' : 'check'} size="large" />
          </span>
          {cut.from === cut.to
            ? t.lastBrainStanding.nobodyFell
            : isWatching
              ? t.lastBrainStanding.fell(cut.from - cut.to)
              : isOut
                ? t.lastBrainStanding.out
                : t.lastBrainStanding.survived}
        </p>
        {isOut ? (
          <p class="second-voice cut-hint">
            {isWatching ? t.lastBrainStanding.watchingHint : t.lastBrainStanding.outHint}
          </p>
        ) : (
          <dl class="cut-own">
            <Own name={t.lastBrainStanding.yourPlace} value={figure(you?.rank ?? 0)} />
            <Own name={t.lastBrainStanding.yourPoints} value={figure(you?.score ?? 0)} />
            <Own
              name={t.lastBrainStanding.aboveTheLine}
              value={`+${figure(Math.max(0, (you?.score ?? 0) - cut.line))}`}
              isAbove
            />
          </dl>
        )}
      </div>
      <figure class="cut-field" aria-hidden="true">
        <svg viewBox="0 0 100 112" role="presentation">
          {!areFaces && <Dots from={cut.from} to={cut.to} />}
          <line class="cut-line" x1="0" x2="100" y1="82" y2="82" />
        </svg>
        {areFaces ? (
          <Faces staying={staying} falling={falling} own={you?.seat ?? -1} />
        ) : (
          face &&
          !isWatching && (
            <span class={`cut-me ${isOut ? 'falls' : ''}`}>
              <Avatar seed={face.avatar} bot={face.bot} />
            </span>
          )
        )}
        <figcaption class="number">{t.lastBrainStanding.theLine(cut.line)}</figcaption>
      </figure>
      <p class="cut-foot">
        <span class="second-voice">
          {royale.alive <= 1
            ? t.lastBrainStanding.decided
            : royale.isSudden
              ? t.lastBrainStanding.sudden
              : t.lastBrainStanding.nextCut(royale.untilCut, royale.nextAlive)}
        </span>
        {left !== null && (
          <span class="cut-next" role="timer" aria-label={t.lastBrainStanding.seconds(left)}>
            {t.lastBrainStanding.nextIn} <b class="number">{left}</b>
          </span>
        )}
      </p>
    </Scrolls>
  );
}

function Own({ name, value, isAbove = false }: { name: string; value: string; isAbove?: boolean }) {
  return (
    <div>
      <dt class="label second-voice">{name}</dt>
      <dd class={isAbove ? 'number cut-above' : 'number'}>{value}</dd>
    </div>
  );
}

/** Everybody as a dot; those who fall are grey and lie below the line. */
function Dots({ from, to }: { from: number; to: number }) {
  const dots = useMemo(() => dotField(from, to), [from, to]);
  return (
    <>
      {dots.map((dot, i) => (
        <circle
          key={`${i}`}
          class={dot.falls ? 'falls' : `tone-${dot.tone}`}
          cx={dot.x}
          cy={dot.y}
          r={dot.radius}
          style={fallsAt(dot)}
        />
      ))}
    </>
  );
}

/** Everybody by their face, where they are few enough to know each other. */
function Faces({ staying, falling, own }: { staying: readonly Face[]; falling: readonly Face[]; own: number }) {
  const places = useMemo(() => faceField(staying.length, falling.length), [staying.length, falling.length]);
  return (
    <>
      {[...staying, ...falling].map((face, i) => {
        const place = places[i];
        if (!place) return null;
        const { x, y, radius, falls } = place;
        return (
          <span
            key={face.seat}
            class={`cut-face ${falls ? 'falls' : ''} ${face.seat === own ? 'is-me' : ''}`}
            style={{
              left: `${x - radius}%`,
              top: `${((y - radius) / 112) * 100}%`,
              width: `${2 * radius}%`,
              ...fallsAt(place),
            }}
          >
            <Avatar seed={face.avatar} bot={face.bot} />
          </span>
        );
      })}
    </>
  );
}

function fallsAt({ delay }: { readonly delay: number }): { animationDelay: string } {
  return { animationDelay: `${900 + Math.round(delay * 500)}ms` };
}
