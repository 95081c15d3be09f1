import { useState } from 'preact/hooks';
import { type Press, SHOW_BOUNDS } from '#shared/protocol/shows.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { ArmedKey } from './armed-key.tsx';

/** The best of a show, and the way to remove somebody by the name that everybody reads. */
export function ShowPeople({
  show,
  isBusy,
  onPress,
}: {
  show: ShowStatus;
  isBusy: boolean;
  onPress: (press: Press) => void;
}) {
  return (
    <section class="show-part" aria-labelledby="show-people">
      <h2 id="show-people" class="label second-voice">
        {t.show.best}
      </h2>
      {show.best.length === 0 && <p class="third-voice">{t.show.noBest}</p>}
      <ol class="show-best">
        {show.best.map((one) => (
          <li key={`${one.arena} ${one.name}`}>
            <bdi class="clip grow">{one.name}</bdi>
            <span class="third-voice">{figure(one.score)}</span>
          </li>
        ))}
      </ol>
      {show.stage !== 'over' && <Kick isBusy={isBusy} onPress={onPress} />}
    </section>
  );
}

function Kick({ isBusy, onPress }: { isBusy: boolean; onPress: (press: Press) => void }) {
  const [name, setName] = useState('');
  return (
    <form class="show-kick" onSubmit={(event) => event.preventDefault()}>
      <label class="form-label grow">
        <span class="label second-voice">{t.show.kickName}</span>
        <span class="field">
          <input
            value={name}
            maxLength={SHOW_BOUNDS.nameChars}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </span>
      </label>
      <ArmedKey
        icon="void"
        words={t.show.kick}
        about={name.trim()}
        isDisabled={isBusy || name.trim() === ''}
        onPress={() => {
          onPress({ do: 'kick', name: name.trim(), arena: null });
          setName('');
        }}
      />
    </form>
  );
}
