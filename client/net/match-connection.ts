import { CLOSE_CODES, type CloseName, closeNameOf } from '#shared/protocol/close-codes.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import type { MessageName, MessagePayload } from '#shared/protocol/intents.ts';
import { NOTICE_NAMES } from '#shared/protocol/notices.ts';
import { returnAfterMs } from '#shared/protocol/return-spread.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { REFUSALS, type RefusalCode } from '#shared/rules/refusals.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { type ClosedWhy, whyOfClose } from '../model/closed.ts';
import { type CuesOf, MatchModel } from '../model/match-model.ts';
import { ServerClock } from '../model/server-clock.ts';
import { api } from './api.ts';
import { ApiError, AWAY } from './api-error.ts';
import { Attempts } from './attempts.ts';
import { gameUrl } from './base-path.ts';
import { ComeIn, type ComeInArgs, type MatchLine } from './come-in.ts';
import { doorWaitOf, isFinalNo, TURN_WITHIN_MS } from './door-wait.ts';
import { hedged } from './hedged.ts';
import { LiveLine } from './live-line.ts';
import { browserPage, type PageSigns } from './page-signs.ts';
import { isVoidPass } from './void-pass.ts';
import { Ways } from './ways.ts';
import { isBan, whyBanned } from './why-banned.ts';

/** An attempt to come in that takes longer is given up for another one, ms. */
const ATTEMPT_MS = 6000;
/** The life of the line is looked after so often, ms. */
const BEAT_MS = 500;
/** An attempt this young is not begun anew by a wake, ms. */
const WAKE_MS = 1000;
/** An attempt of ours that was given up may still reach the server for so long, and seem to be another page, ms. */
const ECHO_MS = 15 * 1000;
/** The room is not there, in our words and in those of Colyseus. */
const ROOM_GONE: readonly unknown[] = ['room/unknown', 522];
/** Closed to one person, whoever else is there. */
const CLOSED_TO_ONE: readonly CloseName[] = ['too-slow', 'played-elsewhere'];
/** A server that restarts brings its rooms back within seconds: whoever has a seat asks this often. */
const ROOM_GONE_ATTEMPTS = 8;

type Args = ComeInArgs<MatchState>;

export interface MatchConnectionArgs extends Partial<Pick<Args, 'origin'>> {
  readonly code: string;
  readonly pass: () => string;
  readonly cuesOf?: CuesOf;
  readonly page?: PageSigns;
  readonly find?: Args['find'];
  /** Shortens every patience of the line, down to a tenth; for tests. */
  readonly pace?: number;
}

/**
 * One player's line to a room. The seat belongs to the person, not to the socket, so coming back is coming in
 * again with the same pass: after a refresh, a tunnel, a locked phone and a restarted server alike.
 */
export class MatchConnection {
  readonly model: MatchModel;
  private readonly args: MatchConnectionArgs;
  private readonly page: PageSigns;
  private readonly pace: number;
  private readonly attempts: Attempts;
  private readonly ways = new Ways();
  private line: LiveLine | null = null;
  /** The one attempt under way. */
  private coming: ComeIn | null = null;
  /** Where the last line left something to come back to. */
  private back: ComeIn['back'] = null;
  private isOver = false;
  /** Given up for a reason that may pass by itself. */
  private isStranded = false;
  private cameAt = 0;
  private abortedAt = Number.NEGATIVE_INFINITY;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly beats: ReturnType<typeof setInterval>;
  private readonly unbind: () => void;

  constructor(args: MatchConnectionArgs) {
    this.args = args;
    this.page = args.page ?? browserPage;
    this.pace = args.pace ?? 1;
    this.attempts = new Attempts(this.now());
    this.model = new MatchModel({
      clock: new ServerClock(this.page.now),
      send: (intent, payload) => this.send(intent, payload),
      ...(args.cuesOf ? { cuesOf: args.cuesOf } : {}),
    });
    this.beats = setInterval(() => this.beat(), BEAT_MS * this.pace);
    this.unbind = this.page.onWake(() => this.wake());
    this.come();
  }

