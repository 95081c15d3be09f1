import { useEffect, useState } from 'preact/hooks';
import type { MatchModel } from '../model/match-model.ts';
import type { CanvasState } from './canvas-place.tsx';
import { useModel } from './room-model.ts';

/**
 * Whether the match is shown without the canvas: at once where it is not there, and until the next phase where it comes
 * back in the middle of an answer that somebody is putting together.
 */
export function usePlain(model: MatchModel, canvas: CanvasState): boolean {
  const room = useModel(model, (view) => view.room);
  const [isPlain, setPlain] = useState(false);
  const isMissing = canvas === 'late' || canvas === 'gone';
  const isComposing = room?.stage === 'open' && room.question !== null && room.question.asks !== 'choice';
  useEffect(() => {
    if (isMissing) setPlain(true);
    else if (!isComposing) setPlain(false);
  }, [isMissing, isComposing]);
  return isPlain && room !== null && room.stage !== 'lobby';
}
