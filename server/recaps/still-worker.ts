import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { STILL_FONT } from './still-svg.ts';

/** Draws one SVG as a PNG, in a thread of its own: it takes longer than a room may wait. */
const font = fileURLToPath(import.meta.resolve('@expo-google-fonts/space-grotesk/700Bold/SpaceGrotesk_700Bold.ttf'));
const png = new Resvg(String(workerData), {
  font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: STILL_FONT },
})
  .render()
  .asPng();
parentPort?.postMessage(png);
