/** The oldest browsers that play: docs/decisions/0009-the-oldest-browsers.md. `id` is the name in MDN's compatibility data. */
export const BROWSER_TARGETS = [
  { id: 'chrome', version: 109, vite: 'chrome109' },
  { id: 'chrome_android', version: 109, vite: 'chrome109' },
  { id: 'edge', version: 109, vite: 'edge109' },
  { id: 'firefox', version: 128, vite: 'firefox128' },
  { id: 'firefox_android', version: 128, vite: 'firefox128' },
  { id: 'safari', version: 15.4, vite: 'safari15.4' },
  { id: 'safari_ios', version: 15.4, vite: 'ios15.4' },
] as const;

/** What shows the overlay, besides these: the browser that comes with OBS 28 to 30. */
export const STREAM_TARGETS = [{ id: 'chrome', version: 103 }] as const;

/** The same for the build, which rewrites younger syntax, and CSS where it can. */
export const BUILD_TARGETS: readonly string[] = [...new Set(BROWSER_TARGETS.map(({ vite }) => vite))];
