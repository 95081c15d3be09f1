import { useEffect } from 'preact/hooks';
import type { MatchModel } from '../../model/match-model.ts';
import { LEAN, RULE } from './meter-of.ts';
import { steady } from './steady.ts';

/** So often at most a change of mind goes out, ms. */
const EVERY_MS = 100;

/** Tells the room, as a number among others, which answer pointer or focus is on, while I have not answered. It shows nothing. */
export function LeanWatch({ model }: { model: MatchModel }) {
  useEffect(() => {
    const send = steady(EVERY_MS, (place: number | null) => void model.signal(RULE, LEAN, { place }));
    /** What pointer or focus came to last. */
    let at: Element | null = null;
    const tell = (): void => {
      const option = at?.isConnected ? at.closest('[data-option]')?.getAttribute('data-option') : undefined;
      const place = model.room?.question?.options.findIndex(({ id }) => id === option) ?? -1;
      if (model.room?.stage !== 'open' || model.you?.plays === false) return send.forget();
      send.say(place < 0 || model.pick ? null : place);
    };
    const onEnter = (event: Event): void => {
      at = event.target instanceof Element ? event.target : null;
      tell();
    };
    // From one question to the next nothing is remembered: the room has forgotten it too.
    const undo = model.subscribe((cues) => {
      if (cues.some(({ kind }) => kind === 'phase' || kind === 'snap')) {
        send.forget();
        tell(); // it may rest on an answer already
      }
      if (cues.some(({ kind }) => kind === 'pressed')) send.say(null);
    });
    document.addEventListener('pointerover', onEnter, { passive: true });
    document.addEventListener('focusin', onEnter, { passive: true });
    return () => {
      undo();
      send.forget();
      document.removeEventListener('pointerover', onEnter);
      document.removeEventListener('focusin', onEnter);
    };
  }, [model]);
  return null;
}
