import { CAUGHT_POINTS } from '#shared/modes/saboteur/memory.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import '../mode-screen.css';
import './saboteur.css';
import { t } from '../../i18n/t.ts';
import { faceOf, plotOf, roleOf } from './slots.ts';

/** After the bell of a vote: how many accused whom, and who was named. */
export function BallotsPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 500);
  const vote = plotOf(model)?.last;
  if (!model.room || !vote) return null;
  const { named } = vote;
  const name = named && (faceOf(model, named.seat)?.name ?? t.saboteur.somebody);
  return (
    <section
      class="mode-screen plot plot-ballots"
      aria-label={t.saboteur.suspects}
      data-caught={named?.isSaboteur || undefined}
    >
      <p class="mode-chip">
        <Icon name="mask" size="small" /> {t.saboteur.title}
      </p>
      <h2 class="head">{named && name ? t.saboteur.named(name, named.count, vote.voters) : t.saboteur.nobodyNamed}</h2>
      <p class={named?.isSaboteur ? 'ballots-caught' : 'second-voice'}>
        {named ? (named.isSaboteur ? t.saboteur.isSaboteur : t.saboteur.isInnocent) : t.saboteur.nobodyNamedHint}
      </p>
      {named?.isSaboteur && roleOf(model)?.ballot === named.seat && (
        <p class="label">{t.saboteur.accusedThem(CAUGHT_POINTS)}</p>
      )}
      <ul class="counts">
        {vote.counts.map(([seat, count]) => {
          const face = faceOf(model, seat);
          return (
            <li key={seat} data-named={named?.seat === seat}>
              {face && <Avatar seed={face.avatar} bot={face.bot} />}
              <bdi class="clip">{face?.name ?? t.saboteur.somebody}</bdi>
              <b class="number">{t.saboteur.accused(count)}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
