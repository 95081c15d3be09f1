import { useState } from 'preact/hooks';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../../panels/art.tsx';
import { useModel } from '../../panels/room-model.ts';
import { Mask } from './mask.tsx';
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
  if (!model?.room || !role || !plot || isPutAway) return null;
  const among = model.room.taken;
  if (role.role === 'loyal' || isHidden)
    return (
      <section class="plot plot-loyal" aria-label={WORDS.title}>
        <p class="plot-chip">
          <Icon name="mask" size="small" /> {WORDS.title}
        </p>
        <h2 class="head">{isHidden && role.role === 'saboteur' ? WORDS.hidden : WORDS.loyal}</h2>
        <p class="second-voice">{WORDS.loyalHint(plot.saboteurs, among)}</p>
      </section>
    );
  return (
    <section class="plot plot-role" aria-label={WORDS.youAre}>
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
          <button type="button" class="button plain-white" onClick={() => putAway(true)}>
            {WORDS.straightFace}
          </button>
          <button type="button" class="button ghost" onClick={turn}>
            <Icon name="eyeoff" /> {WORDS.hide} <kbd>H</kbd>
          </button>
        </p>
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
