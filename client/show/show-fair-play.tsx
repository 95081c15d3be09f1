import type { FairPlay } from '#shared/fair-play/fair-play.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';

type Group = FairPlay['groups'][number];

/** What speaks against the fair play of some, said to the host alone: a signal, and no key to press. */
export function ShowFairPlay({ fairPlay }: { fairPlay: FairPlay | null }) {
  return (
    <section class="show-part" aria-labelledby="show-fair-play">
      <h2 id="show-fair-play" class="label second-voice">
        {t.show.fairPlay.title}
      </h2>
      {fairPlay === null ? <p class="third-voice">{t.show.fairPlay.soon}</p> : <Told fairPlay={fairPlay} />}
    </section>
  );
}

function Told({ fairPlay: { questions, groups, tooFast, missing } }: { fairPlay: FairPlay }) {
  const words = t.show.fairPlay;
  return (
    <>
      {groups.length + tooFast.length === 0 ? (
        <p>{words.nothing(questions)}</p>
      ) : (
        <p class="second-voice">{words.note(questions)}</p>
      )}
      {groups.length > 0 && (
        <ul class="show-signals">
          {groups.map((group) => (
            <li key={group.people.map(called).join()}>
              <bdi>{named(group)}</bdi>
              <span class="third-voice">{words.same(group.shared)}</span>
            </li>
          ))}
        </ul>
      )}
      {tooFast.length > 0 && (
        <ul class="show-signals">
          {tooFast.map((one) => (
            <li key={called(one)}>
              <bdi>{called(one)}</bdi>
              <span class="third-voice">{words.tooFast(one.answers)}</span>
            </li>
          ))}
        </ul>
      )}
      {missing > 0 && <p class="third-voice">{words.missing(missing)}</p>}
    </>
  );
}

function named({ people, size }: Group): string {
  return t.show.fairPlay.people(people.map(called), size - people.length);
}

/** Two arenas may have people of one name. */
function called({ name, arena }: { readonly name: string; readonly arena: number }): string {
  return `${name} (${t.show.arena} ${figure(arena + 1)})`;
}
