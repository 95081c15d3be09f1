import { useState } from 'preact/hooks';
import { writeFriendCode } from '#shared/protocol/friend-code.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Icon } from '../panels/art.tsx';
import { copyText } from '../panels/copy-text.ts';
import { passOn } from '../panels/pass-on.ts';
import { Qr } from '../panels/qr.tsx';
import { linkOf } from '../panels/room-link.ts';
import { guest, say } from '../panels/store.ts';
import { doFriends } from './friends-store.ts';

/** One's own friend code: to be read out, copied, passed on as a link or shown as a picture; and another one. */
export function OwnCode({ code }: { code: string }) {
  const [isAsked, setAsked] = useState(false);
  const link = linkOf(`friend/${code}`);
  const renew = async (): Promise<void> => {
    if (await doFriends(api.friends.newCode)) say(t.friends.newCodeDone);
    setAsked(false);
  };
  return (
    <section class="own-code">
      <Qr link={link} label={t.friends.qr} className="own-code-qr" />
      <div class="own-code-words">
        <h3 class="label second-voice">{t.friends.ownCode}</h3>
        <p class="own-code-letters number">{writeFriendCode(code)}</p>
        <p class="label second-voice">{t.friends.codeNote}</p>
      </div>
      <div class="friend-ends">
        <button
          type="button"
          class="button compact"
          onClick={() => void copyText(writeFriendCode(code), t.friends.copied)}
        >
          <Icon name="copy" />
          {t.friends.copy}
        </button>
        <button
          type="button"
          class="button compact"
          onClick={() =>
            void passOn({ title: t.friends.shareText(guest.value?.name ?? ''), url: link }, t.friends.shared)
          }
        >
          <Icon name="share" />
          {t.friends.share}
        </button>
        <button type="button" class="button ghost compact" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          {t.friends.newCode}
        </button>
      </div>
      {isAsked && (
        <div class="friend-ends">
          <p class="label" role="status">
            {t.friends.newCodeAsk}
          </p>
          <button type="button" class="button compact" onClick={() => void renew()}>
            {t.friends.newCodeSure}
          </button>
        </div>
      )}
    </section>
  );
}
