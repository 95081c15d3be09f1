import { createHash, timingSafeEqual } from 'node:crypto';
import type { Refusal } from '#shared/rules/refusals.ts';
import type { Direction } from '#shared/shows/order.ts';
import type { ArenaStatus, ShowCard, ShowStatus } from '#shared/shows/status.ts';

/** What came of a key: why it was not taken, and how the show stands after it. */
export interface Pressed {
  readonly no: Refusal | null;
  readonly status: ShowStatus;
}

/** A show that has a director, in this process or another one. */
export interface OpenShow {
  readonly roomId: string;
  /** Of the key that its host has. */
  readonly hostKeyHash: string;
  isHost(hostKey: string): boolean;
  press(direction: Direction): Promise<Pressed>;
  card(): ShowCard;
  arenas(): readonly ArenaStatus[];
  status(): ShowStatus;
}

/** The shows there are, by code: those of this process, whose directors report here, and those it hears of. Doors and the lobby look. */
export class Shows {
  private readonly shows = new Map<string, OpenShow>();
  private readonly elsewhere = new Map<string, OpenShow>();
  private readonly listeners = new Set<() => void>();

  add(code: string, show: OpenShow): void {
    this.shows.set(code, show);
    this.changed();
  }

  /** It is gone, unless another room goes on with it by now. */
  delete(code: string, show: OpenShow): void {
    if (this.shows.get(code) === show) this.shows.delete(code);
    this.changed();
  }

  byCode(code: string): OpenShow | undefined {
    return this.shows.get(code) ?? this.elsewhere.get(code);
  }

  /** Resolves when a show is known here, or after a while: one that another process has just opened is heard of soon. */
  async untilKnown(code: string, withinMs: number): Promise<void> {
    if (this.byCode(code)) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, withinMs);
    const end = this.onChange(() => {
      if (this.byCode(code)) resolve();
    });
    await promise;
    end();
    clearTimeout(timer);
  }

  all(): OpenShow[] {
    return [...new Map([...this.elsewhere, ...this.shows]).values()];
  }

  /** Those of this process. */
  own(): OpenShow[] {
    return [...this.shows.values()];
  }

  addElsewhere(code: string, show: OpenShow): void {
    this.elsewhere.set(code, show);
    this.changed();
  }

  deleteElsewhere(code: string): void {
    if (this.elsewhere.delete(code)) this.changed();
  }

  /** Calls back after every change; the returned function ends that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  isKey(hostKey: string, hash: string): boolean {
    const given = Buffer.from(hostKeyHashOf(hostKey));
    const wanted = Buffer.from(hash);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}

/** What is kept of the key of a show's host: it is 128 random bits, so that one round of a hash is enough. */
export function hostKeyHashOf(hostKey: string): string {
  return createHash('sha256').update(`quizcade/show/${hostKey}`).digest('base64url');
}
