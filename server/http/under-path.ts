/**
 * What a request asks for inside the game, which lies under `path` (`/quiz`, or nothing): a proxy may hand requests on
 * as they came, or take the path off, and both are understood.
 */
export function withoutPath(url: string | undefined, path: string): string {
  const asked = url ?? '/';
  if (path === '' || !asked.startsWith(path)) return asked;
  const rest = asked.slice(path.length);
  return rest.startsWith('/') ? rest : asked;
}
