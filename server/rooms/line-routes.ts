import { createAuthContext, matchMaker } from '@colyseus/core';
import express, { type RequestHandler, type Response, Router } from 'express';
import { LINE_HANG_UP, LINE_HEAR, LINE_OPEN, LINE_SAY } from '#shared/protocol/line-requests.ts';
import { throwAway } from '../cluster/away.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { forwardLine } from '../cluster/line-forward.ts';
import { sendError } from '../http/errors.ts';
import { allowance } from '../http/guards.ts';
import { within } from '../within.ts';
import { Lines } from './lines.ts';
import { roomHere } from './room-here.ts';

/** Requests of one line in a second: more than frames and answers ever need; what is in them counts as on a socket. */
const ASKS_A_SECOND = 60;
/** Whoever opens a line waits so long for the list of rooms, ms. */
const LISTING_MS = 2000;

/** The way into rooms for people whose network lets no WebSocket through (shared/protocol/line.ts). */
export function lineRoutes(
  lines: Lines,
  guards: RequestHandler[],
  cluster: Cluster,
  mayAsk = allowance(ASKS_A_SECOND, 1),
): Router {
  /** The limit of a line first, then the process it is of. True: nothing is left to do here. */
  async function isAnswered(line: string, path: string, body: unknown, response: Response): Promise<boolean> {
    if (!(await mayAsk(line))) {
      sendError(response, 'request/too-many');
      return true;
    }
    const processId = Lines.processIdOf(line);
    const lineUrl = processId === matchMaker.processId ? null : cluster.lineUrlOf(processId);
    if (lineUrl !== null) await forwardLine(lineUrl, path, body, response);
    return lineUrl !== null;
  }
  const router = Router();

  router.post('/open', ...guards, express.json({ limit: '1kb' }), async (request, response) => {
    const body = LINE_OPEN.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    if (!roomHere(body.data.roomId)) {
      if (cluster.isAway) return sendError(response, 'server/paused');
      const listing = await within(LISTING_MS, matchMaker.getRoomById(body.data.roomId), throwAway('server/paused'));
      const lineUrl = listing ? cluster.lineUrlOf(listing.processId) : null;
      if (lineUrl !== null) return forwardLine(lineUrl, 'open', body.data, response);
    }
    const context = createAuthContext({ headers: {}, ...(request.ip ? { remoteAddress: request.ip } : {}) });
    const line = await lines.open(body.data.roomId, body.data.sessionId, context);
    if (line === null) return sendError(response, 'line/unknown');
    response.json({ line });
  });

  router.post('/hear', express.json({ limit: '1kb' }), async (request, response) => {
    const body = LINE_HEAR.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    if (await isAnswered(body.data.line, 'hear', body.data, response)) return;
    const socket = lines.get(body.data.line);
    if (!socket) return sendError(response, 'line/unknown');
    const isGone = new AbortController();
    response.once('close', () => isGone.abort());
    const records = await socket.hear(body.data.after, isGone.signal);
    if (records === null) return sendError(response, 'line/unknown');
    response.type('application/octet-stream').send(Buffer.concat(records));
  });

  router.post('/say', express.json({ limit: '32kb' }), async (request, response) => {
    const body = LINE_SAY.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    const { line, from, frames } = body.data;
    if (await isAnswered(line, 'say', body.data, response)) return;
    const socket = lines.get(line);
    if (!socket) return sendError(response, 'line/unknown');
    const isWhole = socket.take(
      from,
      frames.map((frame) => Buffer.from(frame, 'base64')),
    );
    if (!isWhole) return sendError(response, 'request/malformed');
    response.status(204).end();
  });
  // What a page sends as it closes; a socket would close by itself.
  router.post('/hang-up', express.json({ limit: '1kb' }), async (request, response) => {
    const body = LINE_HANG_UP.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    if (await isAnswered(body.data.line, 'hang-up', body.data, response)) return;
    lines.get(body.data.line)?.terminate();
    response.status(204).end();
  });
  return router;
}
