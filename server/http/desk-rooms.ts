import { Router } from 'express';
import { bankTarget } from '../imports/import-target.ts';
import { type Imports, OPERATOR_LIMITS } from '../imports/imports.ts';
import type { Services } from '../services.ts';
import { deskPackRoutes } from './desk-packs.ts';
import { deskQuestionRoutes } from './desk-questions.ts';
import { importRoutes } from './import-routes.ts';

/** All operators are one: whoever has the key. */
const OPERATOR = 'operator';

/** What there is to do at the desk, for whoever is signed in. */
export function deskRooms(services: Services, imports: Imports): Router {
  const { storage, config } = services;
  const router = Router();
  router.use(
    '/imports',
    importRoutes({
      ...{ imports, limits: OPERATOR_LIMITS, lang: config.questionLang },
      ownerOf: () => OPERATOR,
      targetOf: async () => bankTarget(storage.questions),
    }),
  );
  router.use('/questions', deskQuestionRoutes(services));
  router.use('/packs', deskPackRoutes(services));
  return router;
}
