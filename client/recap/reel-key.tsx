import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Icon } from '../panels/art.tsx';
import { addressOf } from '../panels/store.ts';

/** A match is kept within moments of its end; so often, and so far apart (ms), it is asked for again. */
const TRIES = 5;
const AGAIN_MS = 2000;

/** The way from a podium to its reel, once there is one; in a tab of its own, for the room goes on. */
export function ReelKey({ matchId, isOver }: { matchId: string; isOver: boolean }) {
  const hasReel = useReel(matchId, isOver);
  if (!hasReel) return null;
  return (
    <a
      class="button"
      href={addressOf(`/recap/${matchId}`)}
      target="_blank"
      rel="noopener"
      aria-label={t.recap.reel}
      data-reel
    >
      <Icon name="film" size="large" />
    </a>
  );
}

function useReel(matchId: string, isOver: boolean): boolean {
  const [found, setFound] = useState('');
  useEffect(() => {
    if (!isOver) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (tries: number): void => {
      api.reel(matchId, abort.signal).then(
        ({ reel }) => {
          if (reel === 'ready') setFound(matchId);
          else if (reel === 'soon' && tries > 1) timer = setTimeout(() => look(tries - 1), AGAIN_MS);
        },
        () => {}, // a courtesy: where the server is away there is no key
      );
    };
    look(TRIES);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [matchId, isOver]);
  return found === matchId;
}
