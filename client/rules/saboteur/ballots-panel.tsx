import { CAUGHT_POINTS } from '#shared/modes/saboteur/memory.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import '../mode-screen.css';
import './saboteur.css';
import { faceOf, plotOf, roleOf } from './slots.ts';
import { WORDS } from './words.ts';

/** After the bell of a vote: how many accused whom, and who was named. */
export function BallotsPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 500);
  const vote = plotOf(model)?.last;
  if (!model.room || !vote) return null;
  const { named } = vote;
  const name = named && (faceOf(model, named.seat)?.name ?? WORDS.somebody);
  return (
    <section
      class="mode-screen plot plot-ballots"
      aria-label={WORDS.suspects}
      data-caught={named?.isSaboteur || undefined}
    >
      <p class="mode-chip">
        <Icon name="mask" size="small" /> {WORDS.title}
      </p>
      <h2 class="head">{named && name ? WORDS.named(name, named.count, vote.voters) : WORDS.nobodyNamed}</h2>
      <p class={named?.isSaboteur ? 'ballots-caught' : 'second-voice'}>
        {named ? (named.isSaboteur ? WORDS.isSaboteur : WORDS.isInnocent) : WORDS.nobodyNamedHint}
      </p>
      {named?.isSaboteur && roleOf(model)?.ballot === named.seat && (
        <p class="label">{WORDS.accusedThem(CAUGHT_POINTS)}</p>
      )}
      <ul class="counts">
        {vote.counts.map(([seat, count]) => {
          const face = faceOf(model, seat);
          return (
            <li key={seat} data-named={named?.seat === seat}>
              {face && <Avatar seed={face.avatar} bot={face.bot} />}
              <bdi class="clip">{face?.name ?? WORDS.somebody}</bdi>
              <b class="number">{WORDS.accused(count)}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
