import { useRef, useState } from 'preact/hooks';
import { NOBODY } from '#shared/modes/saboteur/memory.ts';
import { evidenceOf } from '#shared/modes/saboteur/plot-view.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { SecondRing } from '../../panels/second-ring.tsx';
import { PanelStage } from '../panel-stage.tsx';
import { badgeOf, factsOf } from './facts.ts';
import '../mode-screen.css';
import './saboteur.css';
import { t } from '../../i18n/t.ts';
import { faceOf, plotOf, RULE, roleOf } from './slots.ts';
import { useAccuseKeys } from './use-accuse-keys.ts';

/** The vote between questions. Everybody's screen is the same, the saboteurs' too. */
export function AccusePanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const [looksAt, lookAt] = useState<number | null>(null);
  const lineUp = useRef<HTMLUListElement>(null);
  const accuse = (seat: number): void => void model.do(RULE, 'accuse', { seat });
  useAccuseKeys(lineUp, { accuse: (seat) => accuse(seat ?? NOBODY) });
  const { room, you } = model;
  const plot = plotOf(model);
  const vote = plot?.vote;
  if (!room || !plot || !vote) return null;
  const ballot = roleOf(model)?.ballot ?? null;
  const { voted, voters } = plot.turnout ?? { voted: 0, voters: 0 };
  const suspects = vote.suspects.flatMap((row) => {
    const face = faceOf(model, row[0]);
    return face ? [{ suspect: evidenceOf(row), face }] : [];
  });
  const looked = suspects.find(({ face }) => face.seat === (looksAt ?? ballot));
  return (
    <section class="mode-screen plot plot-accuse" aria-label={t.saboteur.whoMisled}>
      <PanelStage model={model} />
      <header>
        <p class="mode-chip">
          <Icon name="mask" size="small" /> {t.saboteur.title} · {t.saboteur.voteNumber(vote.number)}
        </p>
        <h2 class="head">{t.saboteur.whoMisled}</h2>
        <p class="second-voice">{t.saboteur.overHalf(plot.saboteurs - plot.unmasked.length, suspects.length)}</p>
        <SecondRing model={model} />
      </header>
      <ul class="line-up" ref={lineUp} aria-label={t.saboteur.suspects} data-many={suspects.length > 14 || undefined}>
        {suspects.map(({ suspect, face }) => (
          <li key={face.seat}>
            <button
              type="button"
              class="suspect"
              aria-pressed={looked?.face.seat === face.seat}
              data-own-ballot={ballot === face.seat}
              data-seat={face.seat}
              onClick={() => lookAt(face.seat)}
              onFocus={() => lookAt(face.seat)}
            >
              <Avatar seed={face.avatar} bot={face.bot} />
              <bdi class="clip-two">{face.seat === you?.seat ? t.saboteur.you : face.name}</bdi>
              <small>{badgeOf(suspect)}</small>
            </button>
          </li>
        ))}
      </ul>
      <div class="dossier glass">
        {!looked && <p class="second-voice">{t.saboteur.lookFirst}</p>}
        {looked && (
          <>
            <p class="dossier-head">
              <Avatar seed={looked.face.avatar} bot={looked.face.bot} />
              <b class="head clip">{looked.face.name}</b>
            </p>
            <ul>
              {factsOf(looked.suspect).map(({ fact, detail }) => (
                <li key={fact}>
                  <b>{fact}</b>
                  {detail && <span class="label second-voice">{detail}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="accuse-keys">
        {looked && looked.face.seat !== you?.seat && !plot.unmasked.includes(looked.face.seat) && (
          <button
            type="button"
            class="button primary big"
            aria-pressed={ballot === looked.face.seat}
            onClick={() => accuse(looked.face.seat)}
          >
            <Icon name="target" /> <span class="clip">{t.saboteur.accuse(looked.face.name)}</span>
          </button>
        )}
        <button type="button" class="button ghost" aria-pressed={ballot === NOBODY} onClick={() => accuse(NOBODY)}>
          {t.saboteur.nobodyYet} <kbd class="keycap">0</kbd>
        </button>
        <p class="label second-voice" role="status">
          {ballot === null ? '' : t.saboteur.sealed}
        </p>
      </div>
      <p class="ballots-foot">
        <span>
          {t.saboteur.voted(voted, voters)}
          <span class="wide-only">{t.saboteur.faceDown}</span>
        </span>
        <span class="ballots" aria-hidden="true">
          {Array.from({ length: Math.min(24, voters) }, (_, i) => (
            <i key={`${i}`} class={i < voted ? 'cast' : ''} />
          ))}
        </span>
      </p>
    </section>
  );
}
