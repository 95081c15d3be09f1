import { hostname } from 'node:os';
import type { Clock } from '../match/clock.ts';
import type { OpenRoom, OpenRooms } from '../rooms/open-rooms.ts';
import type { Load } from './placement.ts';
import type { SharedMemory } from './shared-memory.ts';

/** How often a process is heard, and how soon after a change, ms. */
const BEAT_MS = 500;
const SOON_MS = 50;
/** Whoever was not heard for so long is taken for silent; after the longer time its rooms are forgotten, ms. */
const SILENT_MS = 2500;
const FORGOTTEN_MS = 20 * 1000;
/** What a dead process leaves in Redis is gone after so long. */
const KEPT_S = 60;
/** A process whose rooms change under the eyes of whoever reads them is read so often at once. */
const READS_MAX = 5;
const CHANNEL = 'quizcade:rooms';

interface Message {
  readonly processId: string;
  /** Rises with every change: whoever misses one reads everything anew. */
  readonly seq: number;
  readonly set?: readonly OpenRoom[];
  readonly gone?: readonly string[];
  /** People who look at the wall of this process. */
  readonly watchers: number;
  readonly load: number;
  /** Of which machine, and where on it lines into rooms of this process are answered. */
  readonly machine: string;
  readonly lineUrl: string;
  readonly leaves?: boolean;
}

interface Fellow {
  seq: number;
  heardAt: number;
  watchers: number;
  load: number;
  readonly lineUrl: string | null;
}

/** A room weighs as much as so many people. */
const PEOPLE_PER_ROOM = 2;

export interface SharedRoomsArgs {
  readonly presence: SharedMemory;
  readonly openRooms: OpenRooms;
  readonly processId: () => string;
  /** What is shared can be reached again. */
  readonly onBack: () => void;
  readonly onTrouble: (error: unknown) => void;
  /** One of its own: that of matches may be put forward. */
  readonly clock: Clock;
}

/**
 * Tells the other processes of an arcade which rooms are open here, and hears it of theirs: each has all of them in
 * memory. Messages may be lost; a gap in their numbers is found with the next beat, and mended from a hash a process.
 * Whoever does not hear itself knows that Redis is away.
 */
export class SharedRooms {
  private readonly args: SharedRoomsArgs;
  private readonly fellows = new Map<string, Fellow>();
  private readonly changed = new Set<string>();
  private seq = 0;
  private lineUrl = '';
  private echoAt: number;
  private wasAway = false;
  /** What is being sent; null: nothing. */
  private sending: Promise<void> | null = null;
  private hasLeft = false;
  private beats = 0;
  private cancelBeat = (): void => {};
  private cancelSoon: (() => void) | null = null;
  private unsubscribe: () => void = () => {};

  constructor(args: SharedRoomsArgs) {
    this.args = args;
    this.echoAt = this.now();
  }

  async start(lineUrl: string): Promise<void> {
    this.lineUrl = lineUrl;
    await this.args.presence.subscribe(CHANNEL, this.onMessage);
    this.unsubscribe = this.args.openRooms.onOwnChange((code) => {
      this.changed.add(code);
      this.beatSoon();
    });
    this.echoAt = this.now();
    this.beat();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.args.clock.setTimer(BEAT_MS + SOON_MS, resolve); // by then all that are there have been heard
    await promise;
  }

  /** Nobody hears anybody. */
  get isAway(): boolean {
    return this.now() - this.echoAt > SILENT_MS;
  }

  isSilent(processId: string): boolean {
    const fellow = this.fellows.get(processId);
    return fellow !== undefined && this.now() - fellow.heardAt > SILENT_MS;
  }

  /** The line to Redis broke: what is shared is shared once more with the next beat that is heard. */
  doubt(): void {
    this.wasAway = true;
  }

  lineUrlOf(processId: string): string | null {
    return this.fellows.get(processId)?.lineUrl ?? null;
  }

  /** Of this process and all that are heard. */
  loads(): Load[] {
    const heard = this.heard().map(([processId, { load }]) => ({ processId, load }));
    return [{ processId: this.args.processId(), load: this.ownLoad() }, ...heard];
  }

  /** A room is on its way there: until more is heard of that process it is so much fuller. */
  expectRoom(processId: string): void {
    const fellow = this.fellows.get(processId);
    if (fellow) fellow.load += PEOPLE_PER_ROOM;
  }

  async leave(): Promise<void> {
    this.hasLeft = true;
    this.cancelBeat();
    this.cancelSoon?.();
    this.unsubscribe();
    if (this.isAway) return;
    await this.sending; // what it writes would be left behind
    const { presence, processId } = this.args;
    await presence.unsubscribe(CHANNEL, this.onMessage);
    await presence.publish(CHANNEL, { ...this.message(), leaves: true } satisfies Message);
    presence.del(keyOf(processId()));
  }

  private message(): Message {
    const { openRooms, processId } = this.args;
    const { lineUrl, seq } = this;
    const { watchers } = openRooms;
    return { processId: processId(), seq, watchers, load: this.ownLoad(), machine: hostname(), lineUrl };
  }

