import { isMirrored } from '#client/theme/mirror.ts';
import type { LayoutAsk } from './layout.ts';

type Edges = NonNullable<LayoutAsk['safe']>;

let known: { readonly window: string; readonly edges: Edges } | null = null;

/** The edges that a notch or a home bar covers, CSS px. CSS alone knows them: they are asked for once a window size. */
export function safeEdges(): Edges {
  const window = `${innerWidth}x${innerHeight}`;
  if (known?.window === window) return known.edges;
  const probe = document.createElement('div');
  const inset = (side: string) => `env(safe-area-inset-${side},0px)`;
  probe.style.cssText = `position:fixed;visibility:hidden;padding:${['top', 'right', 'bottom', 'left'].map(inset).join(' ')}`;
  document.body.append(probe);
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(probe);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const [left, right] = isMirrored() ? [paddingRight, paddingLeft] : [paddingLeft, paddingRight];
  const edges = { top: px(paddingTop), right: px(right), bottom: px(paddingBottom), left: px(left) };
  probe.remove();
  known = { window, edges };
  return edges;
}
