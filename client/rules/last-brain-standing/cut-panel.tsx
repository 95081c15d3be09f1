import { useMemo } from 'preact/hooks';
import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { secondsToEnd } from '../../model/selectors.ts';
import { Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { dotField } from './dot-field.ts';
import './royale.css';
import { crowdOf, royaleOf } from './slots.ts';
import { WORDS } from './words.ts';

/** The ceremony of a cut: how many there were, how many are left, and where I am. */
export function CutPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const { room, you } = model;
  const royale = royaleOf(model);
  const cut = royale?.cut;
  if (!room || !royale || !cut) return null;
  const isOut = crowdOf(model) !== null;
  const left = secondsToEnd(model, model.clock.now());
  return (
    <section class="royale cut" aria-label={WORDS.title} data-phase={`${room.matchId}/${cut.round}`}>
      <p class="royale-chip">
        <Icon name="crown" size="small" /> {WORDS.title}
      </p>
      <div class="cut-figures">
        {cut.from !== cut.to && (
          <p class="number cut-from" aria-hidden="true">
            {figure(cut.from)}
          </p>
        )}
        <p class="number cut-to" role="img" aria-label={WORDS.heard(cut.from, cut.to)}>
          {figure(cut.to)}
        </p>
        <p class={`head cut-verdict ${isOut ? 'is-out' : ''}`}>
          <Icon name={isOut ? 'users' : 'check'} size="large" />
          {cut.from === cut.to ? WORDS.nobodyFell : isOut ? WORDS.out : WORDS.survived}
        </p>
        {isOut ? (
          <p class="second-voice">{WORDS.outHint}</p>
        ) : (
          <dl class="cut-own">
            <Own name={WORDS.yourPlace} value={figure(you?.rank ?? 0)} />
            <Own name={WORDS.yourPoints} value={figure(you?.score ?? 0)} />
            <Own name={WORDS.aboveTheLine} value={`+${figure(Math.max(0, (you?.score ?? 0) - cut.line))}`} isAbove />
          </dl>
        )}
      </div>
      <DotField from={cut.from} to={cut.to} line={cut.line} isOut={isOut} />
      <p class="cut-foot">
        <span class="second-voice">
          {royale.alive <= 1
            ? WORDS.decided
            : royale.isSudden
              ? WORDS.sudden
              : WORDS.nextCut(royale.untilCut, royale.nextAlive)}
        </span>
        {left !== null && (
          <span role="timer" aria-label={WORDS.seconds(left)}>
            {WORDS.nextIn} <b class="number">{left}</b>
          </span>
        )}
      </p>
    </section>
  );
}

function Own({ name, value, isAbove = false }: { name: string; value: string; isAbove?: boolean }) {
  return (
    <div>
      <dt class="label second-voice">{name}</dt>
      <dd class={isAbove ? 'number cut-above' : 'number'}>{value}</dd>
    </div>
  );
}

/** Everybody as a dot; those who fall are grey and lie below the line. */
function DotField({ from, to, line, isOut }: { from: number; to: number; line: number; isOut: boolean }) {
  const dots = useMemo(() => dotField(from, to), [from, to]);
  return (
    <figure class="cut-field" aria-hidden="true">
      <svg viewBox="0 0 100 112" role="presentation">
        {dots.map((dot, i) => (
          <circle
            key={`${i}`}
            class={dot.falls ? 'falls' : `tone-${dot.tone}`}
            cx={dot.x}
            cy={dot.y}
            r={dot.radius}
            style={{ animationDelay: `${900 + Math.round(dot.delay * 500)}ms` }}
          />
        ))}
        <line class="cut-line" x1="0" x2="100" y1="82" y2="82" />
        <circle class="me" cx="62" cy={isOut ? 97 : 40} r="4.5" />
      </svg>
      <figcaption class="number">{WORDS.theLine(line)}</figcaption>
    </figure>
  );
}
