import type { Express, RequestHandler, Router } from 'express';

/** What Express keeps of a path; its types leave out what a router was mounted at. */
interface Layer {
  readonly rawPath: string | readonly string[] | RegExp;
  readonly route?: { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: RequestHandler & { readonly stack?: readonly Layer[] };
}

/** The paths of everything that can be posted to, as they were written: `/api/drafts/:id/edit`. */
export function postRoutesOf(app: Express): string[] {
  return postsIn((app.router as Router & { stack: readonly unknown[] }).stack as readonly Layer[], '');
}

function postsIn(layers: readonly Layer[], under: string): string[] {
  return layers.flatMap(({ rawPath, route, handle }) => {
    if (route) return route.methods.post ? [route.path].flat().map((path) => under + (path === '/' ? '' : path)) : [];
    if (!handle.stack) return [];
    return [rawPath].flat().flatMap((at) => {
      if (typeof at !== 'string') throw new Error(`a router is mounted at ${at}, which names no one path`);
      return postsIn(handle.stack ?? [], at === '/' ? under : under + at);
    });
  });
}
