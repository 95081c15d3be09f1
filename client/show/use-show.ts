import { useEffect, useMemo } from 'preact/hooks';
import type { Press } from '#shared/protocol/shows.ts';
import { showApi } from '../net/show-api.ts';
import { createShowWatch, type ShowView } from './show-watch.ts';

/** A show as its host sees it, while the page is there. */
export function useShow(code: string, key: string): ShowView & { readonly press: (press: Press) => Promise<void> } {
  const watch = useMemo(
    () =>
      createShowWatch({
        look: () => showApi.status(code, key),
        press: (press) => showApi.press(code, key, press),
      }),
    [code, key],
  );
  useEffect(() => {
    void watch.begin();
    return watch.end;
  }, [watch]);
  return { ...watch.state.value, press: watch.press };
}
