import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';
import { deskApi } from '../net/desk-api.ts';
import { KeyForm } from '../panels/key-form.tsx';
import { go } from '../panels/store.ts';
import { useSayings } from '../panels/use-sayings.ts';

/** The operator key, typed once: the browser keeps a session in its place. */
export function SignIn({ onIn }: { onIn: () => void }) {
  const { trouble, tried } = useSayings();
  const enter = (key: string): Promise<void> =>
    tried(async () => {
      await deskApi.signIn(key);
      onIn();
    });
  return (
    <KeyForm
      {...{
        title: t.desk.title,
        label: backstage.desk.key,
        note: backstage.desk.keyNote,
        action: backstage.desk.signIn,
        trouble,
      }}
      autocomplete="current-password"
      onKey={(key) => void enter(key)}
    >
      <button type="button" class="button ghost" onClick={() => go('/')}>
        {t.connection.home}
      </button>
    </KeyForm>
  );
}
