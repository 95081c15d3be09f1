import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { MatchModel } from '../model/match-model.ts';
import { hasLessMotion } from './settings-store.ts';

const BOUNCE_MS = 420;
/** How high a face goes, in parts of its own height. */
const BOUNCE: Keyframe[] = [
  { transform: 'none', easing: 'ease-out' },
  { transform: 'translateY(-38%) scale(0.94, 1.08)', offset: 0.35, easing: 'ease-in' },
  { transform: 'translateY(0) scale(1.1, 0.88)', offset: 0.7 },
  { transform: 'none' },
];
/** With less motion nothing moves: the face is lit for a moment. */
const GLOW: Keyframe[] = [{ filter: 'brightness(1.6)' }, { filter: 'none' }];

/** Faces that somebody tapped bounce where they stand: each lies in a list item that names its seat (CH12). */
export function useBounces(model: MatchModel, list: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      model.subscribe((cues) => {
        for (const cue of cues) {
          if (cue.kind !== 'poked') continue;
          for (const seat of cue.seats)
            list.current
              ?.querySelector(`[data-seat="${seat}"] .avatar`)
              ?.animate(hasLessMotion() ? GLOW : BOUNCE, BOUNCE_MS);
        }
      }),
    [model],
  );
}
