import { useLayoutEffect } from 'preact/hooks';
import { pressedKey } from '../../a11y/pressed-key.ts';
import { STEP_POINTS } from './parts.ts';

const FAR_POINTS = 500;

export interface StakeKeys {
  readonly isOn: boolean;
  readonly stake: number;
  readonly purse: number;
  readonly set: (points: number) => void;
  /** Sets one of the four parts. */
  readonly part: (place: number) => void;
  readonly lock: () => void;
}

/** Where a key takes the stake; null: it is no key of the slider. In steps of 50, with Shift of 500. */
export function stakeAfter(pressed: string, isFar: boolean, stake: number, purse: number): number | null {
  const step = isFar ? FAR_POINTS : STEP_POINTS;
  const within = (points: number): number => Math.max(0, Math.min(purse, points));
  switch (pressed) {
    case 'ArrowRight':
    case 'ArrowUp':
      // Back from all in to a round number first.
      return within(Math.floor(stake / STEP_POINTS) * STEP_POINTS + step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(Math.ceil(stake / STEP_POINTS) * STEP_POINTS - step);
    case 'Home':
      return 0;
    case 'End':
      return purse;
    default:
      return null;
  }
}

/** Wherever the focus is: the arrows, Home and End move the stake, 1 to 4 take a part, Enter locks it. */
export function useStakeKeys({ isOn, stake, purse, set, part, lock }: StakeKeys): void {
  // Before the frame is drawn: on a slow device a key is pressed as soon as the panel is seen.
  useLayoutEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (
        target instanceof Element &&
        target.closest('textarea, select, dialog, .match-bar, input:not([type="range"])')
      )
        return;
      const pressed = pressedKey(event);
      const points = stakeAfter(pressed, event.shiftKey, stake, purse);
      const place = ['1', '2', '3', '4'].indexOf(pressed);
      if (points !== null) set(points);
      else if (place >= 0) part(place);
      else if (pressed === 'Enter' && !(target instanceof Element && target.closest('button'))) lock();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
}
