import type { MessageName, MessagePayload } from '#shared/protocol/intents.ts';
import { type NoticeName, type Notices, OWN_AT_REST } from '#shared/protocol/notices.ts';
import type { QueueAnswer } from '#shared/protocol/shows.ts';
import type { Vote } from '#shared/questions/vote.ts';
import type { AnswerValue } from '#shared/rules/answers/answer-kind.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { Chat } from './chat.ts';
import type { Closed } from './closed.ts';
import type { Connection, Cue, RuleCue } from './cue.ts';
import { Delivery } from './delivery.ts';
import { diff } from './diff.ts';
import type { OwnAnswer } from './own-answer.ts';
import { type Own, ownCues } from './own-cues.ts';
import { type OwnProgress, ownProgressOf } from './own-progress.ts';
import { canVote, type OwnVote } from './own-vote.ts';
import type { RoomSnapshot } from './room-snapshot.ts';
import { isOpen } from './selectors.ts';
import type { ServerClock } from './server-clock.ts';
import { NO_SLOTS, type Slots } from './slots.ts';
import { Voting } from './voting.ts';

export type Send = <T extends MessageName>(message: T, payload: MessagePayload<T>) => void;

/** What a change of a rule's slot means, in the names of its view. */
export type CuesOf = (change: RuleCue, model: MatchModel) => readonly Cue[];

/**
 * The room as this page sees it: headless, tested in Node. States and notices go in, cues come out to whoever
 * draws or sounds; local and remote changes take the same road to the screen.
 */
export class MatchModel {
  readonly clock: ServerClock;
  readonly chat = new Chat();
  room: RoomSnapshot | null = null;
  you: Own | null = null;
  /** In which phase I have said that I am ready (`placeIn`). */
  saidReadyIn = '';
  /** What the last finished match was worth to me; `worthOf` says whether it is this one. */
  progress: OwnProgress | null = null;
  /** Whom I am told of as host: who is slow just now, the slowest first. */
  slow: Notices['slow']['people'] = [];
  /** Whom I am told of as host of a public room: seats of a few who come from one network. */
  alike: Notices['alike']['groups'] = [];
  /** As host: whose answers were too fast for a human (FP3). */
  tooFast: Notices['tooFast']['people'] = [];
  connection: Connection = 'joining';
  /** Why coming in, or back, takes so long; null: it does not, or nobody knows. */
  trouble: 'away' | 'blocked' | null = null;
  /** Why one stands before the door of a show, and at which place of a queue (0: there is none), and whether it is shut for all; null: one does not. */
  doorWait: (Pick<QueueAnswer, 'position'> & { readonly sentence: string; readonly isShut: boolean }) | null = null;
  /** Why the connection is closed for good. */
  closed: Closed | null = null;
  private readonly send: Send;
  private readonly cuesOf: CuesOf;
  private readonly delivery: Delivery;
  private readonly voting: Voting;
  private readonly listeners = new Set<(cues: readonly Cue[]) => void>();
  private isReturning = false;
  /** A new line has not yet said what is mine alone. */
  private awaitsOwn = false;
  /** The match whose podium began before my eyes. */
  private sawEndOf = '';

  constructor(args: { clock: ServerClock; send: Send; cuesOf?: CuesOf }) {
    this.clock = args.clock;
    this.send = args.send;
    this.cuesOf = args.cuesOf ?? (() => []);
    this.delivery = new Delivery({
      now: () => this.clock.mark(),
      send: ({ round, answer }) =>
        this.send('answer', { round, answer: typeof answer === 'object' ? [...answer] : answer }),
    });
    this.voting = new Voting((vote) => this.send('vote', vote));
  }

  /** My answer to the current question. */
  get pick(): OwnAnswer | null {
    return this.delivery.pick;
  }

  /** My last answer that did not reach the server. */
  get missed(): OwnAnswer | null {
    return this.delivery.missed;
  }

  /** My vote on the question that was revealed. */
  get ownVote(): OwnVote | null {
    return this.voting.own;
  }

