import { Client, type Room, type SeatReservation } from '@colyseus/sdk';
import { NOTICE_NAMES, type NoticeName, type Notices } from '#shared/protocol/notices.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { aPass } from './test-server.ts';

/** A close code that is no leave on purpose (Colyseus' 4000 is). */
const CUT_CODE = 3000;

interface Moment {
  readonly phase: string;
  readonly round: number;
  readonly matchId: string;
}

type Heard = { [T in NoticeName]: { readonly name: T; readonly payload: Notices[T] } }[NoticeName];

/** A person with a browser: a pass, a connection by the real SDK, and everything that was heard on it. */
export class TestPlayer {
  readonly pass: string;
  readonly heard: Heard[] = [];
  /** Every frame of the current and earlier connections, as it came. */
  readonly frames: Buffer[] = [];
  /** Phases that came on this connection, from the last one on that was waited for. */
  private moments: Moment[] = [];
  private awaited: Moment | null = null;
  room!: Room<unknown, MatchState>;
  /** The seat of the newest connection, as the door reserved it. */
  private seat!: SeatReservation;
  closeCode: number | null = null;
  /** Where the server listens; another one after a restart. */
  url: string;

  constructor(server: { readonly url: string }, pass = aPass()) {
    this.url = server.url;
    this.pass = pass;
  }

  async join(roomId: string, version = PROTOCOL_VERSION): Promise<this> {
    return this.come(roomId, { version, pass: this.pass });
  }

  /** Comes in with these options, whatever they are. */
  protected async come(roomId: string, options: object): Promise<this> {
    const client = this.client();
    return this.enter((await client.joinById(roomId, options, MatchState)) as unknown as Room<unknown, MatchState>);
  }

  /** The seat that the newest connection left to come back to, without asking at a door. */
  get wayBack(): SeatReservation {
    return { ...this.seat, sessionId: this.room.reconnectionToken.split(':')[1] ?? '' };
  }

  /** Comes back by such a seat. Rejects with what Colyseus says where it leads nowhere. */
  async comeBack(seat = this.wayBack): Promise<this> {
    const room = await this.client().consumeSeatReservation(seat, MatchState);
    return this.enter(room as unknown as Room<unknown, MatchState>);
  }

  private client(): Client {
    const client = new Client(this.url.replace('http', 'ws'));
    const consume = client.consumeSeatReservation.bind(client);
    client.consumeSeatReservation = (seat, ...rest) => {
      this.seat = seat;
      return consume(seat, ...rest);
    };
    return client;
  }

  private async enter(room: Room<unknown, MatchState>): Promise<this> {
    this.room = room;
    this.closeCode = null;
    room.reconnection.enabled = false;
    this.moments = [];
    room.onStateChange(() => this.notePhase());
    this.socket.addEventListener('message', ({ data }) => this.frames.push(Buffer.from(data as ArrayBuffer)));
    for (const name of NOTICE_NAMES) {
      room.onMessage(name, (payload: never) => this.heard.push({ name, payload } as Heard));
    }
    room.onError(() => {}); // a close follows, and says more
    room.onLeave((code: number) => {
      if (this.room === room) this.closeCode = code;
    });
    await this.until('a first state', () => this.closeCode !== null || room.state?.matchId !== '');
    if (this.closeCode !== null) throw new Error(`the connection ended with ${this.closeCode} before a first state`);
    return this;
  }

  /** The WebSocket below. */
  get socket(): WebSocket {
    return (this.room.connection as unknown as { transport: { ws: WebSocket } }).transport.ws;
  }

  /** Ends the connection without leaving the room, as a tunnel does. */
  cut(): void {
    this.socket.close(CUT_CODE);
  }

  send(intent: string, payload: unknown = {}): void {
    this.room.send(intent, payload as never);
  }

  /** Ends a phase, as who leads the room: the one that is seen, or a named one. Nothing where that is over already. */
  skip({ round, phase }: { round: number; phase: string } = this.room.state): void {
    this.send('skip', { seen: { round, phase } });
  }

