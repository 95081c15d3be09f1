import { useEffect, useRef } from 'preact/hooks';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { hasLessMotion } from './settings-store.ts';

/** `late`: on its way for so long that nobody should wait for it. `gone`: this device does not draw it, or no longer. */
export type CanvasState = 'coming' | 'late' | 'drawn' | 'gone';

/** So long is waited for the canvas before the match is shown without it, ms. */
const LATE_MS = 2500;
/** A context that was lost is tried for again after so long, ms; a device that loses it each time is left in peace. */
const AGAIN_MS = [500, 3000, 15_000, 60_000] as const;

/** Phaser comes as a chunk of its own, while the player is still reading the waiting room. */
export function CanvasPlace({
  model,
  views,
  isReady,
  onState,
}: {
  model: MatchModel;
  views: RoomViews;
  isReady: boolean;
  onState: (state: CanvasState) => void;
}) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = parent.current;
    if (!isReady || !place) return;
    return hold(place, model, views, onState);
  }, [model, isReady]);
  return <div class="canvas-place" ref={parent} aria-hidden="true" />;
}

/** Mounts the stage, and again after its context was lost; the returned function ends all of it. */
function hold(
  place: HTMLElement,
  model: MatchModel,
  views: RoomViews,
  onState: (state: CanvasState) => void,
): () => void {
  let stage: { destroy(): void } | null = null;
  let isOver = false;
  let losses = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const late = setTimeout(() => onState('late'), LATE_MS);

  const fail = (error: unknown): void => {
    if (isOver) return;
    clearTimeout(late);
    stage?.destroy();
    stage = null;
    onState('gone');
    if (error === null) return;
    // Nobody misses anything, and still somebody should hear of it.
    setTimeout(() => {
      throw error;
    });
  };
  const mount = async (): Promise<void> => {
    if (isOver) return;
    if (!hasWebGl()) return fail(null);
    try {
      const { mountStage } = await import('../scenes/mount-stage.ts');
      if (isOver) return;
      stage = mountStage({
        ...{ parent: place, model, views, settings: { hasLessMotion } },
        onDrawn() {
          clearTimeout(late);
          onState('drawn');
        },
        onFailed: fail,
      });
    } catch (error) {
      fail(error);
    }
  };
  // Not what bubbles: it is caught on its way down.
  const onLost = (): void => {
    clearTimeout(again);
    const wait = AGAIN_MS[losses++];
    if (wait !== undefined) again = setTimeout(() => void mount(), wait);
    fail(null);
  };
  place.addEventListener('webglcontextlost', onLost, true);
  void mount();
  return () => {
    isOver = true;
    clearTimeout(late);
    clearTimeout(again);
    place.removeEventListener('webglcontextlost', onLost, true);
    stage?.destroy();
  };
}

/** Whether this device draws with WebGL at all: asked before the drawing is fetched. */
function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few at once
  return context !== null;
}
