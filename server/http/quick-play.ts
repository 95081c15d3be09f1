import type { Mode } from '#shared/modes/define-mode.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { openRoom } from '../rooms/open-room.ts';
import type { Services } from '../services.ts';

/** A quick room starts by itself this soon, so that whoever opens a link plays within ten seconds, ms. */
const START_MS = 4 * 1000;
/** Bots make a quick room this full. */
const SEATS = 4;
/** Who was sent to a room and has not come in counts as seated this long, ms. */
const ON_THE_WAY_MS = 2 * 1000;

/** Sends people who just want to play to one room together: a hundred presses at once open one room, not a hundred. */
export class QuickPlay {
  private readonly services: Services;
  /** Rooms being opened, by mode and topic. */
  private readonly opening = new Map<string, Promise<RoomAnswer | null>>();
  private sent: { readonly code: string; readonly at: number }[] = [];

  constructor(services: Services) {
    this.services = services;
  }

  /** The room a newcomer is best sent to now, if there is one that starts by itself and has a seat. */
  find(mode: Mode, topic: string | undefined): RoomAnswer | null {
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

  /** Opens a room that starts by itself. Null: the topic has no questions. */
  open(mode: Mode, topic: string): Promise<RoomAnswer | null> {
    const key = `${mode.id}/${topic}`;
    const running = this.opening.get(key);
    if (running) return running;
    const room = openRoom(this.services, {
      mode,
      topic,
      isPublic: true,
      options: {},
      autoStartMs: START_MS,
      fillTo: Math.max(SEATS, mode.players.min),
    }).finally(() => this.opening.delete(key));
    this.opening.set(key, room);
    return room;
  }
}
