import { Router } from 'express';
import type { AuditLog } from '../desk/audit-log.ts';
import { bankTarget } from '../imports/import-target.ts';
import type { Imports } from '../imports/imports.ts';
import type { Services } from '../services.ts';
import { deskPackRoutes } from './desk-packs.ts';
import { deskPeopleRoutes } from './desk-people.ts';
import { deskQuestionRoutes } from './desk-questions.ts';
import { importRoutes } from './import-routes.ts';

/** All operators are one: whoever has the key. */
const OPERATOR = 'operator';

/** What there is to do at the desk, for whoever is signed in. */
export function deskRooms(services: Services, imports: Imports, audit: AuditLog): Router {
  const { storage, config } = services;
  const router = Router();
  router.use(
    '/imports',
    importRoutes({
      ...{ imports, lang: config.questionLang },
      ownerOf: () => OPERATOR,
      targetOf: async () => bankTarget(storage.questions),
      onTake: (file) => audit.write('took-in', file),
    }),
  );
  router.use('/questions', deskQuestionRoutes(services, audit));
  router.use('/packs', deskPackRoutes(services, audit));
  router.use('/people', deskPeopleRoutes(services, audit));
  return router;
}
