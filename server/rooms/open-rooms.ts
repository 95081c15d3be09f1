import type { PhaseName } from '#shared/rules/phase.ts';

/** What the lobby and the door know of a room in this process. */
export interface OpenRoom {
  readonly roomId: string;
  readonly code: string;
  readonly mode: string;
  readonly topic: string;
  readonly isPublic: boolean;
  phase: PhaseName;
  taken: number;
  here: number;
  maxSeats: number;
  locked: boolean;
  /** Server ms of the automatic start; 0: the host starts. */
  startsAt: number;
  avatars: readonly string[];
}

/** The rooms that are open now. Rooms report here; the lobby listens. */
export class OpenRooms {
  private readonly rooms = new Map<string, OpenRoom>();
  private readonly listeners = new Set<() => void>();

  set(room: OpenRoom): void {
    this.rooms.set(room.code, room);
    this.tell();
  }

  delete(code: string): void {
    if (this.rooms.delete(code)) this.tell();
  }

  byCode(code: string): OpenRoom | undefined {
    return this.rooms.get(code);
  }

  all(): OpenRoom[] {
    return [...this.rooms.values()];
  }

  /** The public waiting room a newcomer is best sent to: the fullest one with a free seat. */
  bestFor(topic: string | undefined, mode: string | undefined): OpenRoom | undefined {
    return this.all()
      .filter((room) => room.isPublic && !room.locked && room.phase === 'waiting' && room.taken < room.maxSeats)
      .filter((room) => (topic === undefined || room.topic === topic) && (mode === undefined || room.mode === mode))
      .sort((a, b) => b.here - a.here || a.code.localeCompare(b.code))[0];
  }

  /** Calls back after every change; the returned function ends that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
