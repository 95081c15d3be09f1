import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import { hostKeyOf, keptHostKey } from './host-key.ts';
import './show.css';
import { ShowConsole } from './show-console.tsx';
import { ShowForm } from './show-form.tsx';

/** Shows, for whoever runs them: a new one, or the keys of one that is there. */
export function ShowPage({ code }: { code: string | null }) {
  const [key, setKey] = useState(() => (code === null ? null : hostKeyOf(code)));
  /** Why the last key was none. */
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    document.title = `${t.show.title} · ${t.brand}`;
  }, []);
  if (code === null) return <ShowForm />;
  if (key === null) return <AskKey trouble={trouble} onKey={setKey} />;
  return (
    <ShowConsole
      key={key}
      code={code}
      hostKey={key}
      onWrongKey={(sentence) => {
        const kept = keptHostKey(code);
        setTrouble(sentence);
        setKey(kept === key ? null : kept); // a wrong link takes nothing from who has the right key here
      }}
    />
  );
}

/** Another device has the key: it is typed or pasted here. */
function AskKey({ trouble, onKey }: { trouble: string; onKey: (key: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <main class="message page enters">
      <h1 class="title">{t.show.title}</h1>
      <form
        class="show-form"
        onSubmit={(event) => {
          event.preventDefault();
          onKey(typed.trim());
        }}
      >
        <label class="form-label">
          <span class="label second-voice">{t.show.key}</span>
          <span class="field">
            <input
              type="password"
              autocomplete="off"
              required
              maxLength={40}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </span>
        </label>
        {trouble !== '' && (
          <p class="show-trouble" role="alert">
            <Icon name="warn" size="small" /> {trouble}
          </p>
        )}
        <p class="label third-voice">{t.show.keyNote}</p>
        <button type="submit" class="button primary">
          {t.show.enter}
        </button>
      </form>
    </main>
  );
}
