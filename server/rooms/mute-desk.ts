import type { ChatNote } from '#shared/chat/chat-note.ts';
import type { ChatWish } from '#shared/protocol/chat.ts';
import { hostRoleOf } from '#shared/rules/chair.ts';
import type { RefusalCode } from '#shared/rules/refusals.ts';
import type { Seat } from '#shared/rules/seat.ts';
import type { ChatDeskArgs } from './chat-desk.ts';
import type { PlayerClient } from './player-client.ts';
import { TokenBuckets } from './token-bucket.ts';

/** What is noted is journalled: so much at once of each person, and once more each time so much has passed, ms. */
const NOTES_MAX = 20;
const NOTES_EVERY_MS = 3000;

type MuteDeskArgs = Pick<
  ChatDeskArgs,
  'host' | 'log' | 'speakers' | 'state' | 'clock' | 'durable' | 'guarded' | 'showAll'
> & {
  /** Sends, soon, what has changed of the lines. */
  readonly plan: () => void;
};

/** Who hears whom, and whether people may talk at all: what of a chat outlasts a restart of the server (CH6, CH8, CH11). */
export class MuteDesk {
  private readonly args: MuteDeskArgs;
  private readonly noting = new TokenBuckets(NOTES_MAX, NOTES_EVERY_MS);

  constructor(args: MuteDeskArgs) {
    this.args = args;
  }

  mute(
    client: PlayerClient,
    seat: Seat,
    { by, muted, forAll }: Extract<ChatWish, { type: 'mute' }>,
  ): RefusalCode | null {
    const { log, host, plan, showAll } = this.args;
    const role = hostRoleOf(host.match, seat);
    if (forAll && role === null) return 'host/only';
    const other = log.writerOf(by);
    if (!other || other.playerId === seat.playerId) return 'chat/nobody';
    if (!forAll)
      return this.note(seat, { what: 'mute', who: seat.playerId, whom: other.playerId, on: muted }, () =>
        client.send('chat', { muted: log.mutedOf(seat.playerId) }),
      );
    const { opener, coHost } = host.match;
    if (role !== 'opener' && (other.playerId === opener?.playerId || other.playerId === coHost)) return 'chat/keeper';
    return this.note(seat, { what: 'hush', whom: other.playerId, on: muted }, () => {
      this.tellHushed(other.playerId);
      showAll(); // what they typed is on no wall any more
      plan();
    });
  }

  /** The host lets people talk, or not. */
  turn(seat: Seat, isOn: boolean): RefusalCode | null {
    const { log, host, state, showAll, plan } = this.args;
    if (hostRoleOf(host.match, seat) === null) return 'host/only';
    return this.note(seat, { what: 'chat', on: isOn }, () => {
      if (state.chat !== log.isOn) {
        state.chat = log.isOn;
        showAll();
      }
      plan();
    });
  }

  /** The same people play again: all of it holds, and is noted in the log of the new match. */
  onRematch(): void {
    for (const note of this.args.log.notes()) this.keep(note);
  }

  /** Hosts hear of everybody who is muted for all, and whoever it is about of themselves. */
  tellHushed(playerId: string | null = null): void {
    const { speakers, host } = this.args;
    speakers.each((client) => {
      const seat = host.match.seats[client.userData?.seat ?? -1];
      if (!seat || (seat.playerId !== playerId && hostRoleOf(host.match, seat) === null)) return;
      client.send('chat', { hushed: this.hushedFor(seat) });
    });
  }

  hushedFor(seat: Seat): number[] {
    const { log, host } = this.args;
    if (hostRoleOf(host.match, seat) !== null) return log.hushed;
    return log.isHushed(seat.playerId) ? [log.writer(seat.playerId).by] : [];
  }

  /** It holds at once, and whom it concerns is told when it is durable. */
  private note(seat: Seat, note: ChatNote, tell: () => void): RefusalCode | null {
    const { log, clock, durable, guarded } = this.args;
    if (!this.noting.take(seat.playerId, clock.now())) return 'intent/too-fast';
    if (log.take(note)) this.keep(note);
    void durable().then(() => guarded('the chat', tell));
    return null;
  }

  private keep(note: ChatNote): void {
    const { host, clock } = this.args;
    host.apply({ type: 'note', at: clock.now(), note });
  }
}
