import type { Primitive } from './primitives.ts';

/** Art at a place of a picture, in px of the picture. */
export interface Layer {
  readonly list: readonly Primitive[];
  readonly x: number;
  readonly y: number;
  /** Px of the picture per px of the list. */
  readonly scale: number;
  /** Nothing is drawn outside this box, given in px of the list; `corner` rounds it. */
  readonly clip?: { readonly width: number; readonly height: number; readonly corner?: number };
}

/** One line of words in a picture. */
export interface SceneWords {
  readonly text: string;
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly size: number;
  /** What is wider is set smaller. */
  readonly width: number;
  readonly face: 'display' | 'body';
  readonly fill: string;
}

/** A picture that can be painted on a canvas or written as SVG: layers in order, words on top. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly Layer[];
  readonly words: readonly SceneWords[];
}

/** Art that is drawn where its list says. */
export function inPlace(...list: readonly Primitive[]): Layer {
  return { list, x: 0, y: 0, scale: 1 };
}
