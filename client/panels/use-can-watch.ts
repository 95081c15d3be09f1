import { useEffect, useState } from 'preact/hooks';
import { api } from '../net/api.ts';

/** Whether a room in which there is no seat may be watched; it is asked for only where `isAsked`. */
export function useCanWatch(code: string, isAsked: boolean): boolean {
  const [canWatch, setCanWatch] = useState(false);
  useEffect(() => {
    setCanWatch(false);
    if (!isAsked) return;
    const end = new AbortController();
    api.room(code, end.signal).then(
      (room) => {
        if (!end.signal.aborted) setCanWatch(room.canWatch === true);
      },
      () => {}, // the room, or the line to it, is gone: the page says so already
    );
    return () => end.abort();
  }, [code, isAsked]);
  return canWatch;
}
