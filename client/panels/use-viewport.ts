import { useEffect, useState } from 'preact/hooks';
import { pageWindow } from '../theme/display-scale.ts';

/** The size of the window in px of the page, drawn anew when it changes. */
export function useViewport(): { width: number; height: number } {
  const [size, setSize] = useState(pageWindow);
  useEffect(() => {
    const measure = (): void => {
      // Two fingers make the page larger, not its room: some browsers tell it as another window.
      if ((window.visualViewport?.scale ?? 1) > 1.01) return;
      setSize(pageWindow());
    };
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return size;
}
