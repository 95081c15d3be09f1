import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../../panels/art.tsx';
import { useModel } from '../../panels/room-model.ts';
import { HideKey } from './hide-key.tsx';
import { Mask } from './mask.tsx';
import '../mode-screen.css';
import './saboteur.css';
import { plotOf, roleOf } from './slots.ts';
import { useHiding } from './use-hiding.ts';

/** The dealing: everybody's own card, on everybody's own screen. */
export function RoleCard({ model: given }: { model: MatchModel }) {
  const model = useModel(given, ({ room }) => room) ? given : null;
  const { isHidden, turn } = useHiding();
  const [isPutAway, putAway] = useState(false);
  const role = model && roleOf(model);
  const plot = model && plotOf(model);
  if (!model?.room || !role || !plot) return null;
  const among = model.room.taken;
  // Hidden, everybody's card is the same: that there is something to hide would be the secret.
  const isCovered = isHidden || isPutAway;
  if (role.role === 'loyal' || isCovered)
    return (
      <section class="mode-screen plot plot-loyal" aria-label={t.saboteur.title}>
        <p class="mode-chip">
          <Icon name="mask" size="small" /> {t.saboteur.title}
        </p>
        <h2 class="head">{isCovered ? t.saboteur.hidden : t.saboteur.loyal}</h2>
        <p class="second-voice">{t.saboteur.loyalHint(plot.saboteurs, among)}</p>
        <HideKey isHidden={isCovered} turn={isPutAway && !isHidden ? () => putAway(false) : turn} />
      </section>
    );
  return (
    <section class="mode-screen plot plot-role" aria-label={t.saboteur.youAre}>
      <div class="stripe">
        <Mask className="role-mask" />
        <p class="plot-only">
          <Icon name="eyeoff" size="small" /> {t.saboteur.onlyYou}
        </p>
        <h2 class="head">{t.saboteur.youAre}</h2>
        <p>{t.saboteur.youSee}</p>
      </div>
      <div class="role-terms">
        <dl>
          <Term figure="+300" text={t.saboteur.misledPays} />
          <Term figure="−500" text={t.saboteur.unmaskedCosts} />
          <Term figure={String(plot.saboteurs)} text={t.saboteur.ofYou(among, plot.saboteurs)} />
        </dl>
        <p class="role-keys">
          <button type="button" class="button big plain-white" onClick={() => putAway(true)}>
            {t.saboteur.straightFace}
          </button>
          <HideKey isHidden={isHidden} turn={turn} />
        </p>
        <p class="label">{t.saboteur.streaming}</p>
      </div>
    </section>
  );
}

function Term({ figure, text }: { figure: string; text: string }) {
  return (
    <div>
      <dt class="number">{figure}</dt>
      <dd class="second-voice">{text}</dd>
    </div>
  );
}
