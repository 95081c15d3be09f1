import { setTimeout as wait } from 'node:timers/promises';
import type { Pack } from '#shared/drafts/pack.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { MIX } from '#shared/questions/topics.ts';
import { LEAN_VOICES } from '#shared/rules/audience.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { openRoom } from '../rooms/open-room.ts';
import type { Services } from '../services.ts';

/** A quick room starts by itself this soon, so that whoever opens a link plays within ten seconds, ms. */
const START_MS = 1500;
/** Bots make a quick room this full: one more than the voices a crowd meter needs, so that the last to answer sees it. */
const QUICK_ROOM_SEATS = LEAN_VOICES + 1;
/** Who was sent to a room and has not come in counts as seated this long, ms. */
const ON_THE_WAY_MS = 2 * 1000;
/** While another process opens such a room, it is looked for so often, and not longer than this, ms. */
const LOOK_MS = 100;
const OPENING_MS = 2 * 1000;
/** By then the others have heard of a room that was opened, ms. */
const HEARD_MS = 300;

/** Why there is no room: the topic has no questions, or the asker has opened enough of them. */
export type NoRoom = 'topic/empty' | 'request/too-many';

/** Sends people who just want to play to one room together: a hundred presses at once do not open a hundred rooms. */
export class QuickPlay {
  private readonly services: Services;
  /** Rooms being opened, by mode and topic. */
  private readonly opening = new Map<string, Promise<unknown>>();
  private sent: { readonly code: string; readonly at: number }[] = [];

  constructor(services: Services) {
    this.services = services;
  }

  /** A room with a free seat that starts by itself; opens one where there is none and `mayOpen` agrees. */
  async place(
    mode: Mode,
    topic: string | undefined,
    playerId: string,
    mayOpen: () => Promise<boolean>,
    pack?: Pack,
  ): Promise<RoomAnswer | NoRoom> {
    const key = `${mode.id}/${topic ?? MIX.id}`;
    for (;;) {
      const found = this.find(mode, topic);
      if (found) return found;
      const running = this.opening.get(key);
      if (!running) break;
      await running.catch(() => {}); // its asker is told
    }
    const opened = this.openFirst(
      key,
      () => this.find(mode, topic),
      () => this.open(mode, topic ?? MIX.id, playerId, mayOpen, pack),
    ).finally(() => this.opening.delete(key));
    this.opening.set(key, opened);
    return opened;
  }

  /** Of the processes that want such a room at the same moment one opens it, and the others find it. */
  private async openFirst(
    key: string,
    find: () => RoomAnswer | null,
    open: () => Promise<RoomAnswer | NoRoom>,
  ): Promise<RoomAnswer | NoRoom> {
    const { cluster } = this.services;
    const name = `quick:${key}`;
    for (let waited = 0; !(await cluster.claim(name, OPENING_MS)) && waited < OPENING_MS; waited += LOOK_MS) {
      await wait(LOOK_MS);
      const found = find();
      if (found) return found;
    }
    let hasOpened = false;
    try {
      const found = find();
      if (found) return found;
      const opened = await open();
      hasOpened = typeof opened !== 'string';
      return opened;
    } finally {
      if (hasOpened) void wait(HEARD_MS, null, { ref: false }).then(() => cluster.release(name));
      else cluster.release(name); // the next may try
    }
  }

  private find(mode: Mode, topic: string | undefined): RoomAnswer | null {
    const at = this.services.clock.now();
    this.sent = this.sent.filter((one) => at - one.at < ON_THE_WAY_MS);
    const room = this.services.openRooms.bestFor({
      topic,
      mode: mode.id,
      isFull: (open) => open.taken + this.sent.filter((one) => one.code === open.code).length >= open.maxSeats,
    });
    if (!room) return null;
    this.sent.push({ code: room.code, at });
    return { roomId: room.roomId, code: room.code, mode: room.mode, topic: room.topic };
  }

  private async open(
    mode: Mode,
    topic: string,
    playerId: string,
    mayOpen: () => Promise<boolean>,
    pack: Pack | undefined,
  ): Promise<RoomAnswer | NoRoom> {
    if (!(await mayOpen())) return 'request/too-many';
    const room = await openRoom(this.services, {
      mode,
      topic,
      ...(pack ? { pack } : {}),
      isPublic: true,
      options: {},
      tempo: 'standard',
      autoStartMs: START_MS,
      fillTo: Math.max(QUICK_ROOM_SEATS, mode.players.min),
      playerId,
    });
    if (!room) return 'topic/empty';
    this.sent.push({ code: room.code, at: this.services.clock.now() });
    return room;
  }
}
