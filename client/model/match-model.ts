import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { IntentName, IntentPayload } from '#shared/protocol/intents.ts';
import type { NoticeName, Notices } from '#shared/protocol/notices.ts';
import type { Vote } from '#shared/questions/vote.ts';
import type { AnswerValue } from '#shared/rules/answers/answer-kind.ts';
import type { Connection, Cue, RuleCue } from './cue.ts';
import { diff } from './diff.ts';
import { type OwnProgress, ownProgressOf } from './own-progress.ts';
import { canVote, type OwnVote } from './own-vote.ts';
import type { RoomSnapshot } from './room-snapshot.ts';
import { isOpen } from './selectors.ts';
import type { ServerClock } from './server-clock.ts';
import { NO_SLOTS, type Slots } from './slots.ts';

/** My own answer to the current question, from the press on. */
export interface Pick {
  readonly round: number;
  readonly answer: AnswerValue;
  /** The option, where the answer is one; empty for other kinds. */
  readonly optionId: string;
  /** `sent`: pressed, not acknowledged. `locked`: it counts. */
  readonly status: 'sent' | 'locked';
  /** Answer time, ms, once locked. */
  readonly ms: number | null;
}

/** All that is mine alone, put together from the notices. */
export type Own = Required<Notices['you']>;

export type Send = <T extends IntentName>(intent: T, payload: IntentPayload<T>) => void;

/** What a change of a rule's slot means, in the names of its view. */
export type CuesOf = (change: RuleCue, model: MatchModel) => readonly Cue[];

/**
 * The room as this page sees it: headless, tested in Node. States and notices go in, cues come out to whoever
 * draws or sounds; local and remote changes take the same road to the screen.
 */
export class MatchModel {
  readonly clock: ServerClock;
  room: RoomSnapshot | null = null;
  you: Own | null = null;
  pick: Pick | null = null;
  ownVote: OwnVote | null = null;
  /** What the last finished match was worth to me; `worthOf` says whether it is this one. */
  progress: OwnProgress | null = null;
  connection: Connection = 'joining';
  /** Why the connection is closed for good. */
  closed: { readonly name: CloseName | null; readonly sentence: string } | null = null;
  private readonly send: Send;
  private readonly cuesOf: CuesOf;
  private readonly listeners = new Set<(cues: readonly Cue[]) => void>();
  private isReturning = false;
  /** The match whose podium began before my eyes. */
  private sawEndOf = '';

  constructor(args: { clock: ServerClock; send: Send; cuesOf?: CuesOf }) {
    this.clock = args.clock;
    this.send = args.send;
    this.cuesOf = args.cuesOf ?? (() => []);
  }

