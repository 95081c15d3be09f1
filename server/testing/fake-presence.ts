import { Air } from './air.ts';

/** What Redis is to processes: hashes and channels; news can get lost, beats arrive. */
export class FakePresence extends Air {
  isLossy = false;
  /** Nothing arrives at all. */
  isDeaf = false;
  /** What is published is heard by nobody, as it is of ours while Redis is away. */
  isAway = false;
  /** Writes fail. */
  isBroken = false;
  /** What is read arrives once this has come. */
  reads: Promise<void> = Promise.resolve();
  readonly hashes = new Map<string, Map<string, string>>();

  override async publish(channel: string, message: unknown): Promise<void> {
    if (!this.isAway) await super.publish(channel, message);
  }
  protected override carries(message: { readonly rows?: unknown; readonly said?: unknown }): boolean {
    return !this.isDeaf && (!this.isLossy || !(message.rows || message.said));
  }
  readonly hset = async (key: string, field: string, value: string) => {
    if (this.isBroken) throw new Error('a broken line');
    const hash = this.hashes.get(key) ?? new Map<string, string>();
    this.hashes.set(key, hash.set(field, value));
  };
  readonly hdel = async (key: string, field: string) => void this.hashes.get(key)?.delete(field);
  readonly hgetall = async (key: string) => {
    const read = Object.fromEntries(this.hashes.get(key) ?? []);
    await this.reads;
    return read;
  };
  readonly expire = async () => {};
  readonly del = async (key: string) => void this.hashes.delete(key);
}
