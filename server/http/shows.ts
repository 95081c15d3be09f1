import { type Request, type Response, Router } from 'express';
import { optionsSchema } from '#shared/modes/option.ts';
import { ASK_HOST, ASK_PRESS, OPEN_SHOW, type Press, type ShowAnswer } from '#shared/protocol/shows.ts';
import type { Direction } from '#shared/shows/order.ts';
import { isTopic } from '../questions/wall.ts';
import { openShow } from '../rooms/open-show.ts';
import type { Services } from '../services.ts';
import type { OpenShow } from '../shows/shows.ts';
import { askedBy } from './asked-by.ts';
import type { Codes } from './codes.ts';
import { sendError } from './errors.ts';
import { allowance, type Limits } from './guards.ts';
import { networkOf } from './network.ts';
import { showOf } from './show-seat.ts';

/** Tries of wrong host keys in a minute, of one address: a key is 128 random bits. */
const WRONG_KEYS = 60;

/** Shows that one guest may open in a day, and that a server has at once: each is dozens of rooms, for days. */
const SHOWS_A_DAY = 3;
const SHOWS_MAX = 20;
const DAY_S = 24 * 60 * 60;

/** Presses of a show's host in a minute: each is kept in every arena's journal. */
const PRESSES = 60;

/** The doors of shows but for the one to a seat (`showSeat`): shared/protocol/shows.ts. */
export function showRoutes(services: Services, limits: Limits, codes: Codes): Router {
  const router = Router();
  const mayAddress = allowance(limits.rooms);
  const mayPlayer = allowance(limits.roomsEach);
  const mayTry = allowance(WRONG_KEYS);
  const mayOpen = allowance(SHOWS_A_DAY, DAY_S);
  const mayPress = allowance(PRESSES);

  /** The show whose host asks; null after a refusal was sent. */
  async function hostedBy(key: string, request: Request, response: Response): Promise<OpenShow | null> {
    const show = await showOf(codes, services, request, response);
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
    const show = await showOf(codes, services, request, response);
    if (!show) return;
    const answer: ShowAnswer = { ...show.card(), now: services.clock.now() };
    response.json(answer);
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

function directionOf(press: Press): Direction {
  if (press.do === 'extend') return { do: 'extend', ms: press.seconds * 1000 };
  if (press.do === 'start') return { do: 'start', playing: 0 }; // the director counts
  return press as Direction;
}
