import { useState } from 'preact/hooks';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../../panels/art.tsx';
import { useModel } from '../../panels/room-model.ts';
import { HideKey } from './hide-key.tsx';
import { Mask } from './mask.tsx';
import '../mode-screen.css';
import './saboteur.css';
import { plotOf, roleOf } from './slots.ts';
import { useHiding } from './use-hiding.ts';
import { WORDS } from './words.ts';

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
      <section class="mode-screen plot plot-loyal" aria-label={WORDS.title}>
        <p class="mode-chip">
          <Icon name="mask" size="small" /> {WORDS.title}
        </p>
        <h2 class="head">{isCovered ? WORDS.hidden : WORDS.loyal}</h2>
        <p class="second-voice">{WORDS.loyalHint(plot.saboteurs, among)}</p>
        <HideKey isHidden={isCovered} turn={isPutAway && !isHidden ? () => putAway(false) : turn} />
      </section>
    );
  return (
    <section class="mode-screen plot plot-role" aria-label={WORDS.youAre}>
      <div class="stripe">
        <Mask className="role-mask" />
        <p class="plot-only">
          <Icon name="eyeoff" size="small" /> {WORDS.onlyYou}
        </p>
        <h2 class="head">{WORDS.youAre}</h2>
        <p>{WORDS.youSee}</p>
      </div>
      <div class="role-terms">
        <dl>
          <Term figure="+300" text={WORDS.misledPays} />
          <Term figure="−500" text={WORDS.unmaskedCosts} />
          <Term figure={String(plot.saboteurs)} text={WORDS.ofYou(among, plot.saboteurs)} />
        </dl>
        <p class="role-keys">
          <button type="button" class="button big plain-white" onClick={() => putAway(true)}>
            {WORDS.straightFace}
          </button>
          <HideKey isHidden={isHidden} turn={turn} />
        </p>
        <p class="label">{WORDS.streaming}</p>
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