  /** Leaves on purpose: the seat is given up. */
  leave(): void {
    const { line } = this;
    this.end();
    line?.leave();
  }

  /** The page goes elsewhere without giving the seat up. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.retry);
    clearInterval(this.beats);
    this.coming?.abort();
    this.unbind();
  }

  /** Tries again after the line was given up or yielded to another tab. */
  comeAgain(): void {
    this.attempts.reset(this.now());
    this.model.setTrouble(null);
    this.model.setConnection(this.model.room ? 'lost' : 'joining');
    this.come();
  }

  private now(): number {
    return this.page.now() / this.pace;
  }

  private send<T extends MessageName>(intent: T, payload: MessagePayload<T>): void {
    if (this.model.connection === 'live') this.line?.send(intent, payload);
  }

  /** Begins an attempt. Never two at once: an older one is given up. */
  private come(): void {
    clearTimeout(this.retry);
    if (this.coming) this.giveUpAttempt(this.coming);
    this.isStranded = false;
    const { code, pass, origin = gameUrl() } = this.args;
    // Who knows that they stand in a queue asks once, and waits: the line is alive, and all who stand there would ask more often.
    const isQueued = (this.model.doorWait?.position ?? 0) > 0;
    const ask = (): Promise<RoomAnswer> =>
      isQueued ? api.roomAtTurn(code, TURN_WITHIN_MS) : hedged((signal) => api.room(code, signal));
    const { find = ask } = this.args;
    const coming = new ComeIn({
      ...{ origin, pass: pass(), find, state: MatchState, way: this.ways.next, back: this.back },
      limitMs: (ATTEMPT_MS + (isQueued ? TURN_WITHIN_MS : 0)) * this.pace,
    });
    this.coming = coming;
    this.back = null; // it is good once
    this.cameAt = this.now();
    coming.run().then(
      (line) => {
        if (this.coming !== coming) return;
        this.coming = null;
        if (coming.mayEcho) this.abortedAt = this.now();
        this.ways.opened(coming.way);
        this.back = coming.back;
        this.bind(line);
      },
      (error: unknown) => {
        if (this.coming !== coming) return;
        this.coming = null;
        if (coming.mayEcho) this.abortedAt = this.now();
        if (!this.isOver) this.onFailure(error, coming);
      },
    );
  }

  private giveUpAttempt(coming: ComeIn): void {
    this.coming = null;
    this.abortedAt = this.now();
    coming.abort();
  }

  private bind(line: MatchLine): void {
    this.line?.drop();
    this.line = new LiveLine({
      ...{ line, model: this.model, notices: NOTICE_NAMES, now: () => this.now() },
      onState: () => {
        this.attempts.reset(this.now());
        this.model.setTrouble(null);
        this.model.setDoorWait(null);
      },
      onClosed: (code) => this.onClosed(code),
    });
  }

  private beat(): void {
    // A page that nobody sees lets the line rest; it is asked for the moment somebody looks.
    if (!this.line || !this.page.isVisible()) return;
    if (this.line.beat()) return this.model.deliver();
    this.line.hangUp();
    this.onGone();
    this.come();
  }

  private onGone(): void {
    this.letGo();
    this.attempts.reset(this.now());
    if (!this.isOver) this.model.setConnection('lost');
  }

  private letGo(): void {
    this.line?.drop();
    this.line = null;
  }

  private onClosed(code: number): void {
    const name = closeNameOf(code);
    if (name && !CLOSED_TO_ONE.includes(name)) this.back = null; // the room is gone from where it was, or does not want us
    if (this.isOver || !name || !CLOSE_CODES[name].final || this.isOwnEcho(name)) {
      this.onGone();
      if (!this.isOver) this.knockIn(this.returnMs(name));
      return;
    }
    this.letGo();
    if (name === 'banned') return this.closeBanned(name);
    this.closeBy(name);
  }

