import { randomUUID } from 'node:crypto';
import type { DailyBrief } from '#shared/daily/daily-brief.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { openDailyRoom } from '../rooms/open-daily-room.ts';
import type { Services } from '../services.ts';
import type { DailyDeck, DailyTry } from '../storage/ports/daily.ts';
import { ghostOf } from './ghost.ts';

/** Why there is no try to play. */
export type NoTry = 'daily/done' | 'daily/kept' | 'daily/none' | 'daily/unknown' | 'request/too-many';

/** Matches that failed through a fault of ours are looked through, the newest first, up to so many. */
const ASIDES_LISTED = 50;

/** Sends a person to their one try at the questions of a day (DT3): the one under way, or a new one. */
export class DailyDoor {
  private readonly services: Services;
  /** Tries being begun, by day and player: two tabs pressed at once come into one room. */
  private readonly beginning = new Map<string, Promise<unknown>>();

  constructor(services: Services) {
    this.services = services;
  }

  /** `day`: of a friend's link; today when absent. */
  async place(
    mode: Mode,
    day: number | undefined,
    playerId: string,
    mayOpen: () => Promise<boolean>,
  ): Promise<RoomAnswer | NoTry> {
    const key = `${day ?? this.services.daily.day}/${playerId}`;
    for (let running = this.beginning.get(key); running; running = this.beginning.get(key))
      await running.catch(() => {}); // its asker is told
    const placed = this.placeOne(mode, day ?? this.services.daily.day, playerId, mayOpen).finally(() =>
      this.beginning.delete(key),
    );
    this.beginning.set(key, placed);
    return placed;
  }

  private async placeOne(
    mode: Mode,
    day: number,
    playerId: string,
    mayOpen: () => Promise<boolean>,
  ): Promise<RoomAnswer | NoTry> {
    const { daily, storage, openRooms } = this.services;
    const deck = await daily.of(day);
    if (!deck) return day === daily.day ? 'daily/none' : 'daily/unknown';
    const known = await storage.daily.find({ day, playerId });
    if (known?.result) return 'daily/done';
    const open = known && openRooms.byMatch(known.matchId);
    if (open) return { roomId: open.roomId, code: open.code, mode: open.mode, topic: open.topic };
    if (known && !(await this.isLost(known))) return 'daily/kept';
    if (!(await mayOpen())) return 'request/too-many';
    return this.begin(mode, deck, playerId, known);
  }

  /** A fault of ours has ended it, and nothing of it will come any more. */
  private async isLost({ matchId }: DailyTry): Promise<boolean> {
    const asides = await this.services.storage.matches.asides({ limit: ASIDES_LISTED });
    return asides.some((aside) => aside.matchId === matchId);
  }

  private async begin(
    mode: Mode,
    deck: DailyDeck,
    playerId: string,
    lost: DailyTry | null,
  ): Promise<RoomAnswer | NoTry> {
    const { storage, clock, daily } = this.services;
    const { day } = deck;
    const ghost = ghostOf(await storage.daily.best(day - 1));
    // DT8: who comes later, or has seen questions before, may know answers. It is a try all the same.
    const brief: DailyBrief = { day, counts: day === daily.day && lost === null, ghost };
    const matchId = randomUUID();
    const begun = { day, playerId, matchId, begunAt: clock.now(), counts: brief.counts };
    if (!(await storage.daily.begin(begun, lost?.matchId))) return 'daily/kept'; // another process of a moment ago
    try {
      return await openDailyRoom(this.services, { mode, deck, brief, matchId, playerId });
    } catch (error) {
      await storage.daily.release(matchId);
      throw error;
    }
  }
}
