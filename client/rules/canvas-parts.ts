import type { Lazy, MakeDrawing, MakeFoot, RuleView } from './define-view.ts';

/** What a rule's view draws on the canvas. */
export interface CanvasParts {
  readonly scenes: Readonly<Record<string, MakeDrawing>>;
  readonly overlays: readonly MakeDrawing[];
  readonly foot: MakeFoot | null;
}

/** Fetches what comes with the canvas only. Rejects where it cannot be had. */
export async function canvasPartsOf(view: RuleView): Promise<CanvasParts> {
  const [scenes, overlays, foot] = await Promise.all([
    fetched(view.scenes ?? {}),
    fetched(view.overlays ?? ([] as const)),
    view.foot ? view.foot() : null,
  ]);
  return { scenes, overlays, foot };
}

async function fetched<T extends object>(lazy: Lazy<T>): Promise<T> {
  return typeof lazy === 'function' ? await (lazy as () => Promise<T>)() : lazy;
}