  /** Hears every change; the returned function ends that. */
  subscribe(listener: (cues: readonly Cue[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  applyState(after: RoomSnapshot): void {
    const before = this.isReturning ? null : this.room;
    this.isReturning = false;
    const isOther = this.room?.matchId !== after.matchId;
    this.room = after;
    this.delivery.onRound(after);
    this.voting.onRound(after.round, isOther);
    if (before?.matchId === after.matchId && before.stage !== 'over' && after.stage === 'over')
      this.sawEndOf = after.matchId;
    this.restore();
    this.emit([...diff(before, after), ...this.delivery.onResults(this.you)]);
    this.deliver();
  }

  applyNotice<T extends NoticeName>(name: T, payload: Notices[T]): void {
    switch (name) {
      case 'you':
        return this.applyYou(payload as Notices['you']);
      case 'place':
        return this.you ? this.applyYou({ ...this.you, ...(payload as Notices['place']) }) : undefined;
      case 'locked':
        return this.emit(
          this.delivery.onLocked((payload as Notices['locked']).round, (payload as Notices['locked']).ms),
        );
      case 'voted':
        return this.emit(this.voting.onVoted(payload as Notices['voted']));
      case 'refused':
        return this.applyRefused(payload as Notices['refused']);
      case 'progress':
        this.progress = ownProgressOf(payload as Notices['progress'], {
          room: this.room,
          isReturning: this.isReturning,
          sawEndOf: this.sawEndOf,
        });
        return this.emit([{ kind: 'progress' }]);
      case 'said': {
        const { rule, sentence } = payload as Notices['said'];
        return this.emit([{ kind: 'rule', rule, name: 'said', sentence: told(sentence) }]);
      }
      case 'slow':
        this.slow = (payload as Notices['slow']).people;
        return this.emit([{ kind: 'slow' }]);
      case 'alike':
        this.alike = (payload as Notices['alike']).groups;
        return this.emit([{ kind: 'alike' }]);
      case 'tooFast':
        this.tooFast = (payload as Notices['tooFast']).people;
        return this.emit([{ kind: 'too-fast' }]);
      case 'clock':
        return this.clock.heard(payload as Notices['clock']);
      case 'closing':
        return; // the close code that follows says as much, also where this did not come through
      default:
        return this.emit(this.chat.hear(name, payload));
    }
  }

  /** `closed` says why, where it is. */
  setConnection(to: Exclude<Connection, 'closed'>): void;
  setConnection(to: 'closed', closed: Closed): void;
  setConnection(to: Connection, closed: Closed | null = null): void {
    const said = this.closed?.sentence;
    this.closed = closed;
    if (this.connection === to && this.closed?.sentence === said) return;
    this.connection = to;
    // What comes after a lost connection is a big difference, and no animation (LOOK.md, section 6).
    if (to === 'lost') {
      this.isReturning = this.awaitsOwn = true;
      this.delivery.onLineLost();
      this.voting.onLineLost();
    }
    this.emit([{ kind: 'connection', to }]);
    this.deliver();
  }

  setDoorWait(to: MatchModel['doorWait']): void {
    if (this.doorWait === to) return;
    this.doorWait = to;
    this.emit([{ kind: 'trouble' }]);
  }

  setTrouble(to: MatchModel['trouble']): void {
    if (this.trouble === to) return;
    this.trouble = to;
    this.emit([{ kind: 'trouble' }]);
  }

  /** My press: shown as mine at once, sent, and kept or drained back by what the server says. */
  choose(optionId: string): boolean {
    return this.room?.question?.asks === 'choice' && this.answer(optionId);
  }

  /** The same for any kind of question. */
  answer(answer: AnswerValue): boolean {
    const { room } = this;
    // What is pressed while the line is lost goes out with the next one.
    if (!room || this.pick || !isOpen(this, this.clock.now()) || this.connection === 'closed') return false;
    const isChoice = room.question?.asks === 'choice';
    if (isChoice && !room.question?.options.some((option) => option.id === answer)) return false;
    const optionId = isChoice ? String(answer) : '';
    this.delivery.press({ matchId: room.matchId, round: room.round, answer, optionId });
    this.deliver();
    this.emit([{ kind: 'pressed', optionId }]);
    return true;
  }

  /**
   * Sends what was pressed and is not acknowledged, where that is due: on a new line, and again where the line says
   * nothing. Called at every beat of the line; sending one answer twice changes nothing (Q3).
   */
  deliver(): void {
    if (this.connection !== 'live' || this.awaitsOwn) return;
    this.voting.sendIfDue(canVote(this));
    if (isOpen(this, this.clock.now())) this.delivery.sendIfDue();
  }

  /** What I think of the question that was revealed; the same again, without a note, takes it back. */
  vote(vote: Vote, note = ''): boolean {
    const { room } = this;
    if (!room || !canVote(this)) return false;
    const to = this.voting.press(room.round, vote, note);
    this.emit([{ kind: 'voted', vote: to, isAcknowledged: false }]);
    return true;
  }

  /** Any other wish. */
  wish<T extends Exclude<MessageName, 'answer' | 'vote' | 'do' | 'signal'>>(
    intent: T,
    payload: MessagePayload<T>,
  ): void {
    if (this.connection === 'live') return this.send(intent, payload);
    this.emit([{ kind: 'refused', code: 'line/lost', sentence: t.connection.notNow, intent }]);
  }

  /** A wish that only one rule understands. False: it was not sent, for there is no line. */
  do(rule: string, name: string, payload: unknown): boolean {
    return this.sendToRule('do', { rule, name, payload });
  }

  /** Something shown and forgotten: hovering, cheering. Nothing depends on it, so nobody hears of one that is lost. */
  signal(rule: string, name: string, payload: unknown): boolean {
    return this.sendToRule('signal', { rule, name, payload });
  }

  /** Whether I have the host's keys: the chair is mine, or the opener made me co-host. */
  get isHost(): boolean {
    const { room, you } = this;
    return room !== null && you !== null && (room.host === you.seat || room.coHost === you.seat);
  }

  /** Whether I opened this private room, and may name a co-host. */
  get isOpener(): boolean {
    return this.room !== null && this.you !== null && this.room.opener === this.you.seat;
  }

  /** What everybody may see of the rules that are played, by id: plain values. */
  get rules(): Slots {
    return this.room?.rules ?? NO_SLOTS;
  }

  /** What I alone may see of them. */
  get own(): Slots {
    return this.you?.secrets ?? this.room?.own ?? NO_SLOTS;
  }

  /** Coming back in mid-question: what was answered and voted still stands. */
  private restore(): void {
    const { room, you } = this;
    if (!room || !you || you.matchId !== room.matchId || you.round !== room.round) return;
    this.voting.onRead(you);
    this.delivery.onRead(you, room.question?.asks === 'choice');
  }

  private applyYou(news: Notices['you']): void {
    const before = this.you;
    const you = { name: '', avatar: '', matchId: '', returnWithinMs: 0, ...before, ...OWN_AT_REST, ...news };
    this.you = you;
    this.awaitsOwn = false;
    this.restore();
    const results = this.delivery.onResults(you);
    this.emit([{ kind: 'you' }, ...results, ...ownCues(this.isReturning ? null : before, you)]);
    this.deliver();
  }

  private applyRefused({ code, sentence, intent, round }: Notices['refused']): void {
    if (intent === 'ready') this.saidReadyIn = '';
    if (intent === 'vote') this.voting.onRefused(round);
    const kept = intent === 'answer' ? this.delivery.onRefused(code, round, isOpen(this, this.clock.now())) : null;
    this.emit(kept ?? [{ kind: 'refused', code, sentence: told(sentence), intent }]);
  }

  private sendToRule(intent: 'do' | 'signal', payload: { rule: string; name: string; payload: unknown }): boolean {
    if (this.connection !== 'live') return false;
    this.send(intent, payload);
    return true;
  }

  private emit(cues: readonly Cue[]): void {
    if (cues.length === 0) return;
    const named = cues.flatMap((cue) => (cue.kind === 'rule' ? [cue, ...this.cuesOf(cue, this)] : [cue]));
    for (const listener of [...this.listeners]) listener(named);
  }
}
