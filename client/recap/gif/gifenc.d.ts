/** What we use of gifenc, which brings no types. */
declare module 'gifenc/dist/gifenc.esm.js' {
  interface FrameOptions {
    /** [red, green, blue] of each colour, 256 at most; given with the first frame, it holds for all. */
    readonly palette?: readonly (readonly [number, number, number])[];
    readonly first?: boolean;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** How long it is shown, ms; kept in hundredths of a second. */
    readonly delay?: number;
    /** How often the whole is played again; 0: for ever. */
    readonly repeat?: number;
    /** What becomes of it before the next frame; 1: it stays. */
    readonly dispose?: number;
  }

  export function GIFEncoder(options?: { readonly auto?: boolean; readonly initialCapacity?: number }): {
    writeHeader(): void;
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
