import type { PeopleOnline, Spot } from '../friends/people-online.ts';
import type { Clock } from '../match/clock.ts';
import type { SharedMemory } from './shared-memory.ts';

/** How soon a change is told, and how often that nothing was lost, ms. */
const SOON_MS = 50;
const BEAT_MS = 2000;
/** What a dead process leaves in Redis is gone after so long; each beat begins it anew. */
const KEPT_S = 60;
const CHANNEL = 'quizcade:people';

interface Message {
  readonly processId: string;
  /** Rises with every change: whoever misses one reads everything anew. */
  readonly seq: number;
  /** Who has come, gone (null) or is somewhere else. */
  readonly spots?: Readonly<Record<string, Spot | null>>;
  /** Whose friends have changed. */
  readonly news?: readonly string[];
  readonly leaves?: boolean;
}

export interface SharedPeopleArgs {
  readonly presence: SharedMemory;
  readonly online: PeopleOnline;
  readonly processId: () => string;
  /** Nothing is heard of this process any more. */
  readonly isSilent: (processId: string) => boolean;
  readonly onTrouble: (error: unknown) => void;
  readonly clock: Clock;
}

/**
 * Tells the other processes of an arcade who is online here, and hears it of theirs. Changes go out together; a lost
 * message is found by the next one's number and mended from a hash a process. Which process lives is `SharedRooms`' affair.
 */
export class SharedPeople {
  private readonly args: SharedPeopleArgs;
  private readonly heard = new Map<string, number>();
  private readonly changed = new Set<string>();
  private readonly news = new Set<string>();
  private seq = 0;
  private sending: Promise<void> | null = null;
  private hasLeft = false;
  private cancelBeat = (): void => {};
  private cancelSoon: (() => void) | null = null;
  private ends: (() => void)[] = [];

  constructor(args: SharedPeopleArgs) {
    this.args = args;
  }

  async start(): Promise<void> {
    const { presence, online } = this.args;
    await presence.subscribe(CHANNEL, this.onMessage);
    this.ends = [
      online.onOwnChange((playerId) => {
        this.changed.add(playerId);
        this.sendSoon();
      }),
      online.onOwnNews((playerIds) => {
        for (const playerId of playerIds) this.news.add(playerId);
        this.sendSoon();
      }),
    ];
    this.beat();
  }

  /** Redis is back, perhaps with nothing in it; and nobody could be heard meanwhile. */
  shareAll(): void {
    for (const [playerId] of this.args.online.own()) this.changed.add(playerId);
    this.heard.clear();
    this.sendSoon();
    this.args.online.hearNews('everybody');
  }

  async leave(isAway: boolean): Promise<void> {
    this.hasLeft = true;
    this.cancelBeat();
    this.cancelSoon?.();
    for (const end of this.ends) end();
    if (isAway) return;
    await this.sending;
    const { presence, processId } = this.args;
    await presence.unsubscribe(CHANNEL, this.onMessage);
    await presence.publish(CHANNEL, { processId: processId(), seq: this.seq, leaves: true } satisfies Message);
    presence.del(keyOf(processId()));
  }

  private sendSoon(): void {
    if (!this.hasLeft) this.cancelSoon ??= this.args.clock.setTimer(SOON_MS, () => this.send());
  }

  private beat(): void {
    this.cancelBeat = this.args.clock.setTimer(BEAT_MS, () => this.beat());
    const { online, isSilent } = this.args;
    for (const processId of online.processes())
      if (isSilent(processId)) {
        online.replaceOf(processId, new Map());
        this.heard.delete(processId);
      }
    this.send();
  }

  private send(): void {
    this.cancelSoon?.();
    this.cancelSoon = null;
    if (this.sending) return; // what has changed meanwhile goes next
    const playerIds = [...this.changed];
    const news = [...this.news];
    this.changed.clear();
    this.news.clear();
    this.sending = this.tell(playerIds, news)
      .catch((error: unknown) => {
        for (const playerId of playerIds) this.changed.add(playerId); // with the next beat
        for (const playerId of news) this.news.add(playerId);
        this.args.onTrouble(error);
        return true;
      })
      .then((hasFailed) => {
        this.sending = null;
        if (!hasFailed && this.changed.size + this.news.size > 0) this.sendSoon();
      });
  }

  /** The hash first: whoever reads it after the message finds what the message said. */
  private async tell(playerIds: readonly string[], news: readonly string[]): Promise<boolean> {
    const { presence, online, processId } = this.args;
    const key = keyOf(processId());
    const spots = Object.fromEntries(playerIds.map((playerId) => [playerId, online.ownSpot(playerId)]));
    await Promise.all(
      Object.entries(spots).map(([playerId, spot]) =>
        spot === null ? presence.hdel(key, playerId) : presence.hset(key, playerId, spot),
      ),
    );
    await presence.expire(key, KEPT_S);
    if (playerIds.length + news.length > 0) this.seq++;
    const said = { ...(playerIds.length > 0 ? { spots } : {}), ...(news.length > 0 ? { news } : {}) };
    if (!this.hasLeft)
      await presence.publish(CHANNEL, { processId: processId(), seq: this.seq, ...said } satisfies Message);
    return false;
  }

  private readonly onMessage = (message: Message): void => {
    if (message.processId !== this.args.processId())
      this.hear(message).catch((error: unknown) => this.args.onTrouble(error));
  };

  private async hear({ processId, seq, spots, news = [], leaves }: Message): Promise<void> {
    const { online, presence } = this.args;
    if (leaves) {
      this.heard.delete(processId);
      return online.replaceOf(processId, new Map());
    }
    const known = this.heard.get(processId);
    const isNews = spots !== undefined || news.length > 0;
    this.heard.set(processId, seq);
    if (news.length > 0) online.hearNews(news);
    if (known !== undefined && seq === known + (isNews ? 1 : 0)) {
      for (const [playerId, spot] of Object.entries(spots ?? {})) online.setOf(processId, playerId, spot);
      return;
    }
    if (known !== undefined) online.hearNews('everybody');
    const all = (await presence.hgetall(keyOf(processId))) ?? {};
    // What came while it was read is newer than what was read: the next beat has it read again.
    if (this.heard.get(processId) !== seq) this.heard.delete(processId);
    online.replaceOf(processId, new Map(Object.entries(all)));
  }
}

function keyOf(processId: string): string {
  return `quizcade:people:${processId}`;
}
