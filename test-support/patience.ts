/**
 * How long a test waits for something that has to come before it gives up, ms. It ends a test that hangs and is no
 * measure of speed: a busy machine may take its time. Mocha's own limit (.mocharc.json) is longer, as it says less.
 */
export const PATIENCE_MS = 120_000;
