import { randomUUID } from 'node:crypto';
import { PACK_TOPIC } from '#shared/drafts/pack.ts';
import type { Progress } from '#shared/people/profile.ts';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import { MIX } from '#shared/questions/topics.ts';
import type { PublicView } from '#shared/rules/audience.ts';
import type { Input } from '#shared/rules/input.ts';
import { keyedLuck } from '#shared/rules/keyed-luck.ts';
import { type Match, type MatchHeader, RULES_VERSION } from '#shared/rules/match.ts';
import type { Stage } from '#shared/rules/phase.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { withoutGhost } from '../daily/ghost.ts';
import { narrowed } from '../match/asked-kinds.ts';
import { drawDeck } from '../match/draw-deck.ts';
import type { JournalHead } from '../match/journal.ts';
import type { MatchHost, NextMatch } from '../match/match-host.ts';
import { recordOf, sittersOf } from '../match/match-record.ts';
import { newLuck } from '../match/new-luck.ts';
import { seenLately } from '../match/seen-lately.ts';
import type { Services } from '../services.ts';
import { StorageError } from '../storage/storage.ts';
import type { NewRoom } from './new-room.ts';

/** A room that nobody is in is kept this long, so that everybody may come back from a tunnel, ms. */
const EMPTY_MS = 60 * 1000;
/** At the podium there is less to come back to, ms. */
const EMPTY_PODIUM_MS = 20 * 1000;
/** Questions of this many past matches' worth are not asked again while there are others. */
const RECENT_MATCHES = 500;
/** Characters of an error that are kept with a match. */
const WHY_SHOWN_CHARS = 4000;

/** Looks after a match room's life: its entry in the lobby, its journal, its record, and when it closes. */
export class RoomKeeper {
  private readonly services: Services;
  /** What this room was opened with. */
  readonly room: NewRoom & { readonly roomId: string };
  private readonly onDeserted: () => void;
  private readonly onRefused: (error: unknown) => Promise<void>;
  private readonly onPackGone: () => void;
  private readonly isAwaited: () => boolean;
  private cancelEmpty: (() => void) | null = null;
  private matchId: string;
  /** The current match has its record or will never have one: nothing more is kept of it. */
  private isOver = false;
  /** Another room goes on with the match: the lobby's entry is its affair. */
  private isHandedOver = false;
  private people = 0;
  private stage: Stage = 'lobby';
  private recent: readonly string[];

  constructor(args: {
    services: Services;
    room: NewRoom & { readonly roomId: string };
    /** Nobody is there any more, and nobody comes back. */
    onDeserted: () => void;
    /** What happens in this match can no longer be kept. Resolves when the room is gone. */
    onRefused: (error: unknown) => Promise<void>;
    /** The pack of this room is asked in no further match here. */
    onPackGone: () => void;
    /** Somebody elsewhere still needs this room, though nobody is in it. */
    isAwaited?: () => boolean;
  }) {
    this.services = args.services;
    this.room = args.room;
    this.onDeserted = args.onDeserted;
    this.onRefused = args.onRefused;
    this.onPackGone = args.onPackGone;
    this.isAwaited = args.isAwaited ?? (() => false);
    this.matchId = args.room.header.id;
    this.recent = args.room.header.deck.map((question) => question.id);
    this.onPeople(0); // somebody is about to come, or else nobody ever does
  }

  /** Begins the first journal; a match that is resumed has its journal already. Rejects when the database cannot. */
  async open(): Promise<void> {
    const { journal } = this.services;
    if (this.room.inputs === undefined) await journal.open(this.headOf(this.room.header));
    this.attend(this.matchId);
  }

  /** The same people play again. */
  beginNext(header: MatchHeader): void {
    this.matchId = header.id;
    this.isOver = false;
    this.services.journal.begin(this.headOf(header));
    this.attend(header.id);
    if (this.people === 0) this.onPeople(0);
  }

  /** Keeps an accepted input; resolves when it is durable. */
  keep(index: number, input: Input): Promise<void> {
    return this.isOver ? Promise.resolve() : this.services.journal.add(this.matchId, index, input);
  }

  /** What the lobby shows of this room. */
  report(match: Match, view: PublicView): void {
    this.stage = view.stage;
    if (match.show) return; // a show has one entry, its director's
    this.services.openRooms.set({
      matchId: match.id,
      roomId: this.room.roomId,
      code: this.room.code,
      mode: view.mode,
      modifiers: match.rules.slice(1).map(({ id }) => id),
      topic: view.topic,
      topicTitle: match.settings.topicTitle ?? '',
      isPublic: this.room.isPublic,
      startsByItself: match.settings.autoStartMs !== null,
      stage: view.stage,
      taken: view.taken,
      here: match.humansHere,
      maxSeats: view.maxSeats,
      locked: view.locked,
      canWatch: view.watchable,
      startsAt: view.stage === 'lobby' ? view.endsAt : 0,
      avatars: view.seats.slice(0, 4).map((seat) => seat.avatar),
    });
  }

  /** Somebody came or went: `count` people are connected. */
  onPeople(count: number): void {
    if (this.isHandedOver) return;
    this.people = count;
    this.cancelEmpty?.();
    this.cancelEmpty = null;
    if (count > 0) return;
    this.cancelEmpty = this.services.clock.setTimer(this.isOver ? EMPTY_PODIUM_MS : EMPTY_MS, () => {
      if (this.playsOn() || this.isAwaited()) this.onPeople(0);
      else this.onDeserted();
    });
  }

