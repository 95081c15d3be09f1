import type { Logger } from 'pino';
import { isAsking, isChatOpenFor } from '#shared/chat/chat-gate.ts';
import { namesOption, type Spoken, spokenOf } from '#shared/chat/names-option.ts';
import { nameKey } from '#shared/people/name-key.ts';
import type { ChatWish } from '#shared/protocol/chat.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import { questionOf } from '#shared/rules/match.ts';
import type { RefusalCode } from '#shared/rules/refusals.ts';
import { isCrowd } from '#shared/rules/roster-view.ts';
import type { Seat } from '#shared/rules/seat.ts';
import type { Clock } from '../match/clock.ts';
import type { MatchHost } from '../match/match-host.ts';
import type { Moderation } from '../moderation/moderation.ts';
import { readLine } from '../people/read-line.ts';
import type { ReportStore } from '../storage/ports/reports.ts';
import type { ChatLog } from './chat-log.ts';
import { EmoteDesk } from './emote-desk.ts';
import { MuteDesk } from './mute-desk.ts';
import type { PlayerClient } from './player-client.ts';
import { PokeDesk } from './poke-desk.ts';
import { ReportDesk } from './report-desk.ts';
import type { Speakers } from './speakers.ts';
import { TokenBucket, TokenBuckets } from './token-bucket.ts';

/** What is said goes out together, this long after the first of it, ms. */
const GATHER_MS = 100;
const CROWD_GATHER_MS = 500;
/** Lines of one person, and of a whole room: so many at once, and one more each time so much has passed, ms. */
const OWN_BURST_LINES = 4;
const OWN_EVERY_MS = 2000;
const ROOM_BURST_LINES = 20;
const ROOM_EVERY_MS = 100;
/** The same line again within this is not said again, ms. */
const AGAIN_MS = 30 * 1000;

export interface ChatDeskArgs {
  readonly host: MatchHost;
  readonly log: ChatLog;
  readonly speakers: Speakers;
  readonly watchers: () => readonly PlayerClient[];
  /** Does this with each of them, when everybody who plays has heard. */
  readonly eachLast: <T>(items: readonly T[], work: (item: T) => void) => void;
  readonly state: MatchState;
  readonly clock: Clock;
  readonly reports: ReportStore;
  /** The origin of a player's network (`Origins`); null where it is not known. */
  readonly originOf: (playerId: string) => string | null;
  readonly moderation: Pick<Moderation, 'hasModel' | 'judge'>;
  readonly logger: Logger;
  readonly refuse: (client: PlayerClient, code: RefusalCode, wish: { readonly type: string }) => void;
  /** Shows the room anew, now: what was typed is shown only where people may talk (V9). */
  readonly showAll: () => void;
  readonly guarded: (where: string, work: () => void) => void;
  /** Resolves when all that has happened so far is durable. */
  readonly durable: () => Promise<void>;
}

/**
 * People of a room talk: lines and faces, beside the match and never in it. Who has not answered the open question
 * hears nothing that is said while it is asked, and what names one of its options waits for the bell (CH1 to CH9).
 */
export class ChatDesk {
  private readonly args: ChatDeskArgs;
  private readonly emotes: EmoteDesk;
  private readonly pokes: PokeDesk;
  private readonly mutes: MuteDesk;
  private readonly reports: ReportDesk;
  private readonly own = new TokenBuckets(OWN_BURST_LINES, OWN_EVERY_MS);
  private readonly room: TokenBucket;
  private readonly lastSaid = new Map<string, { readonly key: string; readonly at: number }>();
  /** Up to where each connection has heard. */
  private readonly heard = new WeakMap<PlayerClient, number>();
  private spoken: { readonly of: string; readonly it: Spoken } | null = null;
  /** The question that is asked, as `during` names it. */
  private asked: string | null;
  private cancel: (() => void) | null = null;

  constructor(args: ChatDeskArgs) {
    this.args = args;
    this.room = new TokenBucket(ROOM_BURST_LINES, ROOM_EVERY_MS, args.clock.now());
    this.asked = this.asking();
    this.mutes = new MuteDesk({ ...args, plan: () => this.plan() });
    this.reports = new ReportDesk(args);
    this.emotes = new EmoteDesk({ ...args, gatherMs: () => this.gatherMs });
    this.pokes = new PokeDesk({ ...args, gatherMs: () => this.gatherMs });
    args.state.chat = args.log.isOn;
  }

  /** Somebody came in: what they may read, and whom they muted. */
  admit(client: PlayerClient): void {
    const seat = this.seatOf(client);
    if (!seat) return;
    const { log } = this.args;
    const news = log.news(0, this.mayRead(seat));
    this.heard.set(client, news?.heard ?? 0);
    const { by } = log.writer(seat.playerId);
    const muted = log.mutedOf(seat.playerId);
    client.send('chat', { ...news?.notice, me: by, muted, hushed: this.mutes.hushedFor(seat) });
  }

