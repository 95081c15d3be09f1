import { useState } from 'preact/hooks';
import { NOBODY } from '#shared/modes/saboteur/memory.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { secondsToEnd } from '../../model/selectors.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { badgeOf, factsOf } from './facts.ts';
import './saboteur.css';
import { faceOf, plotOf, RULE, roleOf } from './slots.ts';
import { WORDS } from './words.ts';

/** The vote between questions. Everybody's screen is the same, the saboteurs' too. */
export function AccusePanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const [looksAt, lookAt] = useState<number | null>(null);
  const { room, you } = model;
  const plot = plotOf(model);
  const vote = plot?.vote;
  if (!room || !plot || !vote) return null;
  const left = secondsToEnd(model, model.clock.now());
  const ballot = roleOf(model)?.ballot ?? null;
  const suspects = vote.suspects.flatMap((suspect) => {
    const face = faceOf(model, suspect.seat);
    return face ? [{ suspect, face }] : [];
  });
  const accuse = (seat: number): void => void model.do(RULE, 'accuse', { seat });
  const looked = suspects.find(({ face }) => face.seat === (looksAt ?? ballot));
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === '0') return accuse(NOBODY);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const keys = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.suspect')];
    const at = keys.indexOf(document.activeElement as HTMLElement);
    keys[(at + step + keys.length) % keys.length]?.focus();
  };
  return (
    <section class="plot plot-accuse" aria-label={WORDS.whoMisled} onKeyDown={onKey}>
      <header>
        <p class="plot-chip">
          <Icon name="mask" size="small" /> {WORDS.title} · {WORDS.voteNumber(vote.number)}
        </p>
        <h2 class="head">{WORDS.whoMisled}</h2>
        <p class="second-voice">{WORDS.overHalf(plot.saboteurs - plot.unmasked.length, suspects.length)}</p>
        {left !== null && (
          <b class="number plot-seconds" role="timer" aria-label={WORDS.seconds(left)}>
            {left}
          </b>
        )}
      </header>
      <ul class="line-up" aria-label={WORDS.suspects}>
        {suspects.map(({ suspect, face }) => (
          <li key={face.seat}>
            <button
              type="button"
              class="suspect"
              aria-pressed={looked?.face.seat === face.seat}
              data-own-ballot={ballot === face.seat}
              onClick={() => lookAt(face.seat)}
              onFocus={() => lookAt(face.seat)}
            >
              <Avatar seed={face.avatar} bot={face.bot} />
              <bdi class="clip">{face.seat === you?.seat ? WORDS.you : face.name}</bdi>
              <small>{badgeOf(suspect)}</small>
            </button>
          </li>
        ))}
      </ul>
      <div class="dossier glass">
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
            {looked.face.seat !== you?.seat && !plot.unmasked.includes(looked.face.seat) && (
              <button type="button" class="button primary big wide" onClick={() => accuse(looked.face.seat)}>
                {WORDS.accuse(looked.face.name)}
              </button>
            )}
          </>
        )}
        <button type="button" class="button ghost wide" aria-pressed={ballot === NOBODY} onClick={() => accuse(NOBODY)}>
          {WORDS.nobodyYet} <kbd>0</kbd>
        </button>
        <p class="label second-voice" role="status">
          {ballot === null ? '' : WORDS.sealed}
        </p>
      </div>
      <p class="ballots-foot">
        <span>{WORDS.voted(vote.voted, vote.voters)}</span>
        <span class="ballots" aria-hidden="true">
          {Array.from({ length: Math.min(24, vote.voters) }, (_, i) => (
            <i key={`${i}`} class={i < vote.voted ? 'cast' : ''} />
          ))}
        </span>
      </p>
    </section>
  );
}
