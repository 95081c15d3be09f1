import type { FriendLook, Whom } from '#shared/protocol/friends.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { guest, say } from '../panels/store.ts';
import { useAnswer } from '../panels/use-answer.ts';
import { doFriends } from './friends-store.ts';
import './friends.css';

/** What one may do with somebody whom one has come across, on their page or in a room: ask them, or never see them again. */
export function MetKeys({
  whom,
  id,
  name,
  onBlocked,
}: {
  whom: () => Promise<Whom> | Whom;
  /** Tells one `whom` from another. */
  id: string;
  name: string;
  onBlocked?: () => void;
}) {
  const pass = guest.value?.pass ?? '';
  const load = async (): Promise<{ who: Whom; look: FriendLook }> => {
    const who = await whom();
    return { who, look: await api.friends.look(pass, who) };
  };
  const { answer, why, again } = useAnswer(load, [id, pass]);
  if (why !== null) return <p class="label second-voice">{why}</p>;
  if (!answer || answer.look.as === 'you') return null;
  const { who, look } = answer;
  const may = look.as === 'nobody' || look.as === 'asks';
  const ask = async (): Promise<void> => {
    if (!(await doFriends((own) => api.friends.ask(own, who)))) return;
    say(look.as === 'asks' ? t.friends.nowFriends(name) : t.friends.hasAsked(name));
    again();
  };
  const block = async (): Promise<void> => {
    if (!(await doFriends((own) => api.friends.blockMet(own, who)))) return;
    onBlocked?.();
    again();
  };
  return (
    <div class="met-keys">
      {look.as !== 'nobody' && (
        <p class="label second-voice" role="status">
          {t.friends.already[look.as]}
        </p>
      )}
      {may && (
        <button type="button" class="button primary compact" onClick={() => void ask()}>
          {look.as === 'asks' ? t.friends.accept : t.friends.add}
        </button>
      )}
      {look.as !== 'blocked' && (
        <button
          type="button"
          class="button danger compact"
          title={t.friends.blockNote}
          aria-label={`${t.friends.block}: ${name}`}
          onClick={() => void block()}
        >
          {t.friends.block}
        </button>
      )}
    </div>
  );
}
