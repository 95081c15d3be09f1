import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { Drafts } from '../drafts/drafts.ts';
import { draftTarget } from '../imports/draft-target.ts';
import type { Imports } from '../imports/imports.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';
import { allowance, askerOf } from './guards.ts';
import { importRoutes } from './import-routes.ts';
import { networkOf } from './network.ts';

/** Files that one person, and one household or school, may hand in a minute: passes are free. */
const OWN_FILES_PER_MINUTE = 6;
const HOME_FILES_PER_MINUTE = 20;

/** Files of questions for makers of packs, each into a draft of their own. */
export function draftImportRoutes({ storage, secret, clock, config }: Services, imports: Imports): Router {
  const drafts = new Drafts(storage.drafts, clock);
  const mayPlayer = allowance(OWN_FILES_PER_MINUTE);
  const mayHome = allowance(HOME_FILES_PER_MINUTE);
  const router = Router();
  router.use(
    '/drafts/:draft/imports',
    importRoutes({
      ...{ imports, lang: config.questionLang },
      ownerOf(request, response) {
        const player = askerOf(request, secret);
        if (player === null) sendError(response, 'guest/bad-pass');
        return player;
      },
      async targetOf(request, playerId) {
        const draftId = String(request.params.draft);
        if (!(await drafts.find(draftId, playerId))) return 'draft/unknown';
        const isFree = (await mayPlayer(playerId)) && (await mayHome(networkOf(request.ip).home));
        if (!isFree) return 'request/too-many';
        const file = String(request.query.name ?? '');
        return draftTarget({ drafts, draftId, playerId, file, run: randomUUID() });
      },
    }),
  );
  return router;
}
