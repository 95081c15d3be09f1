import type { PeopleOnline, Spot } from '../friends/people-online.ts';
import type { Clock } from '../match/clock.ts';
import type { SharedMemory } from './shared-memory.ts';
import { type Heard, SharedRows } from './shared-rows.ts';

/** How often a process says that nothing was lost; of one that was not heard for so long nobody is here, ms. */
const BEAT_MS = 2000;
const SILENT_MS = 5000;

export interface SharedPeopleArgs {
  readonly presence: SharedMemory;
  readonly online: PeopleOnline;
  readonly processId: () => string;
  readonly onTrouble: (error: unknown) => void;
  readonly clock: Clock;
}

/** Tells the other processes of an arcade who is online here and whose friends have changed, and hears it of theirs. */
export class SharedPeople {
  private readonly args: SharedPeopleArgs;
  /** Of each player where they are. What is said beside it: whose friends have changed. */
  private readonly rows: SharedRows<Spot, object>;
  private readonly heardAt = new Map<string, number>();
  private ends: (() => void)[] = [];

  constructor(args: SharedPeopleArgs) {
    this.args = args;
    const { presence, online, processId, onTrouble, clock } = args;
    this.rows = new SharedRows({
      ...{ name: 'people', presence, processId, onTrouble, clock, beatMs: BEAT_MS },
      own: (playerId) => online.ownSpot(playerId),
      word: () => ({}),
      onBeat: () => this.dropSilent(),
      onHeard: (process, heard) => this.onHeard(process, heard),
      onRows: (process, spots) => {
        for (const [playerId, spot] of Object.entries(spots)) online.setOf(process, playerId, spot);
      },
      onAll: (process, spots) => online.replaceOf(process, spots),
      onMissed: () => online.hearNews('everybody'),
    });
  }

  async start(): Promise<void> {
    await this.rows.listen();
    const { online } = this.args;
    this.ends = [
      online.onOwnChange((playerId) => this.rows.change(playerId)),
      online.onOwnNews((playerIds) => this.rows.say(playerIds)),
    ];
    this.rows.beat();
  }

  /** Redis is back, perhaps with nothing in it; and nobody could be heard meanwhile. */
  shareAll(): void {
    const { online, clock } = this.args;
    for (const [playerId] of online.own()) this.rows.change(playerId);
    for (const process of this.heardAt.keys()) {
      this.rows.forget(process);
      this.heardAt.set(process, clock.now());
    }
    online.hearNews('everybody');
  }

  async leave(isAway: boolean): Promise<void> {
    for (const end of this.ends) end();
    await this.rows.leave(isAway);
  }

  private onHeard(process: string, { said, leaves }: Heard<object>): void {
    if (leaves) return this.drop(process);
    this.heardAt.set(process, this.args.clock.now());
    if (said.length > 0) this.args.online.hearNews(said);
  }

  private dropSilent(): void {
    const now = this.args.clock.now();
    for (const [process, at] of this.heardAt) if (now - at > SILENT_MS) this.drop(process);
  }

  private drop(process: string): void {
    this.rows.forget(process);
    this.heardAt.delete(process);
    this.args.online.replaceOf(process, new Map());
  }
}
