import { useRef } from 'preact/hooks';
import { createHands } from './hands.ts';

/** On the wall. */
export const wallHands = createHands();

/** What is shown of `news`: while a hand is on the wall, what was shown before, so that nothing moves from under it. */
export function useStill<T>(news: T): T {
  const shown = useRef(news);
  if (!wallHands.areOn.value) shown.current = news;
  return shown.current;
}
