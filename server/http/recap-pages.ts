import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Request, Router } from 'express';
import type { Recap } from '#shared/story/recap.ts';
import type { Config } from '../config.ts';
import { recapHead } from '../recaps/recap-head.ts';
import type { Recaps } from '../recaps/recaps.ts';
import { STILL } from '../recaps/still-svg.ts';
import { Stills } from '../recaps/stills.ts';
import { type HttpErrorCode, sendError } from './errors.ts';
import { networkOf } from './network.ts';
import { readPage } from './static.ts';

/** What others may keep of a picture, s: its match may be forgotten one day. */
const STILL_KEPT_S = 24 * 60 * 60;

/** The page of a recap with what previews of its link show, and their picture. The page itself tells why there is none. */
export function recapPages(recaps: Recaps, { clientDir, publicUrl }: Config): Router {
  const router = Router();
  const stills = new Stills();
  const index = join(clientDir, 'index.html');
  const find = (request: Request<{ id: string }>): Promise<Recap | HttpErrorCode> =>
    recaps.find(request.params.id, networkOf(request.ip).home);

  router.get('/recap/:id/still.png', async (request, response) => {
    const recap = await find(request);
    if (typeof recap === 'string') return sendError(response, recap);
    const png = await stills.of(recap);
    response.setHeader('Cache-Control', `public, max-age=${STILL_KEPT_S}`);
    response.type('png').send(Buffer.from(png));
  });

  router.get('/recap/:id', async (request, response, next) => {
    if (!existsSync(index)) return next();
    const recap = await find(request);
    if (typeof recap === 'string') return next(); // the plain page
    const url = `${publicUrl?.replace(/\/+$/, '') ?? originOf(request)}/recap/${recap.matchId}`;
    const html = await readPage(index, request.path);
    const head = recapHead(recap, url, STILL);
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(html.replace('</head>', () => `  ${head}\n  </head>`));
  });
  return router;
}

/** Where the page was asked for; what is no address is ours. */
function originOf({ protocol, host }: Request<{ id: string }>): string {
  return URL.parse(`${protocol}://${host ?? 'localhost'}`)?.origin ?? 'http://localhost';
}
