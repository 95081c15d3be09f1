import { useEffect, useState } from 'preact/hooks';
import { hasLessMotion } from './settings-store.ts';

/** 0 to 1 once, over so many ms, slower at the end; 1 at once with less motion, or where nothing is to be played. */
export function useCount(ms: number, isPlayed = true): number {
  const isStill = !isPlayed || hasLessMotion();
  const [part, setPart] = useState(isStill ? 1 : 0);
  useEffect(() => {
    if (isStill) return;
    const began = performance.now();
    let frame = requestAnimationFrame(function step(at) {
      const t = Math.min(1, (at - began) / ms);
      setPart(1 - (1 - Math.max(0, t)) ** 3);
      if (t < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return part;
}
