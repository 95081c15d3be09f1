import { t } from '../../i18n/t.ts';
import { hasChatKey } from '../../model/has-chat-key.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../art.tsx';
import { useModel } from '../room-model.ts';
import { isChatShown, showChat, unread } from './chat-store.ts';

/** The key of the strip above a room: where the chat is off it is gone, for all but the host. */
export function ChatKey({ model }: { model: MatchModel }) {
  const isThere = useModel(model, hasChatKey);
  const isShown = isChatShown.value;
  const count = unread.value;
  if (!isThere) return null;
  return (
    <button
      type="button"
      class="icon-button chat-key"
      aria-label={[isShown ? t.chat.close : t.chat.open, count > 0 && t.chat.unread(count)].filter(Boolean).join(', ')}
      aria-keyshortcuts="T"
      aria-expanded={isShown}
      onClick={() => showChat(!isShown)}
    >
      <Icon name="chat" size="large" />
      {count > 0 && <span class="chat-count">{count > 9 ? '9+' : count}</span>}
    </button>
  );
}
