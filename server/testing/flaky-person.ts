import type { MatchState } from '#shared/protocol/state.ts';
import type { Luck } from '#shared/rules/random.ts';
import { TestPlayer } from './test-player.ts';

/** Between two things somebody does, ms. */
const BEAT_MS = { least: 15, most: 60 };
/** How often, of all beats, somebody answers at last; and how often their line ends, or they open a second tab. */
const ANSWER_CHANCE = 0.25;
const DROP_CHANCE = 0.015;
const SECOND_TAB_CHANCE = 0.01;
/** So many beats a line may be away. */
const AWAY_BEATS_MAX = 15;

/** Where the server is; null while it is dead. */
export interface Whereabouts {
  url: string | null;
}

/** Somebody who plays as well as a bad line allows: it drops, they refresh, they open a second tab, the server dies. */
export class FlakyPerson {
  /** The newest connection. */
  player: TestPlayer | null = null;
  /** Rounds whose answer the server said is locked in. */
  readonly locked = new Set<number>();
  /** Stays away until it is told otherwise; for the end, when everybody looks once more. */
  isSteady = false;
  private readonly pass: string;
  private readonly roomId: string;
  private readonly dice: Luck;
  private readonly where: Whereabouts;
  private answered = -1;
  private accused = -1;
  private away = 0;
  private isOver = false;
  private living: Promise<void> | null = null;

  constructor(args: {
    readonly pass: string;
    readonly roomId: string;
    readonly dice: Luck;
    readonly where: Whereabouts;
  }) {
    this.pass = args.pass;
    this.roomId = args.roomId;
    this.dice = args.dice;
    this.where = args.where;
  }

  /** Comes in, for the first time. */
  async comeIn(): Promise<TestPlayer> {
    this.player = await new TestPlayer({ url: this.where.url ?? '' }, this.pass).join(this.roomId);
    return this.player;
  }

  /** Plays from now on. */
  live(): void {
    this.living = (async () => {
      while (!this.isOver) {
        await new Promise((resolve) => setTimeout(resolve, this.dice.int(BEAT_MS.least, BEAT_MS.most)));
        await this.act();
      }
    })();
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.living;
    if (this.player?.closeCode === null) this.player.cut();
  }

  /** What they see; null while they are away. */
  get state(): MatchState | null {
    return this.player && this.player.closeCode === null ? this.player.room.state : null;
  }

  private async act(): Promise<void> {
    const { player, dice } = this;
    for (const { round } of player?.all('locked') ?? []) this.locked.add(round);
    if (this.away > 0 && !this.isSteady) return void this.away--;
    if (!this.state || !player || (!this.isSteady && dice.chance(SECOND_TAB_CHANCE))) return this.comeBack();
    if (!this.isSteady && dice.chance(DROP_CHANCE)) {
      this.away = dice.int(0, AWAY_BEATS_MAX);
      return player.cut();
    }
    this.play(player);
  }

  private async comeBack(): Promise<void> {
    const { url } = this.where;
    if (url === null) return;
    try {
      const tab = await new TestPlayer({ url }, this.pass).join(this.roomId);
      for (const { round } of this.player?.all('locked') ?? []) this.locked.add(round);
      this.player = tab;
      if (!this.locked.has(this.answered)) this.answered = -1; // it may be lost with the line: once more
    } catch {
      // the server has died meanwhile, or does not know the room yet: the next beat tries again
    }
  }

  private play(player: TestPlayer): void {
    const { dice } = this;
    const { phase, round, options, rules, seats } = player.room.state;
    if (phase === 'answering' && this.answered !== round && dice.chance(ANSWER_CHANCE)) {
      const option = options[dice.int(0, Math.max(0, options.length - 1))];
      if (option) player.answer(option.id, round);
      this.answered = round;
    }
    if (phase !== 'accuse' || this.accused === round || !dice.chance(ANSWER_CHANCE)) return;
    this.accused = round;
    const rule = [...rules.keys()][0];
    const suspect = Number(dice.pick([...seats.keys()]));
    player.send('do', { rule, name: 'accuse', payload: { seat: suspect } });
  }
}
