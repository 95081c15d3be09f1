/** Says what has changed, the newest only, so often at most; the first at once. */
export function steady<T>(
  everyMs: number,
  say: (value: T) => void,
): { readonly say: (value: T | null) => void; readonly forget: () => void } {
  let said: T | null = null;
  let wanted: T | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    timer = undefined;
    if (wanted === said) return;
    said = wanted;
    say(said as T);
    timer = setTimeout(next, everyMs);
  };
  return {
    say(value) {
      wanted = value;
      if (timer === undefined) next();
    },
    /** Nothing was said, and nothing is on its way. */
    forget() {
      clearTimeout(timer);
      timer = undefined;
      said = wanted = null;
    },
  };
}
