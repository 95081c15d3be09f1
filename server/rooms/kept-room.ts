import type { RoomOptions } from '@colyseus/core';
import type { Logger } from 'pino';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match, MatchHeader } from '#shared/rules/match.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { MatchHost } from '../match/match-host.ts';
import type { Services } from '../services.ts';
import { BaseRoom } from './base-room.ts';
import { mendOrAbandon } from './mending.ts';
import type { NewRoom } from './new-room.ts';
import { RoomKeeper } from './room-keeper.ts';
import type { Turns } from './turns.ts';

/**
 * A room whose match is kept: each input is in the journal, a restart plays it on, and where the room fails a fresh one
 * does, once. What of it is shown, and to whom, is up to the room.
 */
export abstract class KeptRoom<T extends RoomOptions = RoomOptions> extends BaseRoom<T> {
  abstract readonly services: Services;
  override autoDispose = false; // RoomKeeper decides
  protected host?: MatchHost;
  protected keeper?: RoomKeeper;
  /** Its match has begun here: where the room fails from now on, a fresh one goes on with it. */
  protected isLive = false;
  /** Resolves when every input so far is durable. */
  protected durable: Promise<void> = Promise.resolve();

  protected get log(): Logger {
    return this.services.log;
  }

  protected get turns(): Turns {
    return this.services.turns;
  }

  /**
   * The match of a room that opens, with what was played of it before: the room calls its `resume` then, as soon as it can
   * show it. Rejects where the match cannot be kept.
   */
  protected async openMatch(room: NewRoom, rules: Ruleset): Promise<{ host: MatchHost; keeper: RoomKeeper }> {
    this.restClock();
    if (room.roomId) this.roomId = room.roomId;
    const keeper = new RoomKeeper({
      services: this.services,
      room: { ...room, roomId: this.roomId },
      onDeserted: () => this.guarded('a deserted room', () => this.onDeserted(keeper)),
      onRefused: (error) => this.seenThrough('a match that cannot be kept', () => this.endUnkept(error)),
      onPackGone: () => this.guarded('a pack that is gone', () => this.onPackGone()),
      isAwaited: () => this.isAwaited,
    });
    this.keeper = keeper;
    await keeper.open();
    const host = new MatchHost({
      rules,
      header: room.header,
      clock: this.services.clock,
      listener: {
        onEvents: (events) => this.onEvents(events),
        onInput: (index, input) => {
          this.durable = keeper.keep(index, input);
        },
        onRematch: (before, header) => this.onRematch(before, header),
      },
      nextMatch: (over) => keeper.nextMatch(rules, over),
      onError: (error, where) =>
        this.onUncaughtException(error instanceof Error ? error : new Error(String(error)), where),
      ...(room.inputs ? { inputs: room.inputs } : {}),
    });
    this.host = host;
    return { host, keeper };
  }

  /** Something has happened in the match. */
  protected abstract onEvents(events: readonly MatchEvent[]): void;

  /** The same people have another match; `before` is over. */
  protected onRematch(_before: Match, _header: MatchHeader): void {}

  /** Nobody is there any more, and nobody comes back. */
  protected abstract onDeserted(keeper: RoomKeeper): void;

  /** The pack that is played here is asked in no further match. */
  protected onPackGone(): void {}

  /** Somebody elsewhere still needs this room, though nobody is in it. */
  protected get isAwaited(): boolean {
    return false;
  }

  /** Closes every connection and the room. Resolves when it is gone. */
  protected abstract closeAll(name: CloseName): Promise<void>;

  /** Nothing happens in this match any more. */
  protected abstract stop(): void;

  protected override endKindly(error: Error): void {
    const { host, keeper, isLive, services } = this;
    this.stop();
    mendOrAbandon({ services, keeper, host, isLive, error, close: (name) => this.closeAll(name) });
  }

  /** What happens here can be promised to nobody any more (`RoomKeeper.cannotKeep`). */
  private endUnkept(error: unknown): Promise<void> {
    this.stop();
    return this.closeAll(this.keeper?.cannotKeep(this.host, error) ?? 'not-kept');
  }

  override onBeforeShutdown(): void {
    this.closeAfter(this.services.journal.flush());
  }

  protected override whereabouts(): Record<string, unknown> {
    const { match, inputCount } = this.host ?? {};
    return { matchId: match?.id, phase: match?.phase.name, round: match?.round?.index, input: inputCount };
  }
}
