import { peopleIn } from '#server/storage/person/people-in.ts';
import { lost, type MatchRecord, type MatchStore, type SetAsideMatch, StorageError } from '#server/storage/storage.ts';
import type { Progress } from '#shared/people/profile.ts';
import type { Clock } from './clock.ts';
import { retryMs } from './retry.ts';
import type { Leftovers, Settlement } from './settle.ts';

/** So many endings wait for another try; the oldest gives way. Its journal is still there, and the next start ends it. */
const RESTING_ENDINGS_MAX = 500;

/** How a journal ends: as the record of a finished match, with what an abandoned one leaves, or set aside whole. */
type Ending =
  | { readonly record: MatchRecord; readonly told: (progress: readonly Progress[]) => void }
  | { readonly leftovers: Leftovers }
  | { readonly aside: SetAsideMatch };

/** Ends journals, each after its last input, beside the answers of others: settling a large match takes a while. */
export class Endings {
  private waiting: Ending[] = [];
  /** Those that failed have their own wait. */
  private resting: Ending[] = [];
  private restings = 0;
  private cancelRest: (() => void) | null = null;
  /** Resolves when every ending so far is kept or rests. */
  private ending: Promise<void> = Promise.resolve();
  private readonly store: MatchStore;
  private readonly settlement: Settlement;
  private readonly clock: Clock;
  private readonly isWritten: (matchId: string) => boolean;
  private readonly epochOf: (matchId: string) => number;
  private readonly onOver: (matchId: string) => void;
  private readonly onLost: (matchId: string) => void;
  private readonly onTrouble: (error: unknown) => void;

  constructor(args: {
    store: MatchStore;
    settlement: Settlement;
    clock: Clock;
    /** Every input of the match is durable. */
    isWritten: (matchId: string) => boolean;
    /** Under which its journal is ours. */
    epochOf: (matchId: string) => number;
    /** Its journal has ended. */
    onOver: (matchId: string) => void;
    /** Another process goes on with it. */
    onLost: (matchId: string) => void;
    onTrouble: (error: unknown) => void;
  }) {
    this.store = args.store;
    this.settlement = args.settlement;
    this.clock = args.clock;
    this.isWritten = args.isWritten;
    this.epochOf = args.epochOf;
    this.onOver = args.onOver;
    this.onLost = args.onLost;
    this.onTrouble = args.onTrouble;
  }

  add(ending: Ending): void {
    this.waiting.push(ending);
  }

  /** Another process ends that match. */
  drop(matchId: string): void {
    const isOther = (ending: Ending): boolean => matchIdOf(ending) !== matchId;
    this.waiting = this.waiting.filter(isOther);
    this.resting = this.resting.filter(isOther);
  }

  /** Ends what can be ended now. */
  run(): void {
    const ready = this.waiting.filter((ending) => this.isWritten(matchIdOf(ending)));
    if (ready.length === 0) return;
    this.waiting = this.waiting.filter((ending) => !ready.includes(ending));
    this.ending = this.ending.then(() => this.end(ready));
  }

  /** The same with all that rests. Resolves when everything is kept or the try has failed. */
  async flush(): Promise<void> {
    this.wake();
    await this.ending;
  }

  private wake(): void {
    this.cancelRest?.();
    this.cancelRest = null;
    this.waiting.push(...this.resting.splice(0));
    this.run();
  }

  private async end(endings: readonly Ending[]): Promise<void> {
    let failed = 0;
    for (const ending of endings) {
      try {
        await this.endOne(ending);
        this.onOver(matchIdOf(ending));
      } catch (error) {
        if (error instanceof StorageError && error.code === 'storage/lost') {
          this.onLost(matchIdOf(ending));
          continue;
        }
        failed++;
        this.onTrouble(error);
        // What is refused for good is not tried again: its journal stays, for whoever mends it.
        if (!(error instanceof StorageError && error.code === 'storage/refused')) this.resting.push(ending);
        if (this.resting.length > RESTING_ENDINGS_MAX) this.resting.shift();
      }
    }
    if (failed > 0) this.restings++;
    else if (this.resting.length === 0) this.restings = 0;
    if (this.resting.length > 0)
      this.cancelRest ??= this.clock.setTimer(retryMs(Math.max(1, this.restings)), () => this.wake());
  }

  /** The journal goes last: a process that dies before finds the match in it and ends it again. */
  private async endOne(ending: Ending): Promise<void> {
    const matchId = matchIdOf(ending);
    const epoch = this.epochOf(matchId);
    // Before anybody gains anything by it: a process that slept has dreamt the end of a match that others play on.
    if (await this.store.isTaken({ matchId, epoch })) throw lost(matchId);
    if ('record' in ending) {
      const progress = await this.settlement.finished(ending.record);
      await this.store.save(ending.record, epoch);
      await this.settlement.kept(peopleIn(ending.record));
      ending.told(progress);
    } else if ('aside' in ending) {
      await this.store.setAside(ending.aside, epoch);
      await this.settlement.kept(peopleIn({ log: ending.aside }));
    } else {
      await this.settlement.abandoned(ending.leftovers);
      await this.store.discard(matchId, epoch);
      await this.settlement.kept(peopleIn(ending.leftovers));
    }
  }
}

function matchIdOf(ending: Ending): string {
  if ('record' in ending) return ending.record.id;
  return 'aside' in ending ? ending.aside.matchId : ending.leftovers.id;
}
