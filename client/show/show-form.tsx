import { useState } from 'preact/hooks';
import { MIX } from '#shared/questions/topics.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { ApiError } from '../net/api-error.ts';
import { showApi } from '../net/show-api.ts';
import { Icon } from '../panels/art.tsx';
import { catalogue, go, guest } from '../panels/store.ts';
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
  const [trouble, setTrouble] = useState('');
  const open = async (): Promise<void> => {
    if (!guest.value || isOpening) return;
    setOpening(true);
    setTrouble('');
    try {
      const wish = { title: title.trim(), mode, topic, seats, isPublic, startsInMs: Math.max(0, minutes) * MINUTE_MS };
      const { code, hostKey } = await showApi.open(guest.value.pass, wish);
      keepHostKey(code, hostKey);
      go(`/show/${code}`, true);
    } catch (error) {
      setOpening(false);
      if (!(error instanceof ApiError)) throw error;
      setTrouble(error.message);
    }
  };
  return (
    <main class="show page enters">
      <header class="show-head">
        <button type="button" class="icon-button" aria-label={t.connection.home} onClick={() => go('/')}>
          <Icon name="back" size="large" />
        </button>
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
            <input required maxLength={60} value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
          </span>
        </label>
        <Select words={t.show.mode} value={mode} onChange={setMode}>
          {modes.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </Select>
        <Select words={t.show.topic} value={topic} onChange={setTopic}>
          {(catalogue.value?.topics ?? []).map(({ id }) => (
            <option key={id} value={id}>
              {topicTitle(id)}
            </option>
          ))}
        </Select>
        <Select words={t.show.size} value={String(seats)} onChange={(value) => setSeats(Number(value))}>
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {t.people(size)}
            </option>
          ))}
        </Select>
        <label class="form-label">
          <span class="label second-voice">{t.show.startsIn}</span>
          <span class="field">
            <input
              type="number"
              min={0}
              max={10_080}
              required
              value={minutes}
              onInput={(event) => setMinutes(event.currentTarget.valueAsNumber || 0)}
            />
          </span>
        </label>
        <label class="toggle">
          <input type="checkbox" checked={isPublic} onChange={(event) => setPublic(event.currentTarget.checked)} />
          <span>{t.show.isPublic}</span>
        </label>
        {trouble !== '' && (
          <p class="show-trouble" role="alert">
            <Icon name="warn" size="small" /> {trouble}
          </p>
        )}
        <button type="submit" class="button primary big" disabled={isOpening}>
          {isOpening ? t.show.opening : t.show.create}
        </button>
      </form>
    </main>
  );
}

function Select({
  words,
  value,
  onChange,
  children,
}: {
  words: string;
  value: string;
  onChange: (value: string) => void;
  children: preact.ComponentChildren;
}) {
  return (
    <label class="form-label">
      <span class="label second-voice">{words}</span>
      <span class="field">
        <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {children}
        </select>
      </span>
    </label>
  );
}
