import { signal } from '@preact/signals';
import { usePanelKeys } from '../use-panel-keys.ts';

/** Whether what only I may see is hidden, because somebody looks over my shoulder or a stream is on. For all panels. */
export const isHidden = signal(false);

/** The state, and a way to turn it over; the key H does the same while a panel that shows a secret is on. */
export function useHiding(): { readonly isHidden: boolean; readonly turn: () => void } {
  const turn = (): void => {
    isHidden.value = !isHidden.value;
  };
  usePanelKeys(true, (pressed) => {
    if (pressed !== 'h') return false;
    turn();
    return true;
  });
  return { isHidden: isHidden.value, turn };
}
