/** A figure as `npm run bench` reads it from this process (loadtest/bench/figure.ts). */
export interface MeasuredFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  readonly note?: string;
}
