import type { Request, Response } from 'express';
import type { z } from 'zod';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Secret } from '../people/identity.ts';
import { sendError } from './errors.ts';
import { type Asker, readOnce } from './read-once.ts';

/** What is asked, and by whom. */
export interface Asked<T> extends Asker {
  readonly body: T;
}

/**
 * Reads what somebody with a pass asks; null after a refusal was sent: of a body that is none of these, of a page of
 * another version where the body brings one, or of a pass that is not ours.
 */
export function askedBy<T extends { pass: string; version?: number }>(
  schema: z.ZodType<T>,
  secret: Secret,
  request: Request,
  response: Response,
): Asked<T> | null {
  const read = schema.safeParse(request.body);
  if (!read.success) return refused(response, 'request/malformed');
  const { pass, version } = read.data;
  if (version !== undefined && version !== PROTOCOL_VERSION) return refused(response, 'client/too-old');
  const asker = readOnce(request, pass, secret);
  return asker ? { body: read.data, ...asker } : refused(response, 'guest/bad-pass');
}

function refused(response: Response, code: Parameters<typeof sendError>[1]): null {
  sendError(response, code);
  return null;
}
