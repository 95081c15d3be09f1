import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import { copyText } from '../panels/copy-text.ts';
import { addressOf } from '../panels/store.ts';

/** Passes the link of one's page on: by what the device has for that, else by copying it. */
export function ShareKey({ handle, name }: { handle: string; name: string }) {
  const url = new URL(addressOf(`/u/${handle}`), location.href).href;
  const share = async (): Promise<void> => {
    if (!navigator.share) return copyText(url, t.profile.shared);
    // Whoever closes the device's sheet has changed their mind: nothing is to be said.
    await navigator.share({ title: t.profile.shareText(name), url }).catch(() => {});
  };
  return (
    <button type="button" class="button profile-share" onClick={() => void share()}>
      <Icon name="share" />
      {t.profile.share}
    </button>
  );
}
