import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** Whether what only I may see is hidden, because somebody looks over my shoulder or a stream is on. For all panels. */
export const isHidden = signal(false);

/** The state, and a way to turn it over; the key H does the same while a panel that shows a secret is on. */
export function useHiding(): { readonly isHidden: boolean; readonly turn: () => void } {
  const turn = (): void => {
    isHidden.value = !isHidden.value;
  };
  // Before the frame is drawn: on a slow device a key is pressed as soon as the panel is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (event.key.toLowerCase() !== 'h' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      turn();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { isHidden: isHidden.value, turn };
}
