import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReelWords } from '#shared/reel/reel.ts';
import type { Recap } from '#shared/story/recap.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import { copyText } from '../panels/copy-text.ts';
import { passOn } from '../panels/pass-on.ts';
import { linkOf } from '../panels/room-link.ts';
import { saveFile } from '../panels/save-file.ts';
import { catalogue, go, say } from '../panels/store.ts';
import { shareText } from './captions.ts';
import { makeGif } from './gif/make-gif.ts';
import { canMakeVideo, makeVideo } from './make-video.ts';

type Made = 'gif' | 'video';

/** What can be done with a reel: saved as a GIF or a video, shared, copied, and played again. */
export function RecapKeys({ recap, words }: { recap: Recap; words: ReelWords }) {
  const { making, make, stop } = useMaker(recap, words);
  const text = shareText(recap);
  const link = linkOf(`recap/${recap.matchId}`);
  const save = async (what: Made): Promise<void> => {
    const file = await make(what);
    if (file) saveFile(file, file.name);
  };
  return (
    <div class="recap-foot page">
      <div class="recap-text">
        <p>
          <q>{text}</q>
        </p>
        <button
          type="button"
          class="icon-button"
          aria-label={t.recap.copy}
          onClick={() => void copyText(`${text} ${link}`, t.recap.copied)}
        >
          <Icon name="copy" />
        </button>
      </div>
      {making ? (
        <div class="recap-making">
          <progress max={100} value={making.percent} aria-label={t.recap.making(making.percent)} />
          <span class="label number" aria-hidden="true">
            {t.recap.making(making.percent)}
          </span>
          <button type="button" class="button" onClick={stop}>
            {t.recap.stop}
          </button>
        </div>
      ) : (
        <div class="recap-keys">
          <button type="button" class="button primary big" onClick={() => void save('gif')}>
            <Icon name="film" />
            {t.recap.saveGif}
          </button>
          {canMakeVideo() && (
            <button type="button" class="button big" onClick={() => void save('video')}>
              <Icon name="download" />
              {t.recap.saveVideo}
            </button>
          )}
          {'share' in navigator && (
            <button
              type="button"
              class="button big"
              onClick={() => void make('gif').then((gif) => pass(gif, text, link))}
            >
              <Icon name="share" />
              {t.recap.share}
            </button>
          )}
          <button type="button" class="button big" onClick={() => go(createPath(recap))}>
            <Icon name="replay" />
            {t.recap.again}
          </button>
        </div>
      )}
    </div>
  );
}

/** Makes each file once; what is under way ends with the page. */
function useMaker(recap: Recap, words: ReelWords) {
  const made = useRef(new Map<Made, File>());
  const abort = useRef<AbortController | null>(null);
  const [making, setMaking] = useState<{ readonly percent: number } | null>(null);
  const stop = (): void => abort.current?.abort();
  useEffect(() => stop, []);
  const make = async (what: Made): Promise<File | null> => {
    const known = made.current.get(what);
    if (known || abort.current) return known ?? null;
    abort.current = new AbortController();
    const { signal } = abort.current;
    const onProgress = (done: number): void => setMaking({ percent: Math.floor(100 * done) });
    onProgress(0);
    try {
      const blob = await (what === 'gif' ? makeGif : makeVideo)({ recap, words }, onProgress, signal);
      const file = new File([blob], `quizcade-${recap.matchId.slice(0, 8)}.${endingOf(blob)}`, { type: blob.type });
      made.current.set(what, file);
      return file;
    } catch (error) {
      if (signal.aborted) return null;
      say(t.recap.failed, { isRefusal: true });
      throw error;
    } finally {
      abort.current = null;
      setMaking(null);
    }
  };
  return { making, make, stop };
}

/** `image/gif` is a .gif, `video/webm;codecs=vp8` a .webm. */
function endingOf({ type }: Blob): string {
  return type.split(';')[0]?.split('/')[1] ?? '';
}

/** Another room of the same topic and mode, where this server has it. */
function createPath({ topic, mode }: Recap): string {
  const isKnown = catalogue.value?.modes.some(({ id }) => id === mode) ?? false;
  return `/create?${new URLSearchParams({ topic, ...(isKnown ? { mode } : {}) })}`;
}

/** Hands the GIF on where the system takes files, else the link. */
async function pass(file: File | null, text: string, url: string): Promise<void> {
  if (!file) return;
  // A browser hands on what was pressed just now; a slow one has made the GIF too late for that, and keeps it.
  if (navigator.userActivation?.isActive === false) return say(t.recap.readyToShare);
  await passOn({ text, url, file }, t.recap.copied);
}
