import { CLOSE_CODES, type CloseName, closeNameOf } from '#shared/protocol/close-codes.ts';
import type { WatchKind } from '#shared/protocol/join.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { REFUSALS, type RefusalCode } from '#shared/rules/refusals.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { type ClosedWhy, whyOfClose } from '../model/closed.ts';
import { MatchModel } from '../model/match-model.ts';
import { ServerClock } from '../model/server-clock.ts';
import { api } from './api.ts';
import { ApiError } from './api-error.ts';
import { Attempts } from './attempts.ts';
import { gameUrl } from './base-path.ts';
import { ComeIn, type ComeInArgs, type MatchLine } from './come-in.ts';
import { hedged } from './hedged.ts';
import { LiveLine } from './live-line.ts';
import { browserPage, type PageSigns } from './page-signs.ts';
import { Ways } from './ways.ts';
import { isBan, whyBanned } from './why-banned.ts';

const ATTEMPT_MS = 6000;
const BEAT_MS = 500;
/** The room is not there, in our words and in those of Colyseus. */
const ROOM_GONE: readonly unknown[] = ['room/unknown', 522];
/** A room that is gone may be back after a restart; later it is asked for seldom, for each try is a wrong code, ms. */
const GONE_WAITS_MS = [1000, 4000, 10_000, 20_000, 60_000] as const;
/** After a "no" that only time or somebody else can change, ms. */
const REFUSED_WAIT_MS = 30 * 1000;

/** After these a spectator does not come back by themselves: two tabs would take turns for ever. */
const SENT_AWAY: readonly CloseName[] = ['played-elsewhere', 'removed', 'forgotten', 'bad-identity'];

/** What a screen says instead of a match; null: nothing is wrong, or not for long enough to say so. */
export type WatchTrouble =
  | { readonly kind: 'no-room' | 'refused' | 'away'; readonly sentence: string }
  /** Of a spectator, who comes back only where they ask for it, if at all. */
  | { readonly kind: 'sent-away'; readonly why: ClosedWhy; readonly sentence: string }
  | { readonly kind: 'too-old' };

export interface WatchConnectionArgs extends Partial<Pick<ComeInArgs<MatchState>, 'origin'>> {
  readonly code: string;
  /** What it shows the match as; a screen where absent. */
  readonly kind?: WatchKind;
  /** Of a spectator: who it is. */
  readonly pass?: () => string;
  readonly onTrouble: (trouble: WatchTrouble | null) => void;
  readonly page?: PageSigns;
  readonly find?: ComeInArgs<MatchState>['find'];
  /** Shortens every patience of the line, down to a tenth; for tests. */
  readonly pace?: number;
}

/**
 * The line of somebody who watches a room. Nobody sits before a screen, so it never gives up: whatever ended it, it
 * tries again, and the state it then gets is all it needs. A spectator gives up only where another tab of theirs watches,
 * or they were sent away.
 */
export class WatchConnection {
  readonly model: MatchModel;
  private readonly args: WatchConnectionArgs;
  private readonly page: PageSigns;
  private readonly pace: number;
  private readonly attempts: Attempts;
  private readonly ways = new Ways();
  private line: LiveLine | null = null;
  private coming: ComeIn | null = null;
  private isOver = false;
  /** How often in a row the room was not there. */
  private timesGone = 0;
  /** It was told to stay away, and comes back only where somebody asks for it. */
  private isAway = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly beats: ReturnType<typeof setInterval>;
  private readonly unbind: () => void;

  constructor(args: WatchConnectionArgs) {
    this.args = args;
    this.page = args.page ?? browserPage;
    this.pace = args.pace ?? 1;
    this.attempts = new Attempts(this.now());
    this.model = new MatchModel({
      clock: new ServerClock(this.page.now),
      send: () => {}, // whoever watches asks for nothing
    });
    this.beats = setInterval(() => this.beat(), BEAT_MS * this.pace);
    this.unbind = this.page.onWake(() => this.wake());
    this.come();
  }

