import { useState } from 'preact/hooks';
import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { LETTERS, SHAPES, secondsToEnd } from '../../model/selectors.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { CheerKeys } from './cheer-keys.tsx';
import './royale.css';
import { crowdOf, RULE, royaleOf } from './slots.ts';
import { useCallKeys } from './use-call-keys.ts';
import { WORDS } from './words.ts';

/** What I do when I am out: I call the answer of those who play, back one of them, and cheer. */
export function CrowdPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const { room } = model;
  const [royale, own] = [royaleOf(model), crowdOf(model)];
  const isAsked = room?.stage === 'read' || room?.stage === 'open';
  useCallKeys(given, own !== null && isAsked);
  if (!room?.question || !royale || !own) return null;
  const left = secondsToEnd(model, model.clock.now());
  if (!isAsked)
    return (
      <aside class="royale-aside glass" aria-label={WORDS.inTheCrowd}>
        <b class="number">{WORDS.points(own.crowdPoints)}</b>
        <CheerKeys model={model} />
      </aside>
    );
  return (
    <section class="royale crowd" aria-label={WORDS.inTheCrowd}>
      <header class="crowd-head">
        <p class="royale-chip">
          <Icon name="users" size="small" /> {WORDS.inTheCrowd}
        </p>
        <p class="second-voice crowd-count">{WORDS.cheeringFor(royale.crowd, royale.alive)}</p>
        <p class="number crowd-points" title={WORDS.points(own.crowdPoints)}>
          {figure(own.crowdPoints)}
        </p>
      </header>
      <div class="crowd-question">
        {left !== null && (
          <b class="number crowd-seconds" role="timer" aria-label={WORDS.seconds(left)}>
            {left}
          </b>
        )}
        <div>
          <p class="label second-voice">{WORDS.youCallIt(room.round + 1)}</p>
          <h2 class="head" dir="auto">
            {room.question.stem}
          </h2>
        </div>
      </div>
      <Calls model={model} call={own.call} />
      <div class="crowd-side glass">
        <Pick model={model} backs={own.backs} />
        <CheerKeys model={model} />
      </div>
    </section>
  );
}

function Calls({ model, call }: { model: MatchModel; call: string }) {
  const { room } = model;
  const options = room?.question?.options ?? [];
  if (!room || options.length === 0) return <p class="crowd-calls second-voice">{WORDS.noCall}</p>;
  return (
    <fieldset class="crowd-calls">
      <legend>
        <b class="head">{WORDS.whereTo}</b>
        <span class="label second-voice">{WORDS.figures}</span>
        <span class="royale-chip quiet">
          <Icon name="target" size="small" /> {WORDS.ifYouCallIt}
        </span>
      </legend>
      {options.map((option, i) => (
        <button
          key={option.id}
          type="button"
          class="crowd-call"
          data-shape={SHAPES[i]}
          data-letter={LETTERS[i]}
          aria-pressed={call === option.id}
          onClick={() => model.do(RULE, 'call', { round: room.round, option: option.id })}
        >
          <b aria-hidden="true">{LETTERS[i]}</b>
          <span dir="auto">{option.text}</span>
          {call === option.id && (
            <small>
              <Icon name="target" size="small" /> {WORDS.yourCall}
            </small>
          )}
        </button>
      ))}
    </fieldset>
  );
}

function Pick({ model, backs }: { model: MatchModel; backs: number }) {
  const [isChoosing, setChoosing] = useState(false);
  const seats = model.room?.seats ?? [];
  const pick = seats.find(({ seat }) => seat === backs);
  if (pick && !isChoosing)
    return (
      <div class="crowd-pick">
        <Avatar seed={pick.avatar} bot={pick.bot} />
        <p>
          <span class="label second-voice">{WORDS.yourPick}</span>
          <b class="head clip">{pick.name}</b>
          <span class="label second-voice">{WORDS.stillIn}</span>
        </p>
        <button type="button" class="button icon-only" aria-label={WORDS.again} onClick={() => setChoosing(true)}>
          <Icon name="replay" />
        </button>
      </div>
    );
  const me = model.you?.seat;
  const standing = seats.filter(({ seat, rank }) => seat !== me && rank > 0 && rank <= (royaleOf(model)?.alive ?? 0));
  return (
    <fieldset class="crowd-backing">
      <legend class="label second-voice">{WORDS.choosePick}</legend>
      {standing.slice(0, 12).map((seat) => (
        <button
          key={seat.seat}
          type="button"
          class="ask-choice"
          onClick={() => {
            model.do(RULE, 'back', { seat: seat.seat });
            setChoosing(false);
          }}
        >
          <Avatar seed={seat.avatar} bot={seat.bot} />
          <bdi class="clip">{seat.name}</bdi>
        </button>
      ))}
    </fieldset>
  );
}
