import { useEffect, useState } from 'preact/hooks';

/** The size of the page in CSS px, drawn anew when it changes. */
export function useViewport(): { width: number; height: number } {
  const [size, setSize] = useState({ width: innerWidth, height: innerHeight });
  useEffect(() => {
    const measure = (): void => {
      // Two fingers make the page larger, not its room: some browsers tell it as another window.
      if ((window.visualViewport?.scale ?? 1) > 1.01) return;
      setSize({ width: innerWidth, height: innerHeight });
    };
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return size;
}
