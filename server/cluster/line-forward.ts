import type { Response } from 'express';
import { sendError } from '../http/errors.ts';

/** A question for news is answered within 20 s, ms. */
const ANSWER_MS = 40 * 1000;

/** Has a request of a line answered by the process its room is in. `lineUrl`: its `http://127.0.0.1:port`. */
export async function forwardLine(lineUrl: string, path: string, body: unknown, response: Response): Promise<void> {
  const isGone = new AbortController();
  response.once('close', () => isGone.abort());
  try {
    const answer = await fetch(`${lineUrl}/api/line/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([isGone.signal, AbortSignal.timeout(ANSWER_MS)]),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.status(answer.status);
    const type = answer.headers.get('content-type');
    if (type) response.type(type);
    response.end(bytes);
  } catch {
    if (!response.headersSent && !response.destroyed) sendError(response, 'line/unknown'); // the page comes in anew
  }
}
