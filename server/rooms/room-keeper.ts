import { randomUUID } from 'node:crypto';
import type { Mode } from '#shared/modes/define-mode.ts';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { PublicView } from '#shared/rules/audience.ts';
import type { Input } from '#shared/rules/input.ts';
import type { Match, MatchHeader } from '#shared/rules/match.ts';
import { drawDeck } from '../match/draw-deck.ts';
import type { MatchHost } from '../match/match-host.ts';
import { recordOf } from '../match/match-record.ts';
import type { Services } from '../services.ts';
import type { NewRoom } from './new-room.ts';

/** A room that nobody is in is kept this long, so that everybody may come back from a tunnel. */
const EMPTY_MS = 60 * 1000;
/** At the podium there is less to come back to. */
const EMPTY_PODIUM_MS = 20 * 1000;
const SAVE_RETRY_MS = 2 * 1000;

/** Looks after a match room's life: its entry in the lobby, its journal, its record, and when it closes. */
export class RoomKeeper {
  private readonly services: Services;
  private readonly room: NewRoom & { readonly roomId: string };
  private readonly close: (name: CloseName) => void;
  private cancelEmpty: (() => void) | null = null;
  private phase: PublicView['phase'] = 'waiting';
  private people = 0;
  private recent: readonly string[];

  constructor(args: {
    services: Services;
    room: NewRoom & { readonly roomId: string };
    close: (name: CloseName) => void;
  }) {
    this.services = args.services;
    this.room = args.room;
    this.close = args.close;
    this.recent = args.room.header.deck.map((question) => question.id);
    this.onPeople(0); // somebody is about to come, or else nobody ever does
  }

  /** Begins the journal of a match; one that is resumed has its journal already. */
  async begin(header: MatchHeader, isResumed: boolean): Promise<void> {
    if (isResumed) return;
    await this.services.journal.open({
      matchId: header.id,
      roomId: this.room.roomId,
      code: this.room.code,
      isPublic: this.room.isPublic,
      header,
    });
  }

  /** Keeps an accepted input; resolves when it is durable. */
  keep(matchId: string, index: number, input: Input): Promise<void> {
    return this.services.journal.add(matchId, index, input);
  }

  /** What the lobby shows of this room. */
  report(match: Match, view: PublicView): void {
    this.phase = view.phase;
    this.services.openRooms.set({
      roomId: this.room.roomId,
      code: this.room.code,
      mode: view.mode,
      topic: view.topic,
      isPublic: this.room.isPublic,
      phase: view.phase,
      taken: view.taken,
      here: match.humansHere,
      maxSeats: view.maxSeats,
      locked: view.locked,
      startsAt: view.phase === 'waiting' ? view.endsAt : 0,
      avatars: view.seats.slice(0, 4).map((seat) => seat.avatar),
    });
  }

  /** Somebody came or went: `count` people are connected. */
  onPeople(count: number): void {
    this.people = count;
    this.cancelEmpty?.();
    this.cancelEmpty = null;
    if (count > 0) return;
    const wait = this.phase === 'podium' ? EMPTY_PODIUM_MS : EMPTY_MS;
    this.cancelEmpty = this.services.clock.setTimer(wait, () => this.close('room-closed'));
  }

  /** A match is over: its record is kept, and tried again until it is. */
  settle(host: MatchHost): void {
    const record = recordOf(host, this.room.isPublic);
    const save = (): void => {
      this.services.storage.matches.save(record).catch((error: unknown) => {
        this.services.log.warn({ err: error, matchId: record.id }, 'a finished match could not be saved yet');
        this.services.clock.setTimer(SAVE_RETRY_MS, save);
      });
    };
    void this.services.journal.flush().then(save);
    if (this.people === 0) this.onPeople(0);
  }

  /** A fresh deck for the same people, without the questions they have just seen. */
  async nextMatch(mode: Mode, match: Match): Promise<{ id: string; seed: string; deck: MatchHeader['deck'] }> {
    const seed = randomUUID();
    const deck = await drawDeck(this.services.storage, {
      mode,
      topic: match.topic,
      options: match.settings.options,
      seed,
      avoid: this.recent,
    });
    this.recent = [...this.recent, ...deck.map((question) => question.id)].slice(-500);
    return { id: randomUUID(), seed, deck };
  }

  /** The match ends without a result, through a fault of ours. */
  abandon(matchId: string): void {
    this.services.journal.forget(matchId);
    this.services.storage.matches
      .discard(matchId)
      .catch((error: unknown) =>
        this.services.log.warn({ err: error, matchId }, 'the journal of a failed match stays'),
      );
  }

  end(): void {
    this.cancelEmpty?.();
    this.services.openRooms.delete(this.room.code);
  }
}
