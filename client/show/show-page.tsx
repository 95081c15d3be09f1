import { useEffect, useState } from 'preact/hooks';
import { SHOW_BOUNDS } from '#shared/protocol/shows.ts';
import { t } from '../i18n/t.ts';
import { KeyForm } from '../panels/key-form.tsx';
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
  if (key === null)
    // Another device has it: it is typed or pasted here.
    return (
      <KeyForm
        {...{ title: t.show.title, label: t.show.key, note: t.show.keyNote, action: t.show.enter, trouble }}
        autocomplete="off"
        max={SHOW_BOUNDS.keyChars}
        onKey={(typed) => setKey(typed.trim())}
      />
    );
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