  private ownLoad(): number {
    const rooms = this.args.openRooms.own();
    return rooms.reduce((sum, room) => sum + room.here + PEOPLE_PER_ROOM, 0);
  }

  private now(): number {
    return this.args.clock.now();
  }

  private beatSoon(): void {
    if (!this.hasLeft) this.cancelSoon ??= this.args.clock.setTimer(SOON_MS, () => this.beat());
  }

  private beat(): void {
    this.cancelSoon?.();
    this.cancelSoon = null;
    this.cancelBeat();
    this.cancelBeat = this.args.clock.setTimer(BEAT_MS, () => this.beat());
    if (this.isAway) this.wasAway = true;
    this.forgetSilent();
    if (this.sending) return; // what is under way waits for Redis; what has changed goes with the next
    const codes = [...this.changed];
    this.changed.clear();
    this.sending = this.send(codes).then(
      () => {
        this.sending = null;
        if (this.changed.size > 0) this.beatSoon();
      },
      (error: unknown) => {
        this.sending = null;
        for (const code of codes) this.changed.add(code); // with the next beat
        this.args.onTrouble(error);
      },
    );
  }

  private async send(codes: readonly string[]): Promise<void> {
    const { presence, openRooms, processId } = this.args;
    const set: OpenRoom[] = [];
    const gone: string[] = [];
    for (const code of codes) {
      const room = openRooms.ownByCode(code);
      if (room) set.push(room);
      else gone.push(code);
    }
    const key = keyOf(processId());
    await Promise.all([
      ...set.map((room) => presence.hset(key, room.code, JSON.stringify(room))),
      ...gone.map((code) => presence.hdel(key, code)),
    ]);
    if (this.beats++ % 20 === 0) await presence.expire(key, KEPT_S);
    if (codes.length > 0) this.seq++;
    const news = codes.length > 0 ? { set, gone } : {};
    if (!this.hasLeft) await presence.publish(CHANNEL, { ...this.message(), ...news } satisfies Message);
  }

  private readonly onMessage = (message: Message): void => {
    if (message.processId === this.args.processId()) return this.onEcho();
    this.hear(message).catch((error: unknown) => this.args.onTrouble(error));
  };

  private onEcho(): void {
    this.echoAt = this.now();
    if (!this.wasAway) return;
    this.wasAway = false;
    // Redis may have come back with nothing in it; and nobody could be heard meanwhile.
    for (const { code } of this.args.openRooms.own()) this.changed.add(code);
    for (const fellow of this.fellows.values()) fellow.heardAt = this.echoAt;
    this.args.onBack();
  }

  private async hear(message: Message): Promise<void> {
    const { processId, seq, set = [], gone = [], watchers, load, leaves } = message;
    const { openRooms } = this.args;
    const known = this.fellows.get(processId);
    // What a process leaves behind is still asked for, until another one has taken it over.
    const heardAt = leaves ? this.now() - SILENT_MS - 1 : this.now();
    const fellow: Fellow = { seq, heardAt, watchers, load, lineUrl: lineUrlIn(message) };
    this.fellows.set(processId, fellow);
    this.countWatchers();
    const isNews = set.length + gone.length > 0;
    if (known && seq === known.seq + (isNews ? 1 : 0)) {
      for (const room of set) openRooms.setOf(processId, room);
      for (const code of gone) openRooms.deleteOf(processId, code);
      return;
    }
    await this.readAll(processId);
  }

  /** All rooms of a process anew. What is read may be older than news that came meanwhile: then it is read again. */
  private async readAll(processId: string): Promise<void> {
    const { openRooms, presence } = this.args;
    for (let i = 0; i < READS_MAX; i++) {
      const { seq } = this.fellows.get(processId) ?? {};
      const all = Object.values((await presence.hgetall(keyOf(processId))) ?? {});
      const fellow = this.fellows.get(processId);
      if (!fellow) return; // it was forgotten
      if (fellow.seq !== seq && i < READS_MAX - 1) continue;
      if (fellow.seq !== seq) fellow.seq = -1; // so that the next beat has it read again
      openRooms.replaceOf(
        processId,
        all.map((room) => JSON.parse(room) as OpenRoom),
      );
      return;
    }
  }

  private forgetSilent(): void {
    if (this.isAway || this.wasAway) return;
    for (const [processId, { heardAt }] of this.fellows)
      if (this.now() - heardAt > FORGOTTEN_MS) this.forget(processId);
  }

  private forget(processId: string): void {
    this.fellows.delete(processId);
    this.args.openRooms.replaceOf(processId, []);
    this.countWatchers();
  }

  private countWatchers(): void {
    this.args.openRooms.watchersElsewhere = this.heard().reduce((sum, [, { watchers }]) => sum + watchers, 0);
  }

  private heard(): [processId: string, fellow: Fellow][] {
    return [...this.fellows].filter(([processId]) => !this.isSilent(processId));
  }
}

/** Loopback leads nowhere from another machine. */
function lineUrlIn({ machine, lineUrl }: Message): string | null {
  return machine === hostname() && lineUrl !== '' ? lineUrl : null;
}

function keyOf(processId: string): string {
  return `quizcade:rooms:${processId}`;
}
