import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { api } from '../net/api.ts';
import { ApiError } from '../net/api-error.ts';
import { Icon } from './art.tsx';
import { lastMatch } from './last-match.ts';
import { go } from './store.ts';

/** The way back to a match that was left, or that a closed tab was in, while its room is open. */
export function WayBack() {
  const [match, setMatch] = useState<{ readonly code: string; readonly topic: string } | null>(null);
  useEffect(() => {
    const code = lastMatch.read();
    if (!code) return;
    const abort = new AbortController();
    api.room(code, abort.signal).then(setMatch, (error: unknown) => {
      // A courtesy: where the server is away there is nothing to offer, and the page says so elsewhere.
      if (error instanceof ApiError && error.code === 'room/unknown') lastMatch.forget(code);
    });
    return () => abort.abort();
  }, []);
  if (!match) return null;
  const title = topicTitle(match.topic);
  return (
    <button type="button" class="button way-back" onClick={() => go(`/${match.code}`)}>
      <Icon name="back" />
      <span class="clip">{t.lobby.wayBack(title)}</span>
      <span class="number second-voice">{match.code}</span>
    </button>
  );
}
