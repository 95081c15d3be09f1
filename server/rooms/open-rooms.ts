import type { Stage } from '#shared/rules/phase.ts';

/** What the lobby and the door know of a room. */
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
  /** People may watch without a seat. */
  readonly canWatch: boolean;
  /** Server ms of the automatic start; 0: nobody is there yet, or the host starts. */
  readonly startsAt: number;
  readonly avatars: readonly string[];
}

/** The rooms that are open now, here and in the other processes of the arcade. Rooms report here; the lobby listens. */
export class OpenRooms {
  /** People who look at the wall, here and elsewhere. */
  watchers = 0;
  watchersElsewhere = 0;
  private readonly rooms = new Map<string, OpenRoom>();
  /** By code and process: a room that moves is in two of them for a moment, and the one that was heard last counts. */
  private readonly elsewhere = new Map<string, Map<string, OpenRoom>>();
  private readonly listeners = new Set<(code: string) => void>();
  private readonly ownListeners = new Set<(code: string) => void>();

  set(room: OpenRoom): void {
    this.rooms.set(room.code, room);
    this.ownChanged(room.code);
  }

  delete(code: string): void {
    if (this.rooms.delete(code)) this.ownChanged(code);
  }

  /** Those of this process. */
  own(): OpenRoom[] {
    return [...this.rooms.values()];
  }

  ownByCode(code: string): OpenRoom | undefined {
    return this.rooms.get(code);
  }

  setOf(process: string, room: OpenRoom): void {
    const known = this.elsewhere.get(room.code) ?? new Map<string, OpenRoom>();
    known.delete(process); // to the end
    known.set(process, room);
    this.elsewhere.set(room.code, known);
    this.changed(room.code);
  }

  deleteOf(process: string, code: string): void {
    const known = this.elsewhere.get(code);
    if (!known?.delete(process)) return;
    if (known.size === 0) this.elsewhere.delete(code);
    this.changed(code);
  }

  /** All of another process, anew. */
  replaceOf(process: string, rooms: readonly OpenRoom[]): void {
    const codes = new Set(rooms.map(({ code }) => code));
    for (const code of [...this.elsewhere.keys()]) if (!codes.has(code)) this.deleteOf(process, code);
    for (const room of rooms) this.setOf(process, room);
  }

  byCode(code: string): OpenRoom | undefined {
    return this.rooms.get(code) ?? [...(this.elsewhere.get(code)?.values() ?? [])].at(-1);
  }

  byMatch(matchId: string): OpenRoom | undefined {
    for (const room of this.all()) if (room.matchId === matchId) return room;
    return undefined;
  }

  /** Whether another process reports a room of this id, or did before it died. */
  isElsewhere(roomId: string): boolean {
    return this.all().some((room) => room.roomId === roomId && !this.rooms.has(room.code));
  }

  all(): OpenRoom[] {
    const others = [...this.elsewhere.keys()].filter((code) => !this.rooms.has(code));
    return [...this.rooms.values(), ...others.flatMap((code) => this.byCode(code) ?? [])];
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
    for (const room of this.all()) {
      if (!room.isPublic || !room.startsByItself || room.locked || room.stage !== 'lobby') continue;
      if (room.mode !== args.mode || (args.topic !== undefined && room.topic !== args.topic)) continue;
      if (args.isFull(room)) continue;
      if (!best || room.here > best.here || (room.here === best.here && room.code < best.code)) best = room;
    }
    return best;
  }

  /** Calls back after every change, with the room's code; the returned function ends that. */
  onChange(listener: (code: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The same for rooms of this process alone. */
  onOwnChange(listener: (code: string) => void): () => void {
    this.ownListeners.add(listener);
    return () => this.ownListeners.delete(listener);
  }

  private ownChanged(code: string): void {
    for (const listener of this.ownListeners) listener(code);
    this.changed(code);
  }

  private changed(code: string): void {
    for (const listener of this.listeners) listener(code);
  }
}

/** Whether strangers may come in from the wall. */
export function isJoinable(room: OpenRoom): boolean {
  if (room.here === 0) return false; // nobody is there to play with or to start it
  return room.isPublic && !room.locked && room.taken < room.maxSeats && room.stage !== 'over';
}

/** Whether people may watch from the wall, without a seat (SP1). */
export function isWatchable({ isPublic, canWatch, here, stage }: OpenRoom): boolean {
  return isPublic && canWatch && here > 0 && stage !== 'over';
}
