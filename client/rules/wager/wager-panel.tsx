import { useMemo, useState } from 'preact/hooks';
import { figure } from '../../i18n/figures.ts';
import { topicTitle } from '../../i18n/topic-words.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { SecondRing } from '../../panels/second-ring.tsx';
import { svgPicture } from '../../theme/svg.ts';
import { topicLook } from '../../theme/topic-look.ts';
import { TwistPanel } from '../twist-panel.tsx';
import { chipsOf, PILE_WIDTH, pileHeight, pileOf } from './chip-pile.ts';
import { outcomesOf } from './outcomes.ts';
import { PARTS, partOf, roundStake } from './parts.ts';
import { ownWagerOf, RULE, wagerOf } from './slots.ts';
import { useStakeKeys } from './use-stake-keys.ts';
import './wager.css';
import { t } from '../../i18n/t.ts';

/** How much of my points I stake on the next question, and what that would make of me. */
export function WagerPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const [chosen, choose] = useState(0);
  const [isSent, setSent] = useState(false);
  const { room, you } = model;
  const [wager, own] = [wagerOf(model), ownWagerOf(model)];
  const purse = own?.purse ?? 0;
  const locked = own?.stake ?? null;
  const stake = locked ?? Math.min(chosen, purse);
  const isOn = locked === null && purse > 0 && room?.pausedAt === 0;
  const set = (points: number): void => {
    setSent(false);
    choose(points);
  };
  const part = (place: number): void => set(partOf(purse, PARTS[place] ?? 0));
  const lock = (): void => {
    if (isOn && !isSent) setSent(model.do(RULE, 'stake', { points: stake }));
  };
  useStakeKeys({ isOn, stake, purse, set, part, lock });
  if (!room || !wager?.next) return null;
  const { topic, difficulty, isLast } = wager.next;
  const title = topicTitle(topic);
  const score = you?.score ?? 0;
  const outcomes = outcomesOf(room.seats, { seat: you?.seat ?? -1, score }, stake);
  return (
    <TwistPanel
      model={model}
      icon="coin"
      chip={t.wager.title}
      aside={isLast ? t.wager.last : t.wager.next}
      title={t.wager.title}
      className="wager"
    >
      <header class="wager-head">
        <h2 class="head">{t.wager.sure}</h2>
        <p class="second-voice">
          {t.wager.kind(title, t.wager.difficulty[difficulty])}{' '}
          {own !== null && own.asked > 0 && <span class="wide-only">{t.wager.likeIt(own.right, own.asked)}</span>}
        </p>
      </header>
      <SecondRing model={model} />
      {own === null || (purse === 0 && locked === null) ? (
        <p class="head wager-nothing">{t.wager.nothing}</p>
      ) : (
        <>
          <div class="wager-stake">
            <p class="number wager-points">{figure(stake)}</p>
            <p class="second-voice">{t.wager.of(score)}</p>
          </div>
          <div class="wager-choose">
            <input
              type="range"
              min={0}
              max={purse}
              step={1}
              value={stake}
              disabled={!isOn}
              aria-label={t.wager.slider}
              aria-valuetext={t.wager.sliderValue(stake, score, outcomes.ifRight, outcomes.ifWrong)}
              style={{ '--share': purse === 0 ? 0 : stake / purse }}
              onInput={(event) => set(roundStake(event.currentTarget.valueAsNumber, purse))}
            />
            <div class="wager-parts">
              {t.wager.parts.map((name, place) => (
                <button
                  key={name}
                  type="button"
                  class="button"
                  aria-pressed={stake === partOf(purse, PARTS[place] ?? 0)}
                  disabled={!isOn}
                  onClick={() => part(place)}
                >
                  {name}
                </button>
              ))}
            </div>
          </div>
          <Piles model={model} stake={stake} safe={score - stake} />
          <dl class="wager-outcomes">
            <Outcome isRight points={outcomes.ifRight} place={outcomes.rightPlace} />
            <Outcome isRight={false} points={outcomes.ifWrong} place={outcomes.wrongPlace} />
          </dl>
        </>
      )}
      <footer class="wager-foot">
        {own !== null && (purse > 0 || locked !== null) && (
          <button type="button" class="button primary big wide" aria-disabled={!isOn || isSent} onClick={lock}>
            <Icon name="lock" /> {locked === null ? t.wager.stake(stake) : t.wager.staked(locked)}
          </button>
        )}
        <p class="label second-voice" role="status">
          <Icon name="eyeoff" size="small" /> {t.wager.sealed(wager.staked, wager.stakers)}
        </p>
      </footer>
    </TwistPanel>
  );
}

function Outcome({ isRight, points, place }: { isRight: boolean; points: number; place: string }) {
  return (
    <div class={isRight ? 'is-right' : 'is-wrong'}>
      <dt>
        <span class="wager-seal" role="img" aria-label={isRight ? t.wager.ifRight : t.wager.ifWrong}>
          <Icon name={isRight ? 'check' : 'x'} />
        </span>
      </dt>
      <dd>
        <b class="number">{figure(points)}</b>
        <span class="label second-voice">{place}</span>
      </dd>
    </div>
  );
}

function Piles({ model, stake, safe }: { model: MatchModel; stake: number; safe: number }) {
  const topic = model.room?.topic ?? '';
  const total = stake + safe;
  return (
    <div class="wager-piles" aria-hidden="true">
      <Pile topic={topic} seed="stake" chips={chipsOf(stake, total)} name={t.wager.table} />
      <Pile topic={topic} seed="keep" chips={chipsOf(safe, total)} name={t.wager.safe} />
    </div>
  );
}

function Pile({ topic, seed, chips, name }: { topic: string; seed: string; chips: number; name: string }) {
  const __html = useMemo(
    () => svgPicture(pileOf(seed, chips, topicLook(topic)), PILE_WIDTH, pileHeight(chips)),
    [topic, seed, chips],
  );
  return (
    <figure>
      <span style={{ aspectRatio: `${PILE_WIDTH} / ${pileHeight(chips)}` }} dangerouslySetInnerHTML={{ __html }} />
      <figcaption>{name}</figcaption>
    </figure>
  );
}
