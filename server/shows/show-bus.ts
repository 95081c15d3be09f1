import type { Down, Up } from '#shared/shows/messages.ts';

/** What an arena says, and where it is. */
export interface ArenaMessage {
  readonly roomId: string;
  readonly up: Up;
}

/** What messages go over: Colyseus' presence is one. */
export interface Carrier {
  publish(channel: string, message: unknown): unknown;
  subscribe(channel: string, hear: (message: never) => void): unknown;
}

export interface ShowBusArgs {
  /** That of the room: it ends subscriptions with it. */
  readonly presence: Carrier;
  readonly show: string;
  /** A message could not be sent. It is said again anyway. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * What carries the messages of one show, within a process and between them. It is at most once, and in one process it
 * hands over the very object that was sent, within the call that sends it: so what has come is heard in a turn of its own.
 */
export class ShowBus {
  private readonly args: ShowBusArgs;

  constructor(args: ShowBusArgs) {
    this.args = args;
  }

  toArenas(down: Down): void {
    this.send(this.downChannel, down);
  }

  toDirector(message: ArenaMessage): void {
    this.send(this.upChannel, message);
  }

  hearDirector(hear: (down: Down) => void): Promise<unknown> {
    return this.listen(this.downChannel, hear);
  }

  hearArenas(hear: (message: ArenaMessage) => void): Promise<unknown> {
    return this.listen(this.upChannel, hear);
  }

  private get downChannel(): string {
    return `show:${this.args.show}`;
  }

  private get upChannel(): string {
    return `show:${this.args.show}:up`;
  }

  private send(channel: string, message: unknown): void {
    void (async () => this.args.presence.publish(channel, message))().catch(this.args.onTrouble);
  }

  private async listen<T>(channel: string, hear: (message: T) => void): Promise<void> {
    await this.args.presence.subscribe(channel, (message: T) => void setImmediate(() => hear(message)));
  }
}
