import { told } from '../../i18n/told.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { useViewport } from '../../panels/use-viewport.ts';
import { FullPanel } from '../full-panel.tsx';
import './boss.css';
import { t } from '../../i18n/t.ts';
import { BossFace } from './boss-face.tsx';
import { HealthBar } from './health-bar.tsx';
import { bossNow, moodOf, preyOf } from './slots.ts';

/** A bar has at most so many cells, and fewer on a phone. */
const CELLS_MAX = 48;
const CELLS_ON_PHONE_MAX = 24;

export function useCellsMax(): number {
  return useViewport().width < 760 ? CELLS_ON_PHONE_MAX : CELLS_MAX;
}

/** The boss comes in: what it takes, what it says, and whom it is after. */
export function BossPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const most = useCellsMax();
  const boss = bossNow(model);
  const { room, you } = model;
  if (!room || !boss) return null;
  const prey = preyOf(model);
  return (
    <FullPanel
      model={model}
      name="boss boss-enters"
      label={t.miniBoss.title}
      icon="skull"
      chip={t.miniBoss.title}
      note={t.miniBoss.question(room.round + 2)}
      next={t.miniBoss.fightIn}
      isLoud
    >
      <div class="boss-den" aria-hidden="true">
        <div class="boss-sun" />
        <BossFace name={boss.name} topic={room.topic} mood={moodOf(boss)} className="boss-beast" />
      </div>
      <HealthBar name={boss.name} health={boss.health} full={boss.full} most={most} />
      <p class="label second-voice boss-rule">
        {t.miniBoss.each} <span class="wide-only">{t.miniBoss.questions(boss.questions)}</span>
      </p>
      <blockquote class="boss-says">{told(boss.taunt)}</blockquote>
      {prey && (
        <div class="boss-prey">
          <Avatar seed={prey.avatar} bot={prey.bot} size="large" />
          <p>
            <b class="head clip">{prey.seat === you?.seat ? t.miniBoss.you : <bdi>{prey.name}</bdi>}</b>
            <span class="label second-voice">{t.miniBoss.inTheLead}</span>
          </p>
          <p class="boss-stake">
            <b class="number">{t.miniBoss.half}</b>
            <span class="label second-voice">{t.miniBoss.ifFaster}</span>
          </p>
        </div>
      )}
    </FullPanel>
  );
}
