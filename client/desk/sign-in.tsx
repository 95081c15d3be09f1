import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { deskApi } from '../net/desk-api.ts';
import { Icon } from '../panels/art.tsx';
import { go } from '../panels/store.ts';
import { useSayings } from './use-sayings.ts';

/** The operator key, typed once: the browser keeps a session in its place. */
export function SignIn({ onIn }: { onIn: () => void }) {
  const [key, setKey] = useState('');
  const { trouble, tried } = useSayings(() => {});
  return (
    <main class="message page enters">
      <h1 class="title">{t.desk.title}</h1>
      <form
        class="question-form desk-sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          void tried(async () => {
            await deskApi.signIn(key);
            onIn();
          });
        }}
      >
        <label class="form-label">
          <span class="label second-voice">{t.desk.key}</span>
          <span class="field">
            <input
              type="password"
              autocomplete="current-password"
              required
              value={key}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
          </span>
        </label>
        <p class="label second-voice">{t.desk.keyNote}</p>
        {trouble !== '' && (
          <p class="import-reason" role="alert">
            <Icon name="warn" size="small" /> {trouble}
          </p>
        )}
        <div class="desk-keys">
          <button type="submit" class="button primary">
            {t.desk.signIn}
          </button>
          <button type="button" class="button ghost" onClick={() => go('/')}>
            {t.connection.home}
          </button>
        </div>
      </form>
    </main>
  );
}
