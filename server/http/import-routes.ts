import { basename } from 'node:path';
import { json, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import {
  type ImportDoorAnswer,
  type ImportRowAnswer,
  type ImportRowsAnswer,
  ROW_STATES,
} from '#shared/protocol/imports.ts';
import { type ImportHints, topicIdOf } from '#shared/questions/formats/row.ts';
import { LENGTHS, languagesOf } from '#shared/questions/question.ts';
import type { ImportTarget } from '../imports/import-target.ts';
import type { Imports } from '../imports/imports.ts';
import type { OpenImport } from '../imports/open-import.ts';
import { keepUpload, TooLarge } from '../imports/uploaded-file.ts';
import { type HttpErrorCode, sendError } from './errors.ts';
import { networkOf } from './network.ts';

const PAGE_ROWS = 50;
const QUESTION_MAX_BYTES = 32 * 1024;

const words = (max: number) => z.string().trim().max(max).optional();
const upload = z.object({
  name: z.string().trim().min(1).max(400),
  lang: z.string().max(12).optional(),
  topic: words(LENGTHS.category),
  licence: words(80),
  author: words(120),
});
const page = z.object({
  is: z.enum(ROW_STATES).optional(),
  after: z.coerce.number().int().min(-1).default(-1),
});
const change = z.union([
  z.strictObject({ question: z.record(z.string(), z.unknown()) }),
  z.strictObject({ out: z.boolean() }),
]);

export interface ImportRoutesArgs {
  readonly imports: Imports;
  /** The language of questions that name none. */
  readonly lang: string;
  /** Whose the request is; null after a refusal was sent. */
  readonly ownerOf: (request: Request, response: Response) => string | null;
  /** Where a new file is to go, or why it may not. */
  readonly targetOf: (request: Request, owner: string) => Promise<ImportTarget | HttpErrorCode>;
  /** A file of this name is about to be taken in. */
  readonly onTake?: (file: string) => Promise<void>;
}

/** Files of questions over HTTP: handed in, looked at, mended, taken in (shared/protocol/imports.ts). */
export function importRoutes({ imports, lang, ownerOf, targetOf, onTake }: ImportRoutesArgs): Router {
  const { limits } = imports;
  const router = Router({ mergeParams: true });
  const body = json({ limit: QUESTION_MAX_BYTES });

  function found(request: Request, response: Response): OpenImport | null {
    const owner = ownerOf(request, response);
    if (owner === null) return null;
    const one = imports.find(String(request.params.id), owner);
    if (!one) sendError(response, 'import/unknown');
    return one;
  }

  router.get('/', (request, response) => {
    if (ownerOf(request, response) === null) return;
    const { bytesMax, rowsMax } = limits;
    response.json({ bytesMax, rowsMax } satisfies ImportDoorAnswer);
  });

  router.post('/', async (request, response) => {
    const owner = ownerOf(request, response);
    if (owner === null) return;
    const query = upload.safeParse(request.query);
    if (!query.success) return sendError(response, 'request/malformed');
    const hints = hintsOf(query.data, lang);
    if (!hints) return sendError(response, 'import/no-language');
    // Before anything is read of it; whoever says nothing of its size is cut when there is too much.
    if (Number(request.get('content-length') ?? 0) > limits.bytesMax) return tooLarge(response);
    const target = await targetOf(request, owner);
    if (typeof target === 'string') return sendError(response, target);
    let file: Awaited<ReturnType<typeof keepUpload>>;
    try {
      file = await keepUpload(request, query.data.name, limits.bytesMax);
    } catch (error) {
      if (error instanceof TooLarge) return tooLarge(response);
      if (request.destroyed && !request.complete) return; // nobody is there any more
      throw error;
    }
    const one = imports.begin(file, { owner, home: networkOf(request.ip).home, target, hints });
    if (one) return void response.status(202).json(one.answer());
    await file.remove();
    sendError(response, 'import/busy');
  });

  router.get('/:id', (request, response) => {
    const one = found(request, response);
    if (one) response.json(one.answer());
  });

  router.get('/:id/rows', (request, response) => {
    const one = found(request, response);
    if (!one) return;
    const query = page.safeParse(request.query);
    if (!query.success) return sendError(response, 'request/malformed');
    const answer: ImportRowsAnswer = one.page(query.data.is ?? null, query.data.after, PAGE_ROWS);
    response.json(answer);
  });

  router.post('/:id/rows/:at', body, async (request, response) => {
    const one = found(request, response);
    if (!one) return;
    const wish = change.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    if (!one.isOpen) return sendError(response, 'import/not-ready');
    const at = Number(request.params.at);
    const row = 'out' in wish.data ? one.leave(at, wish.data.out) : await one.mend(at, wish.data.question);
    if (!row) return sendError(response, one.row(at) ? 'import/not-ready' : 'import/unknown');
    response.json({ row, import: one.answer() } satisfies ImportRowAnswer);
  });

  router.post('/:id/take', async (request, response) => {
    const one = found(request, response);
    if (!one) return;
    if (!one.isOpen) return sendError(response, 'import/not-ready');
    await onTake?.(one.answer().file);
    if (!one.isOpen) return sendError(response, 'import/not-ready');
    void one.take(); // says itself how far it is, and what stopped it
    response.status(202).json(one.answer());
  });

  router.post('/:id/drop', (request, response) => {
    const one = found(request, response);
    if (!one) return;
    imports.drop(one.id);
    response.json({});
  });
  return router;
}

/** The rest of what is being sent is not waited for. */
function tooLarge(response: Response): void {
  response.setHeader('Connection', 'close');
  sendError(response, 'import/too-large');
}

function hintsOf(
  { name, lang, topic, licence, author }: z.infer<typeof upload>,
  drawnLang: string,
): ImportHints | null {
  const [known] = lang ? languagesOf(lang) : [drawnLang];
  const topicId = topicIdOf(topic);
  if (!known) return null;
  return {
    ...{ pack: basename(name), lang: known },
    ...(topicId ? { topic: topicId } : {}),
    ...(licence ? { licence } : {}),
    ...(author ? { author } : {}),
  };
}
