import { useState } from 'preact/hooks';
import { SHOW_BOUNDS } from '#shared/protocol/shows.ts';
import { MIX } from '#shared/questions/topics.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { showApi } from '../net/show-api.ts';
import { HomeKey } from '../panels/home-key.tsx';
import { SelectField } from '../panels/select-field.tsx';
import { catalogue, go, guest } from '../panels/store.ts';
import { Trouble } from '../panels/trouble.tsx';
import { useSayings } from '../panels/use-sayings.ts';
import { keepHostKey } from './host-key.ts';

const MINUTE_MS = 60 * 1000;
/** Sizes a host chooses from. */
const SIZES = [50, 200, 500, 1000, 2500, 5000, 10_000] as const;

/** Opens a show: what is played, by how many, and when. */
export function ShowForm() {
  const modes = (catalogue.value?.modes ?? []).filter(({ inShows }) => inShows);
  const [title, setTitle] = useState('');
  const [mode, setMode] = useState(modes.find(({ id }) => id)?.id ?? '');
  const [topic, setTopic] = useState<string>(MIX.id);
  const [seats, setSeats] = useState<number>(200);
  const [minutes, setMinutes] = useState(15);
  const [isPublic, setPublic] = useState(true);
  const [isOpening, setOpening] = useState(false);
  const { trouble, tried } = useSayings();
  const open = async (): Promise<void> => {
    const pass = guest.value?.pass;
    if (pass === undefined || isOpening) return;
    setOpening(true);
    await tried(async () => {
      const wish = { title: title.trim(), mode, topic, seats, isPublic, startsInMs: Math.max(0, minutes) * MINUTE_MS };
      const { code, hostKey } = await showApi.open(pass, wish);
      keepHostKey(code, hostKey);
      go(`/show/${code}`, true);
    }).finally(() => setOpening(false));
  };
  return (
    <main class="show page enters">
      <header class="show-head">
        <HomeKey />
        <h1 class="title grow">{t.show.title}</h1>
      </header>
      <p class="second-voice">{t.show.what}</p>
      <form
        class="show-form"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label class="form-label">
          <span class="label second-voice">{t.show.name}</span>
          <span class="field">
            <input
              required
              maxLength={SHOW_BOUNDS.titleChars}
              value={title}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          </span>
        </label>
        <SelectField
          label={t.show.mode}
          value={mode}
          options={modes.map((one) => [one.id, one.title])}
          onChange={setMode}
        />
        <SelectField
          label={t.show.topic}
          value={topic}
          options={(catalogue.value?.topics ?? []).map(({ id }) => [id, topicTitle(id)])}
          onChange={setTopic}
        />
        <SelectField
          label={t.show.size}
          value={String(seats)}
          options={SIZES.map((size) => [String(size), t.people(size)])}
          onChange={(value) => setSeats(Number(value))}
        />
        <label class="form-label">
          <span class="label second-voice">{t.show.startsIn}</span>
          <span class="field">
            <input
              type="number"
              min={0}
              max={SHOW_BOUNDS.startsInMs / MINUTE_MS}
              required
              value={minutes}
              onInput={(event) => setMinutes(event.currentTarget.valueAsNumber || 0)}
            />
          </span>
        </label>
        <label class="toggle">
          {t.show.isPublic}
          <input type="checkbox" checked={isPublic} onChange={(event) => setPublic(event.currentTarget.checked)} />
        </label>
        <Trouble words={trouble} />
        <button type="submit" class="button primary big" disabled={isOpening}>
          {isOpening ? t.show.opening : t.show.create}
        </button>
      </form>
    </main>
  );
}
