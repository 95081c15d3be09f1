import { useRef } from 'preact/hooks';
import type { StealView } from '#shared/modifiers/steal-a-point/steal.ts';
import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { wornTopic } from '../../model/worn-topic.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useModel } from '../../panels/room-model.ts';
import { useCount } from '../../panels/use-count.ts';
import { MOTION } from '../../theme/tokens.ts';
import { Confetti } from '../confetti.tsx';
import { isFresh } from '../fresh.ts';
import { TwistPanel } from '../twist-panel.tsx';
import { Coin } from './coin.tsx';
import { type Lane, lanesOf } from './lanes.ts';
import { ownStealOf, stealOf } from './slots.ts';
import './steal.css';
import { t } from '../../i18n/t.ts';
import { useCoinFlight } from './use-coin-flight.ts';

type Result = NonNullable<StealView['result']>;

/** Whose it was, by how much, and what it did to the ladder. */
export function StolenPanel({ model }: { model: MatchModel }) {
  useModel(model, (seen) => seen.room);
  useModel(model, (seen) => seen.you);
  const counted = useCount(MOTION.count, isFresh(model));
  const steal = stealOf(model);
  const { room, you } = model;
  const result = steal?.result;
  if (!room || !steal?.from || !result) return null;
  const isMine = result.winner.seat === you?.seat;
  const isKept = result.winner.seat === steal.from.seat;
  return (
    <TwistPanel model={model} icon="coin" chip={t.stealAPoint.title} title={t.stealAPoint.title} className="stolen">
      <div class="stolen-hero">
        <Coin />
        <div>
          <p
            class="number stolen-points"
            role="img"
            aria-label={isKept ? figure(steal.points) : t.stealAPoint.points(result.points)}
          >
            {isKept ? figure(steal.points) : t.stealAPoint.points(Math.round(result.points * counted))}
          </p>
          <h2 class="head">{headOf(result, isMine, isKept)}</h2>
        </div>
        {isMine && <Confetti seed={`${room.matchId}/${room.round}`} topic={wornTopic(room)} count={90} reach={240} />}
      </div>
      <div class="photo glass">
        <p class="label second-voice">
          <Icon name="signal" size="small" /> {t.stealAPoint.finish(result.pressed)}
        </p>
        <ol class="photo-lanes">
          {lanesOf(result.lanes, ownLane(model)).map((lane) => (
            <LaneRow key={lane.seat} lane={lane} isMe={lane.seat === you?.seat} isFirst={lane.place === 1} />
          ))}
        </ol>
      </div>
      <Ladder model={model} from={steal.from.seat} result={result} />
    </TwistPanel>
  );
}

export function headOf({ winner, byMs }: Pick<Result, 'winner' | 'byMs'>, isMine: boolean, isKept: boolean): string {
  if (isKept) return t.stealAPoint.kept(winner.name, isMine);
  return isMine ? t.stealAPoint.yours(byMs) : t.stealAPoint.theirs(winner.name, byMs);
}

/** Mine, with my face: the five fastest may be without me. */
function ownLane(model: MatchModel): Omit<Lane, 'behind'> | null {
  const lane = ownStealOf(model)?.lane;
  const { you } = model;
  const face = model.room?.seats.find(({ seat }) => seat === you?.seat);
  return lane && you && face ? { ...face, ...lane } : null;
}

function LaneRow({ lane, isMe, isFirst }: { lane: Lane; isMe: boolean; isFirst: boolean }) {
  return (
    <li class={`lane ${isMe ? 'you' : ''} ${isFirst ? 'first' : ''}`} style={{ '--behind': lane.behind }}>
      <bdi class="clip lane-name">{lane.name}</bdi>
      <span class="lane-track" aria-hidden="true">
        <span class="lane-run">
          <Avatar seed={lane.avatar} bot={lane.bot} you={isMe} />
        </span>
      </span>
      <span class="number lane-ms">
        {t.stealAPoint.ms(lane.ms)}
        <small>ms</small>
      </span>
    </li>
  );
}

function Ladder({ model, from, result }: { model: MatchModel; from: number; result: Result }) {
  const { room, you } = model;
  const ladder = useRef<HTMLDivElement>(null);
  useCoinFlight(ladder);
  const deltas = new Map(
    result.points > 0
      ? [
          [from, -result.points],
          [result.winner.seat, result.points],
        ]
      : [],
  );
  return (
    <div class="stolen-ladder glass" ref={ladder}>
      <h3 class="head wide-only">{t.stealAPoint.ladder}</h3>
      <ol>
        {(room?.seats ?? [])
          .filter(({ plays }) => plays)
          .slice(0, 9)
          .map((seat) => (
            <li
              key={seat.seat}
              class={seat.seat === you?.seat ? 'you' : ''}
              data-touched={deltas.has(seat.seat) || undefined}
            >
              <span class="number">{seat.rank}</span>
              <Avatar seed={seat.avatar} bot={seat.bot} size="small" />
              <bdi class="clip">{seat.name}</bdi>
              {deltas.has(seat.seat) && (
                <span
                  class={`number ${(deltas.get(seat.seat) ?? 0) < 0 ? 'is-less' : ''}`}
                  data-coin={(deltas.get(seat.seat) ?? 0) < 0 ? 'from' : 'to'}
                >
                  {t.stealAPoint.points(deltas.get(seat.seat) ?? 0)}
                </span>
              )}
              <b class="number">{figure(seat.score)}</b>
            </li>
          ))}
      </ol>
      <span class="coin-flight">
        <Coin />
      </span>
    </div>
  );
}
