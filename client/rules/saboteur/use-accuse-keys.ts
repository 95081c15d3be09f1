import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { pressedKey } from '../../a11y/pressed-key.ts';

interface AccuseKeys {
  /** Accuses whoever the focus is on; null: nobody yet. */
  readonly accuse: (seat: number | null) => void;
}

/** Wherever the focus is: the arrows move the lamp along the line-up, Enter accuses whom it is on, 0 accuses nobody. */
export function useAccuseKeys(lineUp: RefObject<HTMLElement | null>, { accuse }: AccuseKeys): void {
  // Before the frame is drawn: on a slow device a key is pressed as soon as the panel is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      const keys = [...(lineUp.current?.querySelectorAll<HTMLElement>('[data-seat]') ?? [])];
      if (keys.length === 0) return;
      const at = keys.indexOf(document.activeElement as HTMLElement);
      const pressed = pressedKey(event);
      if (pressed === '0') accuse(null);
      else if (pressed === 'Enter' && at >= 0) accuse(Number(keys[at]?.dataset.seat));
      else if (pressed === 'ArrowRight') keys[(at + 1) % keys.length]?.focus();
      else if (pressed === 'ArrowLeft') keys[(Math.max(at, 0) - 1 + keys.length) % keys.length]?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
