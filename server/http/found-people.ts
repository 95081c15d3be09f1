import type { Request } from 'express';
import { z } from 'zod';
import { readFriendCode } from '#shared/protocol/friend-code.ts';
import { PASS } from '#shared/protocol/join.ts';
import { companyIn } from '../rooms/remote-room.ts';
import type { Services } from '../services.ts';
import type { FriendCard } from '../storage/ports/friends.ts';
import { within } from '../within.ts';
import type { HttpErrorCode } from './errors.ts';
import { FriendCodes, newFriendCode } from './friend-codes.ts';
import type { WrongFriendCodes } from './guards.ts';
import { networkOf } from './network.ts';

/** A room that does not say who sits where within this time is away, ms. */
const ROOM_MS = 3000;

/** Whom somebody means: by their friend code, by the link of their page, or by their seat in a room where both are. */
export const WHOM = z
  .object({
    pass: PASS,
    code: z.string().max(200).optional(),
    page: z.string().max(80).optional(),
    seat: z.object({ roomId: z.string().max(40), number: z.int().min(0).max(100_000) }).optional(),
  })
  .refine(({ code, page, seat }) => [code, page, seat].filter((one) => one !== undefined).length === 1);
type Whom = Omit<z.output<typeof WHOM>, 'pass'>;

/** Finds whom somebody may ask or block: only whoever they were given a way to (FR1). */
export class FoundPeople {
  private readonly services: Services;
  private readonly codes: FriendCodes;

  constructor(services: Services, wrongCodes: WrongFriendCodes) {
    this.services = services;
    this.codes = new FriendCodes(services.storage.friends, wrongCodes);
  }

  async find(
    { code, page, seat }: Whom,
    by: string,
    request: Pick<Request, 'ip'>,
  ): Promise<FriendCard | HttpErrorCode> {
    if (page !== undefined) return this.byPage(page);
    if (seat !== undefined) return this.bySeat(seat, by);
    return this.codes.find(readFriendCode(code ?? ''), by, networkOf(request.ip));
  }

  /** Links are luck, 128 bits of it: nobody finds one by trying. */
  private async byPage(handle: string): Promise<FriendCard | HttpErrorCode> {
    const page = await this.services.storage.people.find(handle);
    if (!page) return 'profile/unknown';
    if ('goneAt' in page) return 'profile/gone';
    return page.isHidden ? 'profile/hidden' : this.cardOf(page);
  }

  /** In whichever process the room is. */
  private async bySeat(seat: { roomId: string; number: number }, by: string): Promise<FriendCard | HttpErrorCode> {
    const { cluster, log } = this.services;
    if (cluster.isAway) return 'room/moving';
    try {
      const other = await within(ROOM_MS, companyIn(seat.roomId, by, seat.number), () => null);
      return other ? await this.cardOf(other) : 'friend/not-here';
    } catch (error) {
      log.debug({ err: error, roomId: seat.roomId }, 'a room did not say who sits in it');
      return 'friend/not-here';
    }
  }

  /** Whoever never looked at friends has no card yet. */
  private async cardOf(one: { playerId: string; name: string; avatar: string }): Promise<FriendCard> {
    const { playerId, name, avatar } = one;
    const { friends } = this.services.storage;
    const [known] = await friends.cards([playerId]);
    return known ?? friends.card({ playerId, name, avatar, code: newFriendCode() });
  }
}
