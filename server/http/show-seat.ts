import { randomInt } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { readCode } from '#shared/protocol/code.ts';
import { JOIN_OPTIONS } from '#shared/protocol/join.ts';
import { SENTENCES } from '#shared/sentences.ts';
import { dialled } from '../rooms/dialled.ts';
import { keptOut, keptOutOrBanned } from '../rooms/kept-out.ts';
import { type Comer, type Place, reserveSeat, type ShowDoors } from '../rooms/show-doors.ts';
import type { Services } from '../services.ts';
import type { OpenShow } from '../shows/shows.ts';
import { askedBy } from './asked-by.ts';
import { type Codes, isShow } from './codes.ts';
import { HTTP_ERRORS, sendError } from './errors.ts';
import { askerOf } from './guards.ts';
import { homeOf, networkOf } from './network.ts';

/** Where a seat of a show is asked for, under /api. */
export const SEAT_PATH = '/shows/:code/seat';

/** The door to a seat of a show. It looks for bans itself, as it stands before the door that does so for others. */
export function showSeat(services: Services, doors: ShowDoors, codes: Codes): RequestHandler {
  return async (request, response) => {
    const asked = askedBy(JOIN_OPTIONS, services.secret, request, response);
    if (!asked) return;
    const { guest, playerId } = asked;
    // `reserveSeatFor` asks nobody who it is: what `onAuth` does is done here.
    const home = homeOf(request.ip);
    const no = await keptOutOrBanned(services, { playerId, home });
    if (no) return sendError(response, no);
    const show = await showOf(codes, services, request, response);
    if (!show) return;
    const place = await doors.place(show, comerOf(playerId, response, true));
    if ('no' in place) return sendNoSeat(response, place);
    // They may have stood in the queue for seconds.
    const since = keptOut(services, { playerId, home });
    if (since) return sendError(response, since);
    services.origins.remember(playerId, home);
    const seat = await reserveSeat(place.roomId, { playerId, name: guest.name, avatar: guest.avatar, home });
    response.json(dialled(seat, request.get('host')));
  };
}

/** The show of a code; null after a refusal was sent. Codes of private shows must not be found by trying. */
export async function showOf(
  codes: Codes,
  { secret }: Pick<Services, 'secret'>,
  request: Request,
  response: Response,
): Promise<OpenShow | null> {
  const code = readCode(String(request.params.code));
  const found = code && (await codes.find(code, networkOf(request.ip), askerOf(request, secret)));
  if (found && typeof found !== 'string' && isShow(found)) return found;
  sendError(response, found === 'request/too-many' ? found : 'show/unknown');
  return null;
}

/** Somebody who asks at the door of a show. */
export function comerOf(playerId: string, response: Response, waits: boolean): Comer {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort('left');
  });
  return { playerId, spread: randomInt(1000) / 1000, waits, gone: gone.signal };
}

/** Somebody does not come in just now: when to ask again, and behind how many they stand. */
export function sendNoSeat(response: Response, place: Exclude<Place, { readonly roomId: string }>): void {
  if (place.no !== 'show/queue') return sendError(response, place.no);
  const { position, retryInMs } = place;
  response.setHeader('Retry-After', Math.ceil(retryInMs / 1000));
  response
    .status(HTTP_ERRORS['show/queue'])
    .json({ error: { code: place.no, sentence: SENTENCES[place.no] }, position, retryInMs });
}
