import type { Stage } from '#shared/rules/phase.ts';

/** What the lobby and the door know of a room in this process. */
export interface OpenRoom {
  readonly roomId: string;
  /** The match it plays just now. */
  readonly matchId: string;
  readonly code: string;
  readonly mode: string;
  /** Ids of what is added to the mode. */
  readonly modifiers: readonly string[];
  readonly topic: string;
  /** Of somebody's pack: what it is called; else empty. */
  readonly topicTitle: string;
  readonly isPublic: boolean;
  /** Once somebody is in it, it starts without a host. */
  readonly startsByItself: boolean;
  readonly stage: Stage;
  readonly taken: number;
  readonly here: number;
  readonly maxSeats: number;
  readonly locked: boolean;
  /** Server ms of the automatic start; 0: nobody is there yet, or the host starts. */
  readonly startsAt: number;
  readonly avatars: readonly string[];
}

/** The rooms that are open now. Rooms report here; the lobby listens. */
export class OpenRooms {
  private readonly rooms = new Map<string, OpenRoom>();
  private readonly listeners = new Set<() => void>();

  set(room: OpenRoom): void {
    this.rooms.set(room.code, room);
    this.changed();
  }

  delete(code: string): void {
    if (this.rooms.delete(code)) this.changed();
  }

  byCode(code: string): OpenRoom | undefined {
    return this.rooms.get(code);
  }

  byMatch(matchId: string): OpenRoom | undefined {
    for (const room of this.rooms.values()) if (room.matchId === matchId) return room;
    return undefined;
  }

  all(): OpenRoom[] {
    return [...this.rooms.values()];
  }

  /**
   * The room somebody who wants to play at once is best sent to: public, waiting, with a free seat, and sure to
   * start though its host is at the kettle; of those the fullest.
   */
  bestFor(args: {
    topic: string | undefined;
    mode: string;
    isFull: (room: OpenRoom) => boolean;
  }): OpenRoom | undefined {
    let best: OpenRoom | undefined;
    for (const room of this.rooms.values()) {
      if (!room.isPublic || !room.startsByItself || room.locked || room.stage !== 'lobby') continue;
      if (room.mode !== args.mode || (args.topic !== undefined && room.topic !== args.topic)) continue;
      if (args.isFull(room)) continue;
      if (!best || room.here > best.here || (room.here === best.here && room.code < best.code)) best = room;
    }
    return best;
  }

  /** Calls back after every change; the returned function ends that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