  /** Bytes that no SDK would send. */
  raw(...bytes: number[]): void {
    this.socket.send(Buffer.from(bytes));
  }

  /**
   * Answers a question of this round. An option is named by what is written on it, as its id is another one in each
   * match (V1); whatever is written on none goes out as it is. Who has not been shown the question yet waits for it.
   */
  answer(answer: unknown, round = this.room.state.round): void {
    const send = (): void => this.send('answer', { round, answer: this.withIds(answer) });
    if (this.isShown(round)) send();
    else void this.until(`question ${round}`, () => this.isShown(round)).then(send);
  }

  /** The id in this match of the option on which that is written. */
  optionId(text: string): string {
    const { options } = this.room.state;
    const found = [...options].find((option) => option.text === text);
    if (!found) throw new Error(`${text} is on none of ${[...options].map((option) => option.text).join(', ')}`);
    return found.id;
  }

  private withIds(answer: unknown): unknown {
    if (Array.isArray(answer)) return answer.map((one) => this.withIds(one));
    return [...this.room.state.options].find(({ text }) => text === answer)?.id ?? answer;
  }

  /** Whether the question of a round is here, or will not come any more. */
  private isShown(round: number): boolean {
    const { state } = this.room;
    return round < 0 || state.round > round || (state.round === round && state.questionId !== '');
  }

  /** All notices of a name, in order. */
  all<T extends NoticeName>(name: T): Notices[T][] {
    return this.heard.flatMap((one) => (one.name === name ? [one.payload as Notices[T]] : []));
  }

  /** The newest notice of a name that fits, waiting for it if need be. */
  async notice<T extends NoticeName>(
    name: T,
    fits: (payload: Notices[T]) => boolean = () => true,
  ): Promise<Notices[T]> {
    const find = (): Notices[T] | undefined => this.all(name).findLast(fits);
    await this.until(`the notice ${name}`, () => find() !== undefined);
    return find() as Notices[T];
  }

  /** Sends a wish that must be refused, and resolves to the code. */
  async refusal(intent: string, payload: unknown = {}): Promise<string> {
    const before = this.all('refused').length;
    this.send(intent, payload);
    await this.until(`a refusal of ${intent}`, () => this.all('refused').length > before);
    return this.all('refused').at(-1)?.code ?? '';
  }

  /** The phase is on, or has come and gone since the last one that was waited for: a short one is not missed. */
  async phase(name: string, round?: number): Promise<void> {
    await this.until(`phase ${name}`, () => {
      const now = this.notePhase();
      const fits = (moment: Moment): boolean =>
        moment.phase === name && (round === undefined || moment.round === round) && moment.matchId === now.matchId;
      const found = fits(now) ? now : this.moments.find((moment) => moment !== this.awaited && fits(moment));
      if (!found) return false;
      this.awaited = found;
      this.moments = this.moments.slice(this.moments.indexOf(found));
      return true;
    });
  }

  /** Remembers the phase that is on. */
  private notePhase(): Moment {
    const { phase, round, matchId } = this.room.state;
    const last = this.moments.at(-1);
    if (last?.phase === phase && last.round === round && last.matchId === matchId) return last;
    const now = { phase, round, matchId };
    this.moments.push(now);
    return now;
  }

  /** The close code, once the connection has ended. */
  async closed(): Promise<number> {
    await this.until('the end of the connection', () => this.closeCode !== null);
    return this.closeCode ?? 0;
  }

  /** Waits for something that the network brings; fails with what was waited for. */
  async until(what: string, holds: () => boolean, ms = PATIENCE_MS): Promise<void> {
    const deadline = performance.now() + ms;
    while (!holds()) {
      if (performance.now() > deadline)
        throw new Error(
          `waited ${ms} ms for ${what}; phase ${this.room?.state?.phase}, heard ${JSON.stringify(this.heard.slice(-5))}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
