import { json, type Response, Router } from 'express';
import { z } from 'zod';
import { type FixAnswer, type QuestionAnswer, REVIEW_QUERY, type ReviewAnswer } from '#shared/protocol/desk.ts';
import type { AuditLog } from '../desk/audit-log.ts';
import { fixQuestion, questionFile } from '../desk/question-file.ts';
import { reviewPage } from '../desk/review-page.ts';
import { decideOn } from '../questions/decide-on.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';

const QUESTION_MAX_BYTES = 32 * 1024;
const decision = z.strictObject({ decision: z.enum(['none', 'keep', 'retire']) });
const fix = z.strictObject({ question: z.record(z.string(), z.unknown()) });

/** Questions at the desk: looked for, decided on, mended. */
export function deskQuestionRoutes({ storage, registry }: Services, audit: AuditLog): Router {
  const router = Router();
  const body = json({ limit: QUESTION_MAX_BYTES });

  function answer(response: Response, file: QuestionAnswer | FixAnswer | null): void {
    if (file) response.json(file);
    else sendError(response, 'question/unknown');
  }

  router.get('/', async (request, response) => {
    const query = REVIEW_QUERY.safeParse(request.query);
    if (!query.success) return sendError(response, 'request/malformed');
    response.json((await reviewPage(storage, query.data)) satisfies ReviewAnswer);
  });

  router.get('/:id', async (request, response) => answer(response, await questionFile(storage, request.params.id)));

  router.post('/:id/decide', body, async (request, response) => {
    const wish = decision.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    const { id = '' } = request.params as { id?: string };
    const known = await storage.questions.find(id);
    if (!known) return answer(response, null);
    await audit.write('decided', known.stem, { detail: wish.data.decision });
    answer(response, (await decideOn(storage, id, wish.data.decision)) ? await questionFile(storage, id) : null);
  });

  router.post('/:id/fix', body, async (request, response) => {
    const wish = fix.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    const { id = '' } = request.params as { id?: string };
    const fixed = await fixQuestion(storage, registry.kinds, id, wish.data.question);
    // After it, unlike all other deeds: only now is it one, and how the question read before is kept with it.
    if (fixed?.problem === null) await audit.write('mended', fixed.file.question.stem);
    answer(response, fixed);
  });
  return router;
}
