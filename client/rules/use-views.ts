import { useEffect, useState } from 'preact/hooks';
import type { RoomViews } from './room-views.ts';

/** Draws again when a view has come that was fetched, though nothing else in the room has changed. */
export function useViews(views: RoomViews): void {
  const [, draw] = useState(0);
  useEffect(() => views.onBrought(() => draw((n) => n + 1)), [views]);
}
