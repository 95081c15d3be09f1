import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** `/K7PQ/screen`, `/r/K7PQ/overlay`, or without a code, which the page then asks for. */
const WATCHED = /\/(screen|overlay)\/?$/;

/** `/u/...`: a player's page is for whoever has its link, and for no search engine. */
const PLAYERS_PAGE = /^\/u(\/|$)/i;

/** The client's files. Hashed assets are kept for a year, the page itself is asked for every time. */
export function staticRoutes(clientDir: string): Router {
  const router = Router();
  const page = join(clientDir, 'index.html');
  const watchPage = join(clientDir, 'watch.html');
  router.use(
    '/assets',
    preferCompressed(clientDir),
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  router.use(
    express.static(clientDir, {
      index: false,
      setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  // `/K7PQ`, `/create`: every path without a dot is a screen of the one page; screens that watch have a page of their own.
  router.get(/^\/[^.]*$/, async (request, response, next) => {
    const file = WATCHED.test(request.path) ? watchPage : page;
    if (!existsSync(file)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    if (PLAYERS_PAGE.test(request.path)) response.setHeader('X-Robots-Tag', 'noindex');
    response.type('html').send(await readPage(file, request.path));
  });
  return router;
}

/** A page as it is served at a path. Its files are named from where it lies: from `/some/where` that is one step up, whatever path is in front. */
export async function readPage(file: string, path: string): Promise<string> {
  const up = '../'.repeat(path.split('/').length - 2);
  const html = await readFile(file, 'utf8');
  return up === '' ? html : html.replaceAll(/(src|href)="\.\//g, `$1="${up}`);
}

/** Serves `x.js.br` or `x.js.gz` in place of `x.js` where the build made one and the browser takes it. */
function preferCompressed(clientDir: string): RequestHandler {
  return (request, response, next) => {
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const file = /^\/([\w.-]+\.(js|css|svg))$/.exec(request.path)?.[1];
    if (!file) return next();
    response.setHeader('Vary', 'Accept-Encoding');
    for (const [encoding, ending] of [
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const) {
      if (!accepts.includes(encoding) || !existsSync(join(clientDir, 'assets', file + ending))) continue;
      response.setHeader('Content-Encoding', encoding);
      response.type(file.slice(file.lastIndexOf('.')));
      request.url = request.url.replace(file, file + ending);
      break;
    }
    next();
  };
}