  /**
   * When to come back, ms. What the other end closes it may have closed to everybody: a crowd does not come at one moment.
   * A line that fell silent, and a page that wakes, come at once.
   */
  private returnMs(name: CloseName | undefined): number {
    const isMineAlone = name !== undefined && CLOSED_TO_ONE.includes(name);
    return isMineAlone ? 0 : returnAfterMs(this.model.you?.returnWithinMs ?? 0, Math.random());
  }

  /** An attempt that we gave up came through after all, and took the seat from us. */
  private isOwnEcho(name: CloseName): boolean {
    return name === 'played-elsewhere' && this.now() - this.abortedAt < ECHO_MS;
  }

  private onFailure(error: unknown, { step, way, hasOpened }: ComeIn): void {
    const wait = doorWaitOf(error, Math.random());
    this.model.setDoorWait(wait);
    if (wait) return this.knockIn(wait.knockInMs);
    if (isFinalNo(error) && !this.model.room) return this.close('refused', error.message);
    const { code, message, name } = error as { code?: string | number; message?: string; name?: string };
    this.attempts.failed(step);
    if (step === 'open') this.ways.failed(way, hasOpened);
    const { model, attempts } = this;
    if (ROOM_GONE.includes(code)) {
      if (!model.room) return this.closeBy('room-closed', t.connection.noRoom);
      if (attempts.failures > ROOM_GONE_ATTEMPTS) return this.closeBy('room-closed');
    }
    if (isBan(message)) return this.closeBanned(null, told(REFUSALS[message as RefusalCode]));
    if (error instanceof ApiError && isBan(code)) return this.close('barred', error.message);
    if (error instanceof ApiError && isVoidPass(code)) return this.close('stale', error.message);
    if (message && message in REFUSALS) return this.close('refused', told(REFUSALS[message as RefusalCode]));
    if (message === 'client-too-old' || message === 'bad-identity') return this.closeBy(message);
    if (!(error instanceof ApiError) && name !== 'ServerError' && name !== 'MatchMakeError') {
      // Our own fault: to call it the network's would send people looking in the wrong place.
      this.close('stale', t.connection.broken);
      throw error;
    }
    model.setTrouble(attempts.trouble);
    if (model.room) model.setConnection('lost');
    if (!attempts.isEnough(model.room !== null, this.now())) return this.plan();
    const isBlocked = attempts.trouble === 'blocked';
    if (model.room) this.close('unreachable', isBlocked ? t.connection.seatBlocked : t.connection.seatKept);
    else if (isBlocked) this.close('unreachable', t.connection.blocked);
    else if (error instanceof ApiError && error.code !== AWAY) this.close('refused', error.message);
    else this.close('unreachable', t.connection.away);
    this.isStranded = true;
  }

  private plan(): void {
    this.knockIn(this.attempts.waitMs(Math.random()));
  }

  private knockIn(ms: number): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.come(), ms * this.pace);
  }

  /** The phone was unlocked, or the network is another one: what looks open is probed, what is lost is not waited for. */
  private wake(): void {
    if (this.isOver) return;
    if (this.line) return this.line.probe();
    if (this.isStranded) return this.comeAgain();
    if (this.model.connection === 'closed' || this.model.doorWait) return; // before a door nobody gains by knocking sooner
    // Signs of waking come in twos and threes.
    if (this.coming && this.now() - this.cameAt < WAKE_MS) return;
    this.attempts.reset(this.now());
    this.come();
  }

  /** At once, and with all there is to say of it as soon as that is known. `name`: of a line that was open. */
  private closeBanned(name: 'banned' | null, sentence: string = told(CLOSE_CODES.banned.sentence)): void {
    const close = (all: string): void => (name ? this.closeBy(name, all) : this.close('barred', all));
    close(sentence);
    void whyBanned(sentence).then((all) => {
      if (!this.isOver && this.model.connection === 'closed') close(all);
    });
  }

  private closeBy(name: CloseName, sentence: string = told(CLOSE_CODES[name].sentence)): void {
    this.close(whyOfClose(name), sentence, name);
  }

  private close(why: ClosedWhy, sentence: string, name: CloseName | null = null): void {
    clearTimeout(this.retry);
    this.model.setConnection('closed', { name, why, sentence });
  }
}
