import type { ProfileAnswer } from '#shared/protocol/profile.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { renameGuest } from '../net/guest.ts';
import { Avatar, Cover, Icon } from '../panels/art.tsx';
import { newFace } from '../panels/new-face.ts';
import { guest, sayError } from '../panels/store.ts';
import { LevelRing } from './level-ring.tsx';

/** Who it is: the cover of their favourite topic, their face in the ring of their level, name and sums. */
export function PersonCard({ page, home, isOwn }: { page: ProfileAnswer; home: string; isOwn: boolean }) {
  const { level, into, of, matches, wins, bestStreak } = page.profile;
  // One's own face and name change at once, before the page is asked for again.
  const { name, avatar } = (isOwn ? guest.value : null) ?? page;
  const sums = [
    t.profile.matches(matches),
    t.profile.wins(wins),
    ...(bestStreak > 1 ? [t.profile.streak(bestStreak)] : []),
  ];
  return (
    <section class="person-card">
      <Cover className="person-cover" topic={home} seed={`profile/${home}`} width={402} height={318} />
      <div class="person-face">
        <LevelRing level={level} />
        <Avatar seed={avatar} size="person" />
      </div>
      <div class="person-words">
        <h1 class="person-name">
          <bdi>{name}</bdi>
        </h1>
        <p class="person-level">
          <span class="unseen">{t.profile.level(level, into, of)}</span>
          <span aria-hidden="true">
            <b>{t.progress.level(level)}</b> · {t.profile.xp(into, of)}
          </span>
        </p>
        <p class="label second-voice">{sums.join(', ')}</p>
      </div>
      {isOwn && <NewFaceKey />}
    </section>
  );
}

function NewFaceKey() {
  const person = guest.value;
  if (!person) return null;
  const change = async (): Promise<void> => {
    try {
      guest.value = await renameGuest(person, person.name, newFace());
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <button type="button" class="button person-key" onClick={() => void change()}>
      <Icon name="dice" />
      {t.profile.newFace}
    </button>
  );
}

/** A rating or a sum, as it is drawn large. */
export function Figure({ value }: { value: number }) {
  return <b class="number">{figure(value)}</b>;
}
