import type { SizeClass } from './size-class.ts';

export const FACE = {
  display: "'Space Grotesk Variable', ui-rounded, 'Segoe UI', system-ui, sans-serif",
  body: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
} as const;
export type Face = keyof typeof FACE;

export interface TypeStyle {
  readonly size: Readonly<Record<SizeClass, number>>;
  /** Of the size. */
  readonly line: number;
  readonly weight: number;
  /** Letter spacing in em. */
  readonly track: number;
  readonly face: Face;
}

/** The type scale; sizes in px. Nothing is set smaller than `micro`, and `micro` is never a sentence. */
export const TYPE = {
  mega: style([88, 144, 208], 0.9, 700, -0.04, 'display'),
  hero: style([56, 72, 96], 0.95, 700, -0.03, 'display'),
  title: style([32, 40, 48], 1.05, 700, -0.02, 'display'),
  ask: style([26, 34, 42], 1.18, 600, -0.015, 'display'),
  head: style([20, 22, 24], 1.2, 600, -0.01, 'display'),
  answer: style([18, 20, 22], 1.25, 600, 0, 'body'),
  body: style([16, 16, 16], 1.5, 450, 0, 'body'),
  label: style([14, 14, 14], 1.35, 550, 0, 'body'),
  micro: style([12, 12, 13], 1.3, 600, 0.01, 'body'),
} as const;
export type TypeName = keyof typeof TYPE;

/** The value for a canvas's `font`: weight, size in px times `scale`, family. */
export function fontOf(name: TypeName, sizeClass: SizeClass, scale = 1): string {
  const { size, weight, face } = TYPE[name];
  return `${weight} ${size[sizeClass] * scale}px ${FACE[face]}`;
}

/**
 * Resolves when both faces are ready, so that a canvas does not draw its first words in another font; after
 * `patienceMs` it resolves in any case, since a game with the wrong font is better than none.
 */
export async function loadFonts(fonts: FontFaceSet, patienceMs = 3000): Promise<void> {
  // One name wakes the latin files, the other the extended ones.
  const words = 'Quiz \u0159\u0142';
  const faces = Object.values(FACE).map((family) => fonts.load(`600 20px ${family}`, words));
  await Promise.race([Promise.allSettled(faces), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

function style(
  [phone, tablet, desktop]: readonly [number, number, number],
  line: number,
  weight: number,
  track: number,
  face: Face,
): TypeStyle {
  return { size: { phone, tablet, desktop }, line, weight, track, face };
}