  /** Hears every change; the returned function ends that. */
  subscribe(listener: (cues: readonly Cue[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  applyState(after: RoomSnapshot): void {
    const before = this.isReturning ? null : this.room;
    this.isReturning = false;
    this.room = after;
    const isOther = before?.matchId !== after.matchId;
    if (this.pick && (this.pick.round !== after.round || isOther)) this.pick = null;
    if (this.ownVote && (this.ownVote.round !== after.round || isOther)) this.ownVote = null;
    if (before?.matchId === after.matchId && before.stage !== 'over' && after.stage === 'over')
      this.sawEndOf = after.matchId;
    this.restore();
    this.emit(diff(before, after));
  }

  applyNotice<T extends NoticeName>(name: T, payload: Notices[T]): void {
    switch (name) {
      case 'you':
        return this.applyYou(payload as Notices['you']);
      case 'locked':
        return this.applyLocked(payload as Notices['locked']);
      case 'voted':
        return this.applyVoted(payload as Notices['voted']);
      case 'refused':
        return this.applyRefused(payload as Notices['refused']);
      case 'progress':
        this.progress = ownProgressOf(payload as Notices['progress'], {
          room: this.room,
          isReturning: this.isReturning,
          sawEndOf: this.sawEndOf,
        });
        return this.emit([{ kind: 'progress' }]);
      case 'clock':
        return this.clock.heard(payload as Notices['clock']);
      case 'closing': {
        const { name: why, sentence } = payload as Notices['closing'];
        this.closed = { name: why, sentence };
        return;
      }
      default:
        return;
    }
  }

  setConnection(to: Connection, closed: MatchModel['closed'] = this.closed): void {
    this.closed = to === 'closed' ? closed : null;
    if (this.connection === to) return;
    this.connection = to;
    // What comes after a lost connection is a big difference, and no animation (LOOK.md, section 6).
    if (to === 'lost') this.isReturning = true;
    this.emit([{ kind: 'connection', to }]);
  }

  /** My press: shown as mine at once, sent, and kept or drained back by what the server says. */
  choose(optionId: string): boolean {
    return this.room?.question?.kind === 'choice' && this.answer(optionId);
  }

  /** The same for any kind of question. */
  answer(answer: AnswerValue): boolean {
    const { room } = this;
    if (!room || this.pick || !isOpen(this, this.clock.now()) || this.connection !== 'live') return false;
    const isChoice = room.question?.kind === 'choice';
    if (isChoice && !room.question?.options.some((option) => option.id === answer)) return false;
    const optionId = isChoice ? String(answer) : '';
    this.pick = { round: room.round, answer, optionId, status: 'sent', ms: null };
    this.send('answer', { round: room.round, answer: typeof answer === 'object' ? [...answer] : answer });
    this.emit([{ kind: 'pressed', optionId }]);
    return true;
  }

  /** What I think of the question that was revealed; the same again, without a note, takes it back. */
  vote(vote: Vote, note = ''): boolean {
    const { room, ownVote } = this;
    if (!room || !canVote(this)) return false;
    const before = ownVote?.round === room.round ? ownVote : null;
    const isTakenBack = before?.vote === vote && note === '';
    const to = isTakenBack ? 'none' : vote;
    this.ownVote = {
      round: room.round,
      vote: to,
      acknowledged: before?.acknowledged ?? 'none',
      note: isTakenBack ? '' : note,
    };
    this.send('vote', { round: room.round, vote: to, ...(note ? { note } : {}) });
    this.emit([{ kind: 'voted', vote: to, isAcknowledged: false }]);
    return true;
  }

  /** Any other wish. */
  wish<T extends Exclude<IntentName, 'answer' | 'vote'>>(intent: T, payload: IntentPayload<T>): void {
    this.send(intent, payload);
  }

  /** A wish that only one rule understands. False: it was not sent, for there is no line. */
  do(rule: string, name: string, payload: unknown): boolean {
    return this.sendToRule('do', { rule, name, payload });
  }

  /** Something shown and forgotten: hovering, cheering. Nothing depends on it, so nobody hears of one that is lost. */
  signal(rule: string, name: string, payload: unknown): boolean {
    return this.sendToRule('signal', { rule, name, payload });
  }

  get isHost(): boolean {
    return this.room !== null && this.you !== null && this.room.host === this.you.seat;
  }

  /** What everybody may see of the rules that are played, by id: plain values. */
  get rules(): Slots {
    return this.room?.rules ?? NO_SLOTS;
  }

  /** What I alone may see of them. */
  get own(): Slots {
    return this.room?.own ?? NO_SLOTS;
  }

  /** Coming back in mid-question: what was answered and voted still stands. */
  private restore(): void {
    const { room, you } = this;
    if (!room || !you || you.matchId !== room.matchId || you.round !== room.round) return;
    if (you.vote && !this.ownVote)
      this.ownVote = { round: you.round, vote: you.vote, acknowledged: you.vote, note: '' };
    if (this.pick || you.answer === null) return;
    const optionId = room.question?.kind === 'choice' ? String(you.answer) : '';
    this.pick = { round: you.round, answer: you.answer, optionId, status: 'locked', ms: you.answerMs };
  }

  private applyYou(news: Notices['you']): void {
    const before = this.you;
    const you = { name: '', avatar: '', matchId: '', ...before, ...news };
    this.you = you;
    this.restore();
    const cues: Cue[] = [{ kind: 'you' }];
    const isNews = before?.matchId === you.matchId && before.results.length < you.results.length && !this.isReturning;
    if (isNews) {
      const outcome = you.results.endsWith('r') ? 'right' : you.results.endsWith('w') ? 'wrong' : 'none';
      cues.push({ kind: 'verdict', outcome, points: you.verdict?.points ?? 0 });
    }
    this.emit(cues);
  }

  private applyLocked({ round, ms }: Notices['locked']): void {
    if (this.pick?.round !== round) return;
    this.pick = { ...this.pick, status: 'locked', ms };
    this.emit([{ kind: 'locked', ms }]);
  }

  private applyVoted({ round, vote }: Notices['voted']): void {
    if (this.ownVote?.round !== round) return;
    this.ownVote = { ...this.ownVote, acknowledged: vote };
    if (this.ownVote.vote === vote) this.emit([{ kind: 'voted', vote, isAcknowledged: true }]);
  }

  private applyRefused({ code, sentence, intent, round }: Notices['refused']): void {
    const { ownVote } = this;
    if (intent === 'vote' && ownVote && ownVote.round === round)
      this.ownVote = { ...ownVote, vote: ownVote.acknowledged, note: '' };
    // A refused press drains back, unless an earlier one of mine already stands.
    if (intent === 'answer' && this.pick?.round === round && this.pick?.status === 'sent') {
      this.pick = code === 'answer/twice' ? { ...this.pick, status: 'locked' } : null;
    }
    this.emit([{ kind: 'refused', code, sentence, intent }]);
  }

  private sendToRule(intent: 'do' | 'signal', payload: { rule: string; name: string; payload: unknown }): boolean {
    if (this.connection !== 'live') return false;
    this.send(intent as IntentName, payload as never);
    return true;
  }

  private emit(cues: readonly Cue[]): void {
    if (cues.length === 0) return;
    const named = cues.flatMap((cue) => (cue.kind === 'rule' ? [cue, ...this.cuesOf(cue, this)] : [cue]));
    for (const listener of [...this.listeners]) listener(named);
  }
}
