import { useMemo, useRef, useState } from 'preact/hooks';
import type { MatchModel } from '../../model/match-model.ts';
import type { SeatSnapshot } from '../../model/room-snapshot.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { useViewport } from '../../panels/use-viewport.ts';
import { sizeClassOf } from '../../theme/size-class.ts';
import { Coin } from './coin.tsx';
import { ringPlaces } from './ring-places.ts';
import { ownStealOf, RULE, stealOf } from './slots.ts';
import './steal.css';
import { t } from '../../i18n/t.ts';
import { TwistPanel } from '../twist-panel.tsx';
import { useStealKey } from './use-steal-key.ts';

/** So many sit round the button, I and the holder among them. */
const FACES = { phone: 16, tablet: 24, desktop: 24 } as const;
/** As the rule has it (ST4). */
const DEAD_MS = 500;
/** A press of the pointer is followed by a click; a screen reader sends the click alone. */
const CLICK_AFTER_MS = 700;

/** One button, and everybody round it. */
export function StealPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const [deadUntil, setDeadUntil] = useState(0);
  const [isPressed, setPressed] = useState(false);
  const pointedAt = useRef(Number.NEGATIVE_INFINITY);
  const steal = stealOf(model);
  const { room, you } = model;
  const holder = steal?.from ?? null;
  const plays = you?.plays === true && room?.pausedAt === 0;

  const press = (): void => {
    const now = performance.now();
    if (!steal || !plays || isPressed || now < deadUntil) return;
    // The server judges: by its clock the button may be lit, or have been lit too short a while ago.
    model.do(RULE, 'tap', {});
    if (steal.isArmed) return setPressed(true);
    setDeadUntil(now + DEAD_MS);
    setTimeout(() => setDeadUntil(0), DEAD_MS);
  };
  useStealKey(press);
  if (!room || !steal || !holder) return null;
  const isMine = holder.seat === you?.seat;
  // The server may have found a press too soon that looked right from here.
  const isDead = deadUntil > 0 || (isPressed && ownStealOf(model)?.isTooSoon === true);
  const word = isDead
    ? t.stealAPoint.tooSoon
    : isPressed
      ? t.stealAPoint.pressed
      : steal.isArmed
        ? isMine
          ? t.stealAPoint.hold
          : t.stealAPoint.steal
        : t.stealAPoint.wait;
  const trip = model.clock.roundTrip;
  return (
    <TwistPanel model={model} icon="coin" chip={t.stealAPoint.title} title={t.stealAPoint.title} className="steal">
      <div class="steal-say">
        <h2 class="head">{t.stealAPoint.grabs(steal.points, holder.name, isMine)}</h2>
        <p class="second-voice">{isMine ? t.stealAPoint.keep : t.stealAPoint.only}</p>
      </div>
      <div class="steal-ring">
        <Faces model={model} />
        {plays ? (
          <button
            type="button"
            class={`push ${isDead ? 'dead' : isPressed ? 'taken' : steal.isArmed ? 'armed' : 'waiting'}`}
            aria-label={steal.isArmed && !isPressed ? t.stealAPoint.label(steal.points, holder.name, isMine) : word}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              pointedAt.current = performance.now();
              press();
            }}
            onClick={() => {
              if (performance.now() - pointedAt.current > CLICK_AFTER_MS) press();
            }}
          >
            <b class="head">{word}</b>
          </button>
        ) : (
          <p class="push waiting">
            <span class="second-voice">{t.stealAPoint.watching}</span>
          </p>
        )}
      </div>
      <p class="steal-foot">
        <span class="chip">
          <Icon name="signal" size="small" />
          {trip === null ? t.stealAPoint.line : t.stealAPoint.credited(Math.min(150, Math.round(trip / 2)))}
        </span>
        <span class="label second-voice wide-only">
          <kbd class="keycap">{t.stealAPoint.spaceKey}</kbd> {t.stealAPoint.orPress}
        </span>
      </p>
    </TwistPanel>
  );
}

function Faces({ model }: { model: MatchModel }) {
  const { width, height } = useViewport();
  const { room, you } = model;
  const holder = stealOf(model)?.from?.seat ?? -1;
  const seats = room?.seats ?? [];
  const places = useMemo(() => {
    const most = FACES[sizeClassOf(width, height)];
    const playing = seats.filter(({ plays }) => plays);
    const find = (number: number): SeatSnapshot | null => playing.find(({ seat }) => seat === number) ?? null;
    const [top, me] = [find(holder), you && you.seat !== holder ? find(you.seat) : null];
    // Those nearest to me in rank.
    const mine = playing.findIndex(({ seat }) => seat === you?.seat);
    const others = playing
      .map((seat, i) => ({ seat, far: Math.abs(i - Math.max(0, mine)), i }))
      .filter(({ seat }) => seat !== top && seat !== me)
      .sort((a, b) => a.far - b.far)
      .slice(0, most - 2)
      .sort((a, b) => a.i - b.i)
      .map(({ seat }) => seat);
    return ringPlaces(others, top, me);
  }, [seats, holder, you?.seat, width, height]);
  return (
    <>
      {places.map(({ who, x, y, role }) => (
        <span key={who.seat} class={`steal-face ${role}`} style={{ '--x': x, '--y': y }} aria-hidden="true">
          {role === 'holder' && <Icon name="crown" size="large" />}
          <Avatar seed={who.avatar} bot={who.bot} away={who.away} you={who.seat === you?.seat} />
          {role === 'holder' && <Coin />}
        </span>
      ))}
    </>
  );
}
