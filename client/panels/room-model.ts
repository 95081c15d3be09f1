import { useEffect, useRef, useState } from 'preact/hooks';
import { nextEdge } from '../model/edges.ts';
import type { MatchModel } from '../model/match-model.ts';

/** A part of the model as a component sees it: drawn anew when that part is another one. */
export function useModel<T>(model: MatchModel, select: (model: MatchModel) => T): T {
  const [, draw] = useState(0);
  const value = select(model);
  const last = useRef(value);
  last.current = value;
  useEffect(() => {
    // A change between drawing and subscribing must not be missed.
    if (select(model) !== last.current) draw((n) => n + 1);
    return model.subscribe(() => {
      if (select(model) !== last.current) draw((n) => n + 1);
    });
  }, [model]);
  return value;
}

/** The same, drawn with every change, every `everyMs` of time, and exactly when the window opens and closes. */
export function useLiveModel(model: MatchModel, everyMs: number): MatchModel {
  const [, draw] = useState(0);
  // With every drawing: the room may be another one, and the server's clock better known.
  useEffect(() => {
    const now = model.clock.now();
    const edge = nextEdge(model.room, now);
    if (edge === null || edge - now > 2 * everyMs) return;
    const timer = setTimeout(() => draw((n) => n + 1), Math.ceil(edge - now));
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    draw((n) => n + 1); // what changed between drawing and subscribing
    const timer = setInterval(() => draw((n) => n + 1), everyMs);
    const unsubscribe = model.subscribe(() => draw((n) => n + 1));
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [model, everyMs]);
  return model;
}
