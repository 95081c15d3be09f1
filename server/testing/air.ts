type Hear = (message: never) => void;

/** Channels between processes: all that is said is heard by everybody who listens, each with a copy, within the call that says it. */
export class Air {
  private readonly hearers = new Map<string, Set<Hear>>();

  async subscribe(channel: string, hear: Hear): Promise<void> {
    this.hearers.set(channel, this.hearersOf(channel).add(hear));
  }

  async unsubscribe(channel: string, hear: Hear): Promise<void> {
    this.hearersOf(channel).delete(hear);
  }

  async publish(channel: string, message: unknown): Promise<void> {
    if (!this.carries(message)) return;
    const said = JSON.stringify(message);
    for (const hear of this.hearersOf(channel)) hear(JSON.parse(said) as never);
  }

  /** Whether a message arrives. */
  protected carries(_message: unknown): boolean {
    return true;
  }

  private hearersOf(channel: string): Set<Hear> {
    return this.hearers.get(channel) ?? new Set();
  }
}