  /** DT3: a daily try that has begun is played to its end, whoever is there; a part of a show as long as its director says. */
  private playsOn(): boolean {
    if (this.room.header.show) return !this.isOver;
    return this.room.header.daily !== undefined && !this.isOver && this.stage !== 'lobby';
  }

  /** The podium stands: the record takes the journal's place, and is tried again until it does. */
  settle(host: MatchHost, onProgress: (progress: readonly Progress[]) => void): void {
    if (this.isOver) return;
    this.isOver = true;
    void this.services.journal.finish(recordOf(host, this.room.isPublic)).then(onProgress);
    if (this.people === 0) this.onPeople(0);
  }

  /** The match ends without a result: nobody is there, or a fault of ours. */
  abandon(host: MatchHost | undefined): void {
    if (this.isOver) return;
    this.isOver = true;
    const nothing = { id: this.matchId, seats: [], answers: [], votes: [] };
    this.services.journal.discard(host ? recordOf(host, this.room.isPublic) : nothing);
  }

  /**
   * The database refuses what happens here, for good, or another process goes on with it: nothing can be promised any
   * more. Gives what people are told.
   */
  cannotKeep(host: MatchHost | undefined, error: unknown): Extract<CloseName, 'room-moved' | 'not-kept'> {
    if (error instanceof StorageError && error.code === 'storage/lost') {
      this.yieldMatch();
      return 'room-moved';
    }
    if (host) this.setAside(host, error);
    return 'not-kept';
  }

  /** The match cannot go on, though people are there: it is kept whole, with what it failed of. */
  setAside(host: MatchHost, error: unknown): void {
    if (this.isOver) return; // it has its record
    this.isOver = true;
    const { header, inputs } = host.log;
    const { clock, journal, log } = this.services;
    const why = (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, WHY_SHOWN_CHARS);
    const sitters = sittersOf(host.match);
    journal.setAside({ ...this.headOf(withoutGhost(header)), inputs, sitters, why, asideAt: clock.now() });
    log.error({ err: error, matchId: header.id, inputs: inputs.length }, 'a match was set aside');
  }

  /** Another process goes on with the match: nothing more is kept of it here. */
  yieldMatch(): void {
    this.isOver = true;
    this.services.log.warn({ matchId: this.matchId, room: this.room.code }, 'another process goes on with a match');
  }

  /** A fresh room of the same id and code goes on with the match. */
  handOver(): void {
    this.isHandedOver = true;
    this.cancelEmpty?.();
    this.cancelEmpty = null;
  }

  /** A fresh deck for the same people, without the questions they have just seen. */
  async nextMatch({ mode, kinds }: Ruleset, match: Match): Promise<NextMatch> {
    const { key, publicSeed } = newLuck();
    const { topic, settings } = match;
    const { config, storage, log } = this.services;
    const people = match.seats.filter(({ kind, presence }) => kind === 'human' && presence !== 'gone');
    const seen = await seenLately(
      storage.players,
      people.map(({ playerId }) => playerId),
      log,
    );
    const options = match.rules[0]?.options ?? {};
    const avoid = [...this.recent, ...seen];
    const room = { isPublic: this.room.isPublic, openerOnly: settings.openerOnly === true };
    const fresh = await this.services.daily
      .excluded()
      .then(async (exclude) => {
        const args = {
          ...{ mode, answerKinds: kinds, wantedKinds: narrowed(config.questionKinds, settings.kinds), topic },
          lang: settings.lang ?? config.questionLang,
          ...{ options, seats: settings.maxSeats, key, avoid, exclude, before: match.deck, room },
        };
        const drawn = await drawDeck(storage, args);
        // A pack that these people may not be asked any more (PK1): something else, and not once more what is held.
        const isGone = drawn.length === 0 && PACK_TOPIC.test(topic);
        if (!isGone) return drawn;
        this.onPackGone();
        return drawDeck(storage, { ...args, topic: MIX.id });
      })
      .catch((error: unknown) => {
        log.warn({ err: error, matchId: match.id }, 'no new questions for a rematch: the old ones again');
        return [];
      });
    // A database that is away is no reason to send friends home.
    const deck = fresh.length > 0 ? fresh : keyedLuck(key, 'same-deck').shuffle(match.deck);
    this.recent = [...this.recent, ...deck.map((question) => question.id)].slice(-RECENT_MATCHES);
    return { id: randomUUID(), key, publicSeed, deck };
  }

  /** The room is gone. */
  end(): void {
    this.cancelEmpty?.();
    this.cancelEmpty = null;
    if (!this.isHandedOver) this.services.openRooms.delete(this.room.code);
  }

  private attend(matchId: string): void {
    // What becomes of a match that is over is no news to people who play the next one.
    this.services.journal.attend(matchId, async (error) => {
      if (this.matchId === matchId) await this.onRefused(error);
    });
  }

  private headOf(header: MatchHeader): JournalHead {
    const { roomId, code, isPublic } = this.room;
    return { matchId: header.id, roomId, code, isPublic, rulesVersion: RULES_VERSION, header };
  }
}
