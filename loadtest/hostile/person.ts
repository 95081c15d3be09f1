import { LeanClient, type LeanJoin } from '../lean/lean-client.ts';
import { WatchedRoom } from '../lean/watched-room.ts';
import { decodeNotice, FRAME } from '../lean/wire.ts';
import { pause } from '../pause.ts';

/** Colyseus' frame of a leave on purpose. */
const LEAVE = 12;

export interface Notice {
  readonly name: string;
  readonly payload: unknown;
}

/** Somebody in a room: the decoded state, the notices, and whether the line still stands. */
export class Person {
  readonly client: LeanClient;
  readonly room: WatchedRoom;
  readonly notices: Notice[] = [];
  /** The code that ended the connection; null while it stands. */
  closeCode: number | null = null;
  onNotice: ((notice: Notice) => void) | null = null;

  private constructor(client: LeanClient) {
    this.client = client;
    client.onFrame = (frame) => {
      if (frame[0] !== FRAME.data) return;
      const notice = decodeNotice(frame);
      if (this.onNotice) this.onNotice(notice);
      else this.notices.push(notice);
    };
    this.room = new WatchedRoom(client);
    client.socket.on('close', (code: number) => {
      this.closeCode = code;
    });
    client.socket.on('error', () => {}); // a close follows
  }

  static async join(server: string, roomId: string, pass: string, how: LeanJoin = {}): Promise<Person> {
    return new Person(await LeanClient.join(server, roomId, pass, how));
  }

  get state(): WatchedRoom['state'] {
    return this.room.state;
  }

  send(intent: string, payload: unknown = {}): void {
    if (this.closeCode === null) this.client.send(intent, payload);
  }

  /** Leaves on purpose, so that the seat is given up. */
  async leave(): Promise<void> {
    this.client.socket.send(Buffer.from([LEAVE]));
    await this.until(() => this.closeCode !== null, 3000);
  }

  all(name: string): unknown[] {
    return this.notices.filter((notice) => notice.name === name).map(({ payload }) => payload);
  }

  /** Whether something came true within `ms`. */
  async until(holds: () => boolean, ms: number): Promise<boolean> {
    const deadline = performance.now() + ms;
    while (!holds()) {
      if (performance.now() > deadline) return false;
      await pause(5);
    }
    return true;
  }
}
