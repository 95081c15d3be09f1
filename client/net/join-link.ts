import { BASE_PATH } from './base-path.ts';

/** The link to a room that other devices can follow; `shareUrl` is where the server says that it is reached. */
export function joinLink(shareUrl: string | undefined, code: string): string {
  const url = new URL(shareUrl ?? location.origin);
  // A proxy may have put the game under a path without the server knowing.
  if (url.pathname === '/') url.pathname = BASE_PATH;
  return `${url.href.replace(/\/+$/, '')}/${code}`;
}
