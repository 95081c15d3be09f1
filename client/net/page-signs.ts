/** What a connection wants to know of the page it serves; handed in, so that it also runs where there is no page. */
export interface PageSigns {
  /** Ms of a clock that only goes forward. */
  readonly now: () => number;
  readonly isVisible: () => boolean;
  /** Hears when the page is shown again, or the network is back; the returned function ends it. */
  readonly onWake: (heard: () => void) => () => void;
}

export const browserPage: PageSigns = {
  now: () => performance.timeOrigin + performance.now(),
  isVisible: () => document.visibilityState === 'visible',
  onWake(heard) {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') heard();
    };
    addEventListener('online', heard);
    // A page that comes back out of the browser's own cache.
    addEventListener('pageshow', onVisible);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      removeEventListener('online', heard);
      removeEventListener('pageshow', onVisible);
      document.removeEventListener('visibilitychange', onVisible);
    };
  },
};
