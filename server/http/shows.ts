import { randomInt } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { optionsSchema } from '#shared/modes/option.ts';
import { readCode } from '#shared/protocol/code.ts';
import { JOIN_OPTIONS } from '#shared/protocol/join.ts';
import { ASK_HOST, ASK_PRESS, OPEN_SHOW, type Press } from '#shared/protocol/shows.ts';
import { SENTENCES } from '#shared/sentences.ts';
import type { Direction } from '#shared/shows/order.ts';
import { isTopic } from '../questions/wall.ts';
import { dialled } from '../rooms/dialled.ts';
import { keptOutOrBanned } from '../rooms/kept-out.ts';
import { openShow } from '../rooms/open-show.ts';
import { type Comer, type Place, reserveSeat, type ShowDoors } from '../rooms/show-doors.ts';
import type { Services } from '../services.ts';
import type { OpenShow } from '../shows/shows.ts';
import { askedBy } from './asked-by.ts';
import { type Codes, isShow } from './codes.ts';
import { HTTP_ERRORS, sendError } from './errors.ts';
import { allowance, askerOf, type Limits } from './guards.ts';
import { homeOf, networkOf } from './network.ts';

/** Tries of wrong host keys in a minute, of one address: a key is 128 random bits. */
const WRONG_KEYS = 60;

/** Shows that one guest may open in a day, and that a server has at once: each is dozens of rooms, for days. */
const SHOWS_A_DAY = 3;
const SHOWS_MAX = 20;
const DAY_S = 24 * 60 * 60;

/** Presses of a show's host in a minute: each is kept in every arena's journal. */
const PRESSES = 60;

/** The doors of shows: shared/protocol/shows.ts. */
export function showRoutes(services: Services, limits: Limits, doors: ShowDoors, codes: Codes): Router {
  const router = Router();
  const mayAddress = allowance(limits.rooms);
  const mayPlayer = allowance(limits.roomsEach);
  const mayTry = allowance(WRONG_KEYS);
  const mayOpen = allowance(SHOWS_A_DAY, DAY_S);
  const mayPress = allowance(PRESSES);

  /** The show of a code; null after a refusal was sent. Codes of private shows must not be found by trying. */
  async function showOf(request: Request, response: Response): Promise<OpenShow | null> {
    const code = readCode(String(request.params.code));
    const found = code && (await codes.find(code, networkOf(request.ip), askerOf(request, services.secret)));
    if (found && typeof found !== 'string' && isShow(found)) return found;
    sendError(response, found === 'request/too-many' ? found : 'show/unknown');
    return null;
  }

  /** The show whose host asks; null after a refusal was sent. */
  async function hostedBy(key: string, request: Request, response: Response): Promise<OpenShow | null> {
    const show = await showOf(request, response);
    if (!show || show.isHost(key)) return show;
    sendError(response, (await mayTry(networkOf(request.ip).home)) ? 'show/wrong-key' : 'request/too-many');
    return null;
  }

  router.get('/shows', (_request, response) => {
    const shows = services.shows
      .all()
      .map((show) => show.card())
      .filter(({ isPublic, stage }) => isPublic && stage !== 'over')
      .sort((a, b) => a.startsAt - b.startsAt || a.code.localeCompare(b.code));
    response.json({ shows, now: services.clock.now() });
  });

  router.get('/shows/:code', async (request, response) => {
    const show = await showOf(request, response);
    if (show) response.json(show.card());
  });

  router.post('/shows', async (request, response) => {
    const asked = askedBy(OPEN_SHOW, services.secret, request, response);
    if (!asked) return;
    const { body, playerId } = asked;
    const { startsInMs, chat, lang, topic, ...wish } = body;
    const mode = services.registry.mode(wish.mode);
    if (!mode) return sendError(response, 'mode/unknown');
    if (!services.registry.fitsShows(mode)) return sendError(response, 'show/mode');
    const options = optionsSchema(mode.options).safeParse(wish.options);
    if (!options.success) return sendError(response, 'request/malformed');
    if (!(await isTopic(services, topic, lang))) return sendError(response, 'topic/unknown');
    if (!(await mayPlayer(playerId)) || !(await mayAddress(networkOf(request.ip).home)))
      return sendError(response, 'request/too-many');
    if (services.shows.all().length >= SHOWS_MAX) return sendError(response, 'show/too-many');
    if (!(await mayOpen(playerId))) return sendError(response, 'request/too-many');
    const opened = await openShow(services, {
      ...{ mode, topic, options: options.data, title: wish.title, seats: wish.seats, isPublic: wish.isPublic },
      startsAt: services.clock.now() + startsInMs,
      hasChat: chat,
      ...(lang === undefined ? {} : { lang }),
    });
    if (!opened) return sendError(response, 'topic/empty');
    response.status(201).json(opened);
  });

  router.post('/shows/:code/seat', async (request, response) => {
    const asked = askedBy(JOIN_OPTIONS, services.secret, request, response);
    if (!asked) return;
    const { guest, playerId } = asked;
    const show = await showOf(request, response);
    if (!show) return;
    // `reserveSeatFor` asks nobody who it is: what `onAuth` does is done here.
    const home = homeOf(request.ip);
    const no = await keptOutOrBanned(services, { playerId, home });
    if (no) return sendError(response, no);
    const place = await doors.place(show, comerOf(playerId, response));
    if ('no' in place) return sendNoSeat(response, place);
    services.origins.remember(playerId, home);
    const seat = await reserveSeat(place.roomId, { playerId, name: guest.name, avatar: guest.avatar, home });
    response.json(dialled(seat, request.get('host')));
  });

  router.post('/shows/:code/host', async (request, response) => {
    const body = ASK_HOST.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    const show = await hostedBy(body.data.key, request, response);
    if (show) response.json(show.status());
  });

  router.post('/shows/:code/press', async (request, response) => {
    const body = ASK_PRESS.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    const show = await hostedBy(body.data.key, request, response);
    if (!show) return;
    if (!(await mayPress(show.card().code))) return sendError(response, 'request/too-many');
    const { no, status } = await show.press(directionOf(body.data.press));
    if (no) response.status(409).json({ error: { code: no.code, sentence: no.sentence } });
    else response.json(status);
  });
  return router;
}

/** Somebody who asks at the door of a show. */
export function comerOf(playerId: string, response: Response): Comer {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return { playerId, spread: randomInt(1000) / 1000, gone: gone.signal };
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

function directionOf(press: Press): Direction {
  if (press.do === 'extend') return { do: 'extend', ms: press.seconds * 1000 };
  if (press.do === 'start') return { do: 'start', playing: 0 }; // the director counts
  return press as Direction;
}
