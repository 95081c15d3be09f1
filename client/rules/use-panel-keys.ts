import { useLayoutEffect } from 'preact/hooks';
import { pressedKey } from '../a11y/pressed-key.ts';

/** While it is on, `onKey` hears every key before the room does, wherever the focus is but in a field; true: that was for me. */
export function usePanelKeys(isOn: boolean, onKey: (pressed: string) => boolean): void {
  // Before the frame is drawn: on a slow device a key is pressed as soon as the panel is seen.
  useLayoutEffect(() => {
    if (!isOn) return;
    const hear = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      if (onKey(pressedKey(event))) event.preventDefault();
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  });
}
