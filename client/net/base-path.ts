/** The path the game lies under, with a slash at its end: `/`, or `/quiz/` behind a proxy that serves other things too. */
export const BASE_PATH = import.meta.env?.PROD ? pathAboveAssets(import.meta.url) : '/';

/** The page's own address of the game, e.g. `https://example.org/quiz/`. */
export function gameUrl(): string {
  return location.origin + BASE_PATH;
}

/** The built code lies in `assets/`, so that whoever serves it need not say where it is. */
function pathAboveAssets(code: string): string {
  return new URL('..', code).pathname;
}
