import { INK } from '#shared/art/ink.ts';

/**
 * The values of the look, for canvas and code; `tokens.css` says the same to the DOM, and a test holds them equal.
 * Colours are sRGB, lengths px, durations ms.
 */

export const COLOUR = {
  /** Page and canvas. */
  ground: '#12141A',
  /** Wells: inputs, tracks, code fields. */
  sunk: '#0C0E13',
  card: '#1A1D26',
  /** What can be pressed. */
  raised: '#232833',
  hover: '#2D3340',
  /** Decoration only; `edge` is for borders that mean something. */
  line: '#3A4252',
  edge: '#7C8799',
  text: '#F5F6F8',
  text2: '#C3CAD6',
  /** The dimmest text there is. */
  text3: '#9EA8B8',
  /** Text on every neon. */
  ink: INK,
  right: '#4DF29A',
  wrong: '#FF6B6B',
  warn: '#FFC247',
  /** The ground of a private surface. */
  noir: '#07080B',
  focus: '#FFFFFF',
} as const;

export const ANSWER_COLOURS = {
  A: '#FF9A4D',
  B: '#3D9EFF',
  C: '#FFE04A',
  D: '#E9B8FF',
  E: '#37E0CB',
  F: '#FF7C9E',
} as const;
export type AnswerLetter = keyof typeof ANSWER_COLOURS;

/** The five tones of a stage. */
export const STAGE = {
  accent: '#181B24',
  pair: '#1D212C',
  deep: '#151820',
  paper: '#222735',
  ink: '#151820',
} as const;

export const TOAST = { fill: '#F5F6F8', text: '#12141A', code: '#565E6C', refusal: '#B3261E' } as const;

/** On the canvas, glass is not a live blur but this fill with a hairline of white at 8 %. */
export const GLASS = { fill: '#1E222C', alpha: 0.94, hairAlpha: 0.08, blur: 20 } as const;

export const SPACE = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 64, 9: 96 } as const;
export const RADIUS = { chip: 10, panel: 16, card: 16, label: 10, pill: 999, sheet: 24 } as const;
export const LAYER = { stage: 0, canvas: 10, panel: 20, sheet: 30, overlay: 40, toast: 50, focus: 15 } as const;

export const MOTION = {
  in: 200,
  out: 120,
  press: 80,
  flood: 160,
  verdict: 420,
  settle: 640,
  count: 700,
  stagger: 40,
  jet: 620,
  ringPulse: 1000,
  meter: 100,
  row: 360,
  confetti: 1400,
  toast: 3200,
} as const;

/** CSS curves, and the names Phaser has for the nearest ones. */
export const EASE = {
  enter: { css: 'cubic-bezier(0.16, 1, 0.3, 1)', phaser: 'Expo.easeOut', params: [] },
  leave: { css: 'cubic-bezier(0.5, 0, 0.9, 0.4)', phaser: 'Quad.easeIn', params: [] },
  move: { css: 'cubic-bezier(0.4, 0, 0.1, 1)', phaser: 'Cubic.easeInOut', params: [] },
  elastic: {
    css: 'linear(0, 0.42 9%, 0.98 18%, 1.18 26%, 1.2 31%, 1.08 42%, 0.97 54%, 0.96 61%, 1 78%, 1.01 88%, 1)',
    phaser: 'Elastic.easeOut',
    params: [1.1, 0.45],
  },
} as const;

/** Px to the side, step by step, of a wrong answer's shake. */
export const SHAKE = [0, -10, 8, -6, 4, -2, 0] as const;
