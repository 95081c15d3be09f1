import { GameServer } from './game-server.ts';
import { there, type WithBrowser, withBrowser } from './with-browser.ts';

/** What the tests of a suite find there once its `before` has run. */
export interface WithGame<Server> extends WithBrowser {
  readonly server: Server;
}

/**
 * For a `describe`: a browser and a server of its own, which ends with it. The server is the real one in this
 * environment, or whatever `start` starts.
 */
export function withGame(environment?: Readonly<Record<string, string>>): WithGame<GameServer>;
export function withGame<Server extends { stop(): Promise<unknown> }>(start: () => Promise<Server>): WithGame<Server>;
export function withGame(
  how: Readonly<Record<string, string>> | (() => Promise<{ stop(): Promise<unknown> }>) = {},
): WithGame<{ stop(): Promise<unknown> }> {
  const shared = withBrowser();
  let server: { stop(): Promise<unknown> } | undefined;
  before(async () => {
    server = typeof how === 'function' ? await how() : await GameServer.start(how);
  });
  after(() => server?.stop());
  return {
    get browser() {
      return shared.browser;
    },
    get server() {
      return there(server, 'the server');
    },
  };
}
