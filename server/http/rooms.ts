import { Router } from 'express';
import { z } from 'zod';
import { PACK_TOPIC, type Pack } from '#shared/drafts/pack.ts';
import { optionsSchema } from '#shared/modes/option.ts';
import { readCode } from '#shared/protocol/code.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { CREATE_OPTIONS, JOIN_OPTIONS } from '#shared/protocol/join.ts';
import { LENGTHS } from '#shared/questions/question.ts';
import { DailyDoor } from '../daily/daily-door.ts';
import { isTopic } from '../questions/wall.ts';
import { openRoom } from '../rooms/open-room.ts';
import type { ShowDoors } from '../rooms/show-doors.ts';
import type { Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import { chosenModifiers } from './chosen-modifiers.ts';
import { type Codes, isShow } from './codes.ts';
import { DAY } from './daily.ts';
import { packFor } from './drafts.ts';
import { sendError } from './errors.ts';
import { allowance, askerOf, type Limits } from './guards.ts';
import { networkOf } from './network.ts';
import { QuickPlay } from './quick-play.ts';
import { comerOf, sendNoSeat } from './show-seat.ts';

const create = CREATE_OPTIONS.extend(JOIN_OPTIONS.shape).extend({ mode: z.string().max(60) });
const quick = JOIN_OPTIONS.extend({
  topic: z.string().max(LENGTHS.id).optional(),
  mode: z.string().max(60).optional(),
  /** Of a daily try: the day of a friend's link. */
  day: DAY.optional(),
});

/** Doors to rooms: open one, find one by its code, or jump into the best one. */
export function roomRoutes(services: Services, limits: Limits, showDoors: ShowDoors, codes: Codes): Router {
  const router = Router();
  const quickPlay = new QuickPlay(services);
  const dailyDoor = new DailyDoor(services);
  const mayAddress = allowance(limits.rooms);
  const mayPlayer = allowance(limits.roomsEach);
  const mayOpen = async (player: string, ip: string | undefined): Promise<boolean> =>
    (await mayPlayer(player)) && (await mayAddress(networkOf(ip).home));

  /** The pack that a room is to be opened on: by its link, or from the wall; undefined: it is no pack. */
  async function packOf(
    { pack: link, topic }: { pack?: string | undefined; topic: string },
    player: string,
  ): Promise<Pack | undefined | 'pack/unknown'> {
    if (link !== undefined) return (await packFor(services.storage.packs, link, player)) ?? 'pack/unknown';
    if (!PACK_TOPIC.test(topic)) return undefined;
    const pack = await services.storage.packs.byTopic(topic);
    return pack?.state === 'listed' || (pack && pack.playerId === player) ? pack : 'pack/unknown';
  }

  router.get('/rooms/:code', async (request, response) => {
    const code = readCode(request.params.code);
    if (!code) return sendError(response, 'room/unknown');
    const asker = askerOf(request, services.secret);
    const watches = request.query.watch !== undefined;
    const room = await codes.find(code, networkOf(request.ip), asker);
    if (typeof room === 'string') return sendError(response, room);
    if (isShow(room)) {
      if (!asker) return sendError(response, 'guest/bad-pass');
      const place = watches
        ? showDoors.placeToWatch(room, asker)
        : await showDoors.place(room, comerOf(asker, response, request.query.waits !== undefined));
      if ('no' in place) return sendNoSeat(response, place);
      const { mode, topic } = room.card();
      return void response.json({ roomId: place.roomId, code, mode, topic } satisfies RoomAnswer);
    }
    const { roomId, mode, topic } = room;
    response.json({ roomId, code: room.code, mode, topic, canWatch: room.canWatch } satisfies RoomAnswer);
  });

  router.post('/rooms', async (request, response) => {
    const asked = askedBy(create, services.secret, request, response);
    if (!asked) return;
    const { body, playerId } = asked;
    const { isPublic, longCode, chat, watchable, tempo, lang, kinds } = body;
    const mode = services.registry.mode(body.mode);
    if (!mode) return sendError(response, 'mode/unknown');
    if (mode.isDaily) return sendError(response, 'mode/daily');
    const pack = await packOf(body, playerId);
    if (pack === 'pack/unknown') return sendError(response, pack);
    const topic = pack?.topic ?? body.topic;
    if (!pack && !(await isTopic(services, topic, lang))) return sendError(response, 'topic/unknown');
    const options = optionsSchema(mode.options).safeParse(body.options);
    if (!options.success) return sendError(response, 'request/malformed');
    const modifiers = body.modifiers && chosenModifiers(services.registry, mode, body.modifiers);
    if (modifiers === null) return sendError(response, 'request/malformed');
    if (!(await mayOpen(playerId, request.ip))) return sendError(response, 'request/too-many');
    const room = await openRoom(services, {
      mode,
      topic,
      ...(pack ? { pack } : {}),
      ...(lang === undefined ? {} : { lang }),
      ...(kinds === undefined ? {} : { kinds }),
      isPublic,
      hasLongCode: longCode,
      hasChat: chat,
      ...(watchable === undefined ? {} : { isWatchable: watchable }),
      options: options.data,
      ...(modifiers ? { modifiers } : {}),
      ...(tempo ? { tempo } : {}),
      autoStartMs: null,
      fillTo: 0,
      playerId,
    });
    if (!room) return sendError(response, 'topic/empty');
    response.status(201).json(room);
  });

  router.post('/quick', async (request, response) => {
    const asked = askedBy(quick, services.secret, request, response);
    if (!asked) return;
    const { body, playerId } = asked;
    const { topic } = body;
    const { registry } = services;
    const mode = body.mode === undefined ? registry.modes[0] : registry.mode(body.mode);
    if (!mode) return sendError(response, 'mode/unknown');
    const pack = topic === undefined ? undefined : await packOf({ topic }, playerId);
    // Strangers are sent there too: no pack that is played by its link alone.
    if (pack === 'pack/unknown' || (pack && pack.state !== 'listed')) return sendError(response, 'pack/unknown');
    if (topic !== undefined && !pack && !(await isTopic(services, topic))) return sendError(response, 'topic/unknown');
    const mayOpenOne = (): Promise<boolean> => mayOpen(playerId, request.ip);
    const room = mode.isDaily
      ? await dailyDoor.place(mode, body.day, playerId, mayOpenOne)
      : await quickPlay.place(mode, topic, playerId, mayOpenOne, pack);
    if (typeof room === 'string') return sendError(response, room);
    response.json(room);
  });
  return router;
}
