import { Router } from 'express';
import { z } from 'zod';
import type { Mode } from '#shared/modes/define-mode.ts';
import { optionsSchema } from '#shared/modes/option.ts';
import { readCode } from '#shared/protocol/code.ts';
import { CREATE_OPTIONS, JOIN_OPTIONS } from '#shared/protocol/join.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { topicById } from '#shared/questions/topics.ts';
import { readPass } from '../people/identity.ts';
import { openRoom } from '../rooms/open-room.ts';
import type { OpenRoom } from '../rooms/open-rooms.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';

/** A quick room starts by itself this soon, so that whoever opens a link plays within ten seconds, ms. */
const QUICK_START_MS = 4 * 1000;
/** Bots make a quick room this full. */
const QUICK_SEATS = 4;

const create = CREATE_OPTIONS.extend(JOIN_OPTIONS.shape).extend({ mode: z.string().max(60) });
const quick = JOIN_OPTIONS.extend({ topic: z.string().max(40).optional(), mode: z.string().max(60).optional() });

/** Doors to rooms: open one, find one by its code, or jump into the best one. */
export function roomRoutes(services: Services, modes: readonly Mode[]): Router {
  const router = Router();

  router.get('/rooms/:code', (request, response) => {
    const code = readCode(request.params.code);
    const room = code ? services.openRooms.byCode(code) : undefined;
    if (!room) return sendError(response, 'room/unknown');
    response.json(roomAnswer(room));
  });

  router.post('/rooms', async (request, response) => {
    const body = create.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    const { version, pass, topic, isPublic } = body.data;
    if (version !== PROTOCOL_VERSION) return sendError(response, 'client/too-old');
    if (!readPass(pass, services.secret)) return sendError(response, 'guest/bad-pass');
    const mode = modes.find((candidate) => candidate.id === body.data.mode);
    if (!mode) return sendError(response, 'mode/unknown');
    if (!topicById(topic)) return sendError(response, 'topic/unknown');
    const options = optionsSchema(mode.options).safeParse(body.data.options);
    if (!options.success) return sendError(response, 'request/malformed');
    const room = await openRoom(services, { mode, topic, isPublic, options: options.data, autoStartMs: null, fillTo: 0 });
    if (!room) return sendError(response, 'topic/empty');
    response.status(201).json(room);
  });

  router.post('/quick', async (request, response) => {
    const body = quick.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    if (body.data.version !== PROTOCOL_VERSION) return sendError(response, 'client/too-old');
    if (!readPass(body.data.pass, services.secret)) return sendError(response, 'guest/bad-pass');
    const mode = body.data.mode === undefined ? modes[0] : modes.find((candidate) => candidate.id === body.data.mode);
    if (!mode) return sendError(response, 'mode/unknown');
    if (body.data.topic !== undefined && !topicById(body.data.topic)) return sendError(response, 'topic/unknown');
    const open = services.openRooms.bestFor(body.data.topic, mode.id);
    if (open) return void response.json(roomAnswer(open));
    const room = await openRoom(services, {
      mode, topic: body.data.topic ?? 'mix', isPublic: true, options: {},
      autoStartMs: QUICK_START_MS, fillTo: Math.max(QUICK_SEATS, mode.players.min),
    });
    if (!room) return sendError(response, 'topic/empty');
    response.status(201).json(room);
  });
  return router;
}

function roomAnswer({ roomId, code, mode, topic }: OpenRoom) {
  return { roomId, code, mode, topic };
}
