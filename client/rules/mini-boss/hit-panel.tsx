import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { LETTERS } from '../../model/selectors.ts';
import { verdictOf } from '../../model/standings.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { useCount } from '../../panels/use-count.ts';
import { MOTION } from '../../theme/tokens.ts';
import { Confetti } from '../confetti.tsx';
import { isFresh } from '../fresh.ts';
import { FullPanel } from '../full-panel.tsx';
import './boss.css';
import { t } from '../../i18n/t.ts';
import { BossFace } from './boss-face.tsx';
import { useCellsMax } from './boss-panel.tsx';
import { HealthBar } from './health-bar.tsx';
import { bossNow, hitOf } from './slots.ts';

/** How long what bursts behind it flies. */
const BURST_MS = 1200;

/** What the question did to the boss: the number of right answers is the hero. */
export function HitPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const most = useCellsMax();
  const counted = useCount(MOTION.count, isFresh(model));
  const { room, you } = model;
  const [boss, hit] = [bossNow(model), hitOf(model)];
  if (!room || !boss || !hit) return null;
  const faces = hit.seats.flatMap((seat) => room.seats.find((one) => one.seat === seat) ?? []);
  const halved = room.seats.find(({ seat }) => seat === hit.halved);
  const isOver = boss.outcome !== 'fights';
  const seconds = (hit.ms / 1000).toFixed(1);
  return (
    <FullPanel
      model={model}
      name={`boss boss-hit ${boss.outcome} ${hit.damage > 0 ? 'is-hit' : ''}`}
      label={t.miniBoss.title}
      icon="skull"
      chip={t.miniBoss.title}
      note={`${t.miniBoss.question(room.round + 1)}${isOver ? '' : `, ${t.miniBoss.oneMore}`}`}
      next={t.miniBoss.goesOnIn}
      isLoud
    >
      <div class="boss-den" aria-hidden="true">
        <div class="boss-sun" />
        {(hit.damage > 0 || boss.outcome === 'beaten') && (
          <Confetti
            key={hit.round}
            seed={`${room.matchId}/${hit.round}`}
            topic={room.topic}
            count={110}
            reach={420}
            ms={BURST_MS}
            className="boss-burst"
          />
        )}
        <BossFace
          name={boss.name}
          topic={room.topic}
          mood={hit.damage > 0 || boss.outcome === 'beaten' ? 'rattled' : 'smug'}
          className="boss-beast"
        />
      </div>
      <HealthBar name={boss.name} health={boss.health} full={boss.full} damage={hit.damage} most={most} />
      <div class="boss-damage">
        <p class="number" role="img" aria-label={t.miniBoss.hits(hit.damage)}>
          {hit.damage > 0 ? `−${figure(Math.round(hit.damage * counted))}` : '0'}
        </p>
        <p class="head" aria-hidden="true">
          {t.miniBoss.hits(hit.damage)}
        </p>
        <p class="boss-hitters" aria-hidden="true">
          {faces.map(({ seat, avatar, bot }) => (
            <Avatar key={seat} seed={avatar} bot={bot} />
          ))}
          {hit.damage > faces.length && <b class="number">{t.miniBoss.more(hit.damage - faces.length)}</b>}
        </p>
      </div>
      <div class="boss-foot">
        <p class="label second-voice">
          {hit.isRight ? t.miniBoss.bossRight(seconds) : t.miniBoss.bossWrong}{' '}
          {halved && t.miniBoss.halved(halved.name, halved.seat === you?.seat)}
        </p>
        {isOver ? (
          <Outcome isBeaten={boss.outcome === 'beaten'} name={boss.name} bonus={hit.bonus} />
        ) : (
          <Mine model={model} />
        )}
      </div>
    </FullPanel>
  );
}

/** How the fight ended, and what that is worth. */
function Outcome({ isBeaten, name, bonus }: { isBeaten: boolean; name: string; bonus: number }) {
  return (
    <div class={`boss-outcome ${isBeaten ? 'is-beaten' : ''}`}>
      <Icon name={isBeaten ? 'trophy' : 'skull'} size="large" />
      <p>
        <b class="head">{isBeaten ? t.miniBoss.beaten(name) : t.miniBoss.stands(name)}</b>
        <span>{isBeaten ? t.miniBoss.bonus(bonus) : t.miniBoss.nothingLost}</span>
      </p>
    </div>
  );
}

/** The answer of the question, and what it brought me. */
function Mine({ model }: { model: MatchModel }) {
  const { room } = model;
  if (!room?.reveal) return null;
  const verdict = verdictOf(model);
  const isRight = verdict?.outcome === 'right';
  const [only, other] = room.reveal.right;
  const letter = other ? undefined : LETTERS[room.question?.options.findIndex(({ id }) => id === only) ?? -1];
  return (
    <div class={`boss-answer ${isRight ? 'is-right' : ''}`}>
      {letter && (
        <b class="boss-letter" aria-hidden="true">
          {letter}
        </b>
      )}
      <span class="boss-told" dir="auto">
        {room.reveal.text}
      </span>
      {isRight && (
        <>
          <b class="number">+{figure(verdict.points)}</b>
          <Icon name="check" size="large" />
        </>
      )}
    </div>
  );
}
