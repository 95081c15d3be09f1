import { hostname } from 'node:os';
import type { Clock } from '../match/clock.ts';
import type { OpenRoom, OpenRooms } from '../rooms/open-rooms.ts';
import type { Load } from './placement.ts';
import type { SharedMemory } from './shared-memory.ts';
import { type Heard, SharedRows } from './shared-rows.ts';

/** How often a process is heard, ms; by the longer time all that are there have been. */
const BEAT_MS = 500;
const ALL_HEARD_MS = 550;
/** Whoever was not heard for so long is taken for silent; after the longer time its rooms are forgotten, ms. */
const SILENT_MS = 2500;
const FORGOTTEN_MS = 20 * 1000;

/** What each process says of itself. */
interface Word {
  /** People who look at the wall of this process. */
  readonly watchers: number;
  readonly load: number;
  /** Of which machine, and where on it lines into rooms of this process are answered. */
  readonly machine: string;
  readonly lineUrl: string;
}

interface Fellow {
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
 * Tells the other processes of an arcade which rooms are open here, and hears it of theirs. Whoever does not hear itself
 * knows that Redis is away.
 */
export class SharedRooms {
  private readonly args: SharedRoomsArgs;
  private readonly rows: SharedRows<OpenRoom, Word>;
  private readonly fellows = new Map<string, Fellow>();
  private lineUrl = '';
  private echoAt: number;
  private wasAway = false;
  private unsubscribe: () => void = () => {};

  constructor(args: SharedRoomsArgs) {
    this.args = args;
    this.echoAt = this.now();
    const { presence, openRooms, processId, onTrouble, clock } = args;
    this.rows = new SharedRows({
      ...{ name: 'rooms', presence, processId, onTrouble, clock, beatMs: BEAT_MS },
      own: (code) => openRooms.ownByCode(code) ?? null,
      word: () => this.word(),
      onBeat: () => this.forgetSilent(),
      onEcho: () => this.onEcho(),
      onHeard: (process, heard) => this.onHeard(process, heard),
      onRows: (process, rooms) => {
        for (const [code, room] of Object.entries(rooms))
          if (room) openRooms.setOf(process, room);
          else openRooms.deleteOf(process, code);
      },
      onAll: (process, rooms) => openRooms.replaceOf(process, [...rooms.values()]),
    });
  }

  async start(lineUrl: string): Promise<void> {
    this.lineUrl = lineUrl;
    await this.rows.listen();
    this.unsubscribe = this.args.openRooms.onOwnChange((code) => this.rows.change(code));
    this.echoAt = this.now();
    this.rows.beat();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.args.clock.setTimer(ALL_HEARD_MS, resolve);
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
    this.unsubscribe();
    await this.rows.leave(this.isAway);
  }

  private word(): Word {
    const { watchers } = this.args.openRooms;
    return { watchers, load: this.ownLoad(), machine: hostname(), lineUrl: this.lineUrl };
  }

  private ownLoad(): number {
    const rooms = this.args.openRooms.own();
    return rooms.reduce((sum, room) => sum + room.here + PEOPLE_PER_ROOM, 0);
  }

  private now(): number {
    return this.args.clock.now();
  }

  private onEcho(): void {
    this.echoAt = this.now();
    if (!this.wasAway) return;
    this.wasAway = false;
    // Redis may have come back with nothing in it; and nobody could be heard meanwhile.
    for (const { code } of this.args.openRooms.own()) this.rows.change(code);
    for (const fellow of this.fellows.values()) fellow.heardAt = this.echoAt;
    this.args.onBack();
  }

  private onHeard(processId: string, { word, leaves }: Heard<Word>): void {
    const { watchers, load } = word;
    // What a process leaves behind is still asked for, until another one has taken it over.
    const heardAt = leaves ? this.now() - SILENT_MS - 1 : this.now();
    this.fellows.set(processId, { heardAt, watchers, load, lineUrl: lineUrlIn(word) });
    this.countWatchers();
  }

  private forgetSilent(): void {
    if (this.isAway) this.wasAway = true;
    if (this.wasAway) return;
    for (const [processId, { heardAt }] of this.fellows)
      if (this.now() - heardAt > FORGOTTEN_MS) this.forget(processId);
  }

  private forget(processId: string): void {
    this.fellows.delete(processId);
    this.rows.forget(processId);
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
function lineUrlIn({ machine, lineUrl }: Word): string | null {
  return machine === hostname() && lineUrl !== '' ? lineUrl : null;
}