  /** Tries again, where it was told to stay away. */
  comeAgain(): void {
    this.args.onTrouble(null);
    this.come();
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.retry);
    clearInterval(this.beats);
    this.coming?.abort();
    this.unbind();
    this.line?.leave();
  }

  private now(): number {
    return this.page.now() / this.pace;
  }

  private come(): void {
    clearTimeout(this.retry);
    this.isAway = false;
    this.coming?.abort();
    const { code, kind = 'screen', pass, origin = gameUrl() } = this.args;
    const ask = kind === 'spectator' ? api.roomToWatch : api.room;
    const { find = () => hedged((signal) => ask(code, signal)) } = this.args;
    const coming = new ComeIn({
      ...{ origin, watches: kind, find, state: MatchState, way: this.ways.next },
      ...(pass ? { pass: pass() } : {}),
      limitMs: ATTEMPT_MS * this.pace,
    });
    this.coming = coming;
    coming.run().then(
      (line) => {
        if (this.coming !== coming) return;
        this.coming = null;
        this.ways.opened(coming.way);
        this.bind(line);
      },
      (error: unknown) => {
        if (this.coming !== coming) return;
        this.coming = null;
        if (!this.isOver) this.onFailure(error, coming);
      },
    );
  }

  private bind(line: MatchLine): void {
    this.line?.drop();
    line.onMessage('*', () => {}); // other notices are not for us; the SDK would warn
    this.line = new LiveLine({
      ...{ line, model: this.model, notices: ['clock', 'emotes'], now: () => this.now() },
      onState: () => {
        this.attempts.reset(this.now());
        this.timesGone = 0;
        this.args.onTrouble(null);
      },
      onClosed: (code) => this.onClosed(code),
    });
  }

  private beat(): void {
    if (!this.line || !this.page.isVisible() || this.line.beat()) return;
    this.line.hangUp();
    this.onGone();
    this.come();
  }

  private onGone(): void {
    this.line?.drop();
    this.line = null;
    this.attempts.reset(this.now());
    if (!this.isOver) this.model.setConnection('lost');
  }

  private onClosed(code: number): void {
    this.onGone();
    if (this.isOver) return;
    const name = closeNameOf(code);
    if (!name || !CLOSE_CODES[name].final) return this.plan(this.attempts.waitMs(Math.random()));
    if (name === 'client-too-old') return this.args.onTrouble({ kind: 'too-old' });
    if (name === 'banned') return this.sayBanned(told(CLOSE_CODES[name].sentence));
    if (SENT_AWAY.includes(name)) {
      this.isAway = true;
      const sentence = told(CLOSE_CODES[name].sentence);
      return this.args.onTrouble({ kind: 'sent-away', why: whyOfClose(name), sentence });
    }
    if (name === 'watch-closed') {
      this.args.onTrouble({ kind: 'refused', sentence: told(CLOSE_CODES[name].sentence) });
      return this.plan(REFUSED_WAIT_MS);
    }
    this.args.onTrouble({ kind: 'no-room', sentence: told(CLOSE_CODES[name].sentence) });
    this.plan(this.nextGoneWaitMs());
  }

  private onFailure(error: unknown, { step, way, hasOpened }: ComeIn): void {
    const { code, message = '', name } = error as { code?: string | number; message?: string; name?: string };
    const { onTrouble } = this.args;
    this.attempts.failed(step);
    if (step === 'open') this.ways.failed(way, hasOpened);
    if (ROOM_GONE.includes(code)) {
      onTrouble({ kind: 'no-room', sentence: t.connection.noRoom });
      return this.plan(this.nextGoneWaitMs());
    }
    if (message === 'client-too-old') {
      onTrouble({ kind: 'too-old' });
      return this.plan(REFUSED_WAIT_MS);
    }
    if (isBan(message)) return this.sayBanned(told(REFUSALS[message as RefusalCode]));
    if (message in REFUSALS) {
      onTrouble({ kind: 'refused', sentence: told(REFUSALS[message as RefusalCode]) });
      return this.plan(REFUSED_WAIT_MS);
    }
    const isOurs = !(error instanceof ApiError) && name !== 'ServerError' && name !== 'MatchMakeError';
    if (this.attempts.trouble || isOurs)
      onTrouble({ kind: 'away', sentence: isOurs ? t.connection.broken : t.connection.away });
    this.plan(isOurs ? REFUSED_WAIT_MS : this.attempts.waitMs(Math.random()));
    if (isOurs) throw error; // into the log of the browser
  }

  private sayBanned(sentence: string): void {
    this.plan(REFUSED_WAIT_MS);
    void whyBanned(sentence).then((all) => {
      if (!this.isOver && !this.line) this.args.onTrouble({ kind: 'refused', sentence: all });
    });
  }

  private nextGoneWaitMs(): number {
    const wait = GONE_WAITS_MS[Math.min(this.timesGone, GONE_WAITS_MS.length - 1)] ?? 0;
    this.timesGone++;
    return wait * (1 + Math.random() / 2);
  }

  private plan(waitMs: number): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.come(), waitMs * this.pace);
  }

  private wake(): void {
    if (this.isOver || this.isAway) return;
    if (this.line) return this.line.probe();
    if (!this.coming && this.timesGone === 0) this.come();
  }
}
