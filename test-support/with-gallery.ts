import { type GalleryServer, startGallery } from './gallery-server.ts';
import { there, type WithBrowser, withBrowser } from './with-browser.ts';

/** What the tests of a suite find there once its `before` has run. */
export interface WithGallery extends WithBrowser {
  /** Without a slash at its end; `/gallery/index.html?show=NAME` shows an exhibit. */
  readonly origin: string;
}

let gallery: GalleryServer | undefined;
// Of no suite: once all files of this process are done.
after(() => gallery?.close());

/** For a `describe`: a browser, and the gallery to visit with it, which is built once for all suites of a process. */
export function withGallery(): WithGallery {
  const shared = withBrowser();
  before(async () => {
    gallery ??= await startGallery();
  });
  return {
    get browser() {
      return shared.browser;
    },
    get origin() {
      return there(gallery, 'the gallery').origin;
    },
  };
}
