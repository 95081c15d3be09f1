import { useLayoutEffect } from 'preact/hooks';
import { optionOfKey, pressedKey } from '../../a11y/pressed-key.ts';

/** Wherever the focus is: Space, Enter or any key that answers presses the button. The room's own keys do not hear of it. */
export function useStealKey(press: () => void): void {
  // Before the frame is drawn: on a slow device a key is pressed as soon as the panel is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, select, dialog, .match-bar')) return;
      const pressed = pressedKey(event);
      if (pressed !== ' ' && pressed !== 'Enter' && optionOfKey(pressed) === null) return;
      event.preventDefault(); // neither the host's pause nor a click of whatever has the focus
      event.stopPropagation();
      if (!event.repeat) press();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
}
