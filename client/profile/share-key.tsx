import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import { passOn } from '../panels/pass-on.ts';
import { linkOf } from '../panels/room-link.ts';

/** Passes the link of one's page on. */
export function ShareKey({ handle, name }: { handle: string; name: string }) {
  const url = linkOf(`u/${handle}`);
  return (
    <button
      type="button"
      class="button profile-share"
      onClick={() => void passOn({ title: t.profile.shareText(name), url }, t.profile.shared)}
    >
      <Icon name="share" />
      {t.profile.share}
    </button>
  );
}