  /** Somebody says or shows something; a refusal goes back. */
  take(client: PlayerClient, wish: ChatWish): void {
    const seat = this.seatOf(client);
    if (!seat) return this.args.refuse(client, 'seat/unknown', wish);
    const code = this.obey(client, seat, wish);
    if (code) this.args.refuse(client, code, wish);
  }

  /** The same people play again. */
  onRematch(): void {
    this.mutes.onRematch();
  }

  onEvents(events: readonly MatchEvent[]): void {
    const { log, host } = this.args;
    for (const event of events) {
      if (event.type === 'left' && event.why === 'removed') {
        const gone = host.match.seats[event.seat];
        if (gone) log.takeBack(gone.playerId);
      }
      if (event.type === 'host-changed' || event.type === 'cohost-changed') this.mutes.tellHushed();
    }
    if (events.some(({ type }) => type === 'phase-changed')) {
      const asked = this.asking();
      if (asked !== this.asked) {
        if (this.asked !== null) log.release(); // also from one question to the next
        if (asked !== null) log.ask();
        this.asked = asked;
      }
      this.emotes.onPhase();
    }
    this.plan();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.emotes.stop();
    this.pokes.stop();
  }

  private obey(client: PlayerClient, seat: Seat, wish: ChatWish): RefusalCode | null {
    switch (wish.type) {
      case 'say':
        return this.say(seat, wish.text);
      case 'emote':
        return this.mayTalk(seat) ?? this.emotes.take(seat, wish.face);
      case 'poke':
        return this.pokes.take(seat, wish.seat);
      case 'mute':
        return this.mutes.mute(client, seat, wish);
      case 'report':
        return this.reports.take(client, seat, wish.line);
      default:
        return this.mutes.turn(seat, wish.on);
    }
  }

  private say(seat: Seat, typed: string): RefusalCode | null {
    const { log, clock } = this.args;
    const { playerId, name, avatar } = seat;
    const at = clock.now();
    if (!log.isOn) return 'chat/off';
    const no = this.mayTalk(seat);
    if (no) return no;
    // Before anything is read: a flood must cost nothing.
    if (!this.own.take(playerId, at)) return 'chat/too-fast';
    if (!this.room.take(at)) return 'chat/crowded';
    const read = readLine(typed);
    if (!read.ok) return read.code;
    const key = `${nameKey(read.text)}/${read.text.replace(/[\p{L}\p{N}\s]/gu, '')}`;
    const last = this.lastSaid.get(playerId);
    if (last?.key === key && at - last.at < AGAIN_MS) return 'chat/again';
    this.lastSaid.set(playerId, { key, at });
    const during = this.asking();
    const isHeld = during !== null && this.isTelling(read.text, playerId, during);
    void this.reports.look(log.add({ playerId, name, avatar, text: read.text, during, isHeld }));
    this.plan();
    return null;
  }

  /** Whether a line, alone or behind the one before, names an option of the question that is asked (CH4). */
  private isTelling(text: string, playerId: string, during: string): boolean {
    const question = questionOf(this.args.host.match);
    if (!question) return false;
    if (this.spoken?.of !== during) this.spoken = { of: during, it: spokenOf(question) };
    const { it } = this.spoken;
    const before = this.args.log.lastOf(playerId, during);
    return (
      namesOption(text, it) ||
      (before !== null && !before.isHeld && namesOption(`${before.text.slice(-16)}${text}`, it))
    );
  }

  private mayTalk(seat: Seat): RefusalCode | null {
    const { log, host } = this.args;
    if (log.isHushed(seat.playerId)) return 'chat/muted';
    return isChatOpenFor(host.match, seat) ? null : 'chat/closed';
  }

  private mayRead(seat: Seat): boolean {
    return this.args.log.isOn && isChatOpenFor(this.args.host.match, seat);
  }

  /** Sends, soon, what each has not heard and may hear. */
  private plan(): void {
    const { clock, guarded, log } = this.args;
    if (log.now === 0 || !log.isOn) return;
    this.cancel ??= clock.setTimer(this.gatherMs, () => {
      this.cancel = null;
      guarded('the chat', () => this.flush());
    });
  }

  private flush(): void {
    const { log, speakers } = this.args;
    speakers.each((client) => {
      const seat = this.seatOf(client);
      const since = this.heard.get(client);
      if (!seat || since === undefined || since >= log.now) return;
      const news = log.news(since, this.mayRead(seat));
      if (!news) return;
      this.heard.set(client, news.heard);
      client.send('chat', news.notice);
    });
  }

  /** The question that is asked just now: match and round. */
  private asking(): string | null {
    const { match } = this.args.host;
    return isAsking(match) ? `${match.id}/${match.round?.index}` : null;
  }

  private seatOf(client: PlayerClient): Seat | undefined {
    return this.args.host.match.seats[client.userData?.seat ?? -1];
  }

  private get gatherMs(): number {
    return isCrowd(this.args.host.match) ? CROWD_GATHER_MS : GATHER_MS;
  }
}
