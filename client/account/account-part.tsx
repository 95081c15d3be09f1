import { useEffect } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { gameUrl } from '../net/base-path.ts';
import { guest } from '../panels/store.ts';
import { isOnTheWay, learnWay, signIn, signOut, way } from './account-store.ts';
import './account.css';

/** Who one is here, and how to be somebody everywhere; nothing where the server signs nobody in. */
export function AccountPart() {
  useEffect(() => {
    learnWay().catch(() => {}); // it is asked again when this is shown again
  }, []);
  const [by, person, isBusy] = [way.value, guest.value, isOnTheWay.value];
  if (!by || !person) return null;
  const { name, isAccount } = person;
  const isElsewhere = !by.page.startsWith(gameUrl());
  return (
    <section class="account-part" aria-label={t.account.head}>
      <p>{isAccount ? t.account.signedIn(name) : t.account.guest(name)}</p>
      <p class="label second-voice">{isAccount ? t.account.signedInNote : t.account.guestNote}</p>
      {isAccount && (
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void signOut()}>
          {isBusy ? t.account.signingOut : t.account.signOut}
        </button>
      )}
      {isAccount && (
        <details class="account-everywhere">
          <summary>{t.account.signOutEverywhere}</summary>
          <p class="label second-voice">{t.account.signOutEverywhereNote}</p>
          <button
            type="button"
            class="button danger"
            aria-disabled={isBusy}
            onClick={() => void signOut({ everywhere: true })}
          >
            {t.account.signOutEverywhere}
          </button>
        </details>
      )}
      {!isAccount && isElsewhere && (
        <p class="label">
          {t.account.otherAddress} <a href={new URL('profile', by.page).href}>{new URL('.', by.page).href}</a>
        </p>
      )}
      {!isAccount && !isElsewhere && (
        <button type="button" class="button primary" aria-disabled={isBusy} onClick={() => void signIn()}>
          {isBusy ? t.account.goingOut : t.account.signIn(by.kind === 'oidc' ? by.name : 'Clerk')}
        </button>
      )}
    </section>
  );
}
