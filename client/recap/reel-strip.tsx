import { useEffect, useRef, useState } from 'preact/hooks';
import { FRAME } from '#shared/reel/frame.ts';
import { MOMENT_MS, momentAt, type ReelWords } from '#shared/reel/reel.ts';
import type { Recap } from '#shared/story/recap.ts';
import { t } from '../i18n/t.ts';
import { hasLessMotion } from '../panels/settings-store.ts';
import { loadFonts } from '../theme/typography.ts';
import { paintScene } from './paint-scene.ts';

/** More pixels than that nobody sees. */
const RATIO_MAX = 2;

/** The moments as a film strip: each plays once, then all stand; pressed, one plays again. */
export function ReelStrip({ recap, words }: { recap: Recap; words: ReelWords }) {
  const [playing, setPlaying] = useState<{ readonly index: number; readonly goesOn: boolean } | null>(
    hasLessMotion() ? null : { index: 0, goesOn: true },
  );
  const list = useRef<HTMLOListElement>(null);
  useArrows(list);
  return (
    <ol class="reel-strip" aria-label={t.recap.strip} ref={list}>
      {recap.moments.map((_, index) => (
        <li key={index}>
          <button
            type="button"
            class="reel-frame"
            aria-label={labelOf(index, words)}
            onClick={() => setPlaying({ index, goesOn: false })}
          >
            <Frame
              {...{ recap, index, words }}
              plays={playing?.index === index ? playing : null}
              onEnd={() =>
                setPlaying(
                  playing?.goesOn && index + 1 < recap.moments.length ? { index: index + 1, goesOn: true } : null,
                )
              }
            />
          </button>
        </li>
      ))}
    </ol>
  );
}

function labelOf(index: number, { captions }: ReelWords): string {
  const { head, line } = captions[index] ?? { head: '', line: '' };
  return t.recap.moment(index + 1, captions.length, head, line);
}

/** One moment: its last picture, or while it `plays` the one of the time. Another object plays it anew. */
function Frame({
  recap,
  index,
  words,
  plays,
  onEnd,
}: {
  recap: Recap;
  index: number;
  words: ReelWords;
  plays: object | null;
  onEnd: () => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => void loadFonts(document.fonts).then(() => setReady(true)), []);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const ratio = Math.min(RATIO_MAX, devicePixelRatio);
    context.canvas.width = FRAME.width * ratio;
    context.canvas.height = FRAME.height * ratio;
    const show = (ms: number): void =>
      paintScene(context, momentAt(recap, index, ms, words.captions[index] ?? null), ratio);
    show(plays ? 0 : MOMENT_MS);
    if (!plays) return;
    const began = performance.now();
    let next = requestAnimationFrame(function draw() {
      const ms = performance.now() - began;
      show(ms);
      if (ms < MOMENT_MS) next = requestAnimationFrame(draw);
      else onEnd();
    });
    return () => cancelAnimationFrame(next);
  }, [recap, words, plays, isReady]);
  return <canvas ref={canvas} width={FRAME.width} height={FRAME.height} />;
}

/** Left and right go from moment to moment, wherever the focus is not in use. */
function useArrows(list: { readonly current: HTMLOListElement | null }): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const target = event.target as Element | null;
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || target?.closest('dialog, input'))
        return;
      const frames = [...(list.current?.querySelectorAll<HTMLElement>('.reel-frame') ?? [])];
      const now = frames.indexOf(document.activeElement as HTMLElement);
      const next = now < 0 ? (step > 0 ? 0 : frames.length - 1) : now + step;
      frames[Math.min(frames.length - 1, Math.max(0, next))]?.focus();
      event.preventDefault();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, []);
}
