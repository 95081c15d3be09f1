import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { Icon } from './art.tsx';
import { go } from './store.ts';
import { useStill } from './use-still.ts';
import { wayBack } from './way-back-store.ts';

/** The way back to a match that was left, or that a closed tab was in. */
export function WayBack() {
  const match = useStill(wayBack.value);
  if (!match) return null;
  return (
    <button type="button" class="button way-back" onClick={() => go(`/${match.code}`)}>
      <Icon name="back" />
      <span class="clip">{t.lobby.wayBack(topicTitle(match.topic))}</span>
      <span class="number second-voice">{match.code}</span>
    </button>
  );
}
