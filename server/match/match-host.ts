import type { VoteRecord } from '#server/storage/ports/feedback.ts';
import type { AnswerRecord } from '#server/storage/storage.ts';
import type { Question } from '#shared/questions/question.ts';
import { checksumOf } from '#shared/rules/checksum.ts';
import { createMatch } from '#shared/rules/create-match.ts';
import { isWithoutEffect, type MatchEvent } from '#shared/rules/events.ts';
import type { Input } from '#shared/rules/input.ts';
import type { LuckKey } from '#shared/rules/keyed-luck.ts';
import type { Match, MatchHeader } from '#shared/rules/match.ts';
import { RULES_VERSION } from '#shared/rules/match.ts';
import { type Refusal, refuse } from '#shared/rules/refusals.ts';
import { rematchHeader } from '#shared/rules/rematch.ts';
import { type MatchLog, replayInput } from '#shared/rules/replay.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { applyInput, nextDeadline, tick } from '#shared/rules/step.ts';
import type { Clock } from './clock.ts';
import { answersOfRound, voteRecordOf } from './match-record.ts';

/** What happened, told to whoever shows or keeps it. Called after the match has changed. */
interface MatchListener {
  /** Events in order. */
  onEvents(events: readonly MatchEvent[]): void;
  /** An input was accepted, or time passed into another phase: number `index` of this match's log. Called before its events. */
  onInput(index: number, input: Input): void;
  /** A new match of the same people has begun; `before` is over. */
  onRematch(before: Match, header: MatchHeader): void;
}

/** What makes a rematch another match. */
export interface NextMatch {
  readonly id: string;
  readonly key: LuckKey;
  readonly publicSeed: string;
  readonly deck: readonly Question[];
}

export interface MatchHostArgs {
  readonly rules: Ruleset;
  readonly header: MatchHeader;
  readonly clock: Clock;
  readonly listener: MatchListener;
  /** A fresh deck and identity for a rematch; asked for once the podium stands. */
  readonly nextMatch: (over: Match) => Promise<NextMatch>;
  /** Inputs that were played before a restart. */
  readonly inputs?: readonly Input[];
  readonly onError: (error: unknown, where: string) => void;
}

/**
 * Runs the rules of one match: owns its clock, keeps its log and asks for no polling. It knows no rooms,
 * no sockets and no database. What the rules throw leaves through the caller of `apply`, or `onError` for timers.
 */
export class MatchHost {
  readonly rules: Ruleset;
  match: Match;
  /** What went wrong while the match was made, for whoever tells people. */
  readonly birth: MatchEvent[] = [];
  private readonly args: MatchHostArgs;
  private header: MatchHeader;
  private inputs: Input[];
  private answers: AnswerRecord[] = [];
  private tooFastOf = new Map<number, number>();
  /** By question and player: each one's last vote. */
  private votes = new Map<string, VoteRecord>();
  private cancelTimer: () => void = () => {};
  private timerAt: number | null = null;
  private startedAt: number | null = null;
  private next: Promise<NextMatch> | null = null;
  private isEnded = false;

  constructor(args: MatchHostArgs) {
    this.args = args;
    this.rules = args.rules;
    this.header = args.header;
    this.match = createMatch(args.rules, args.header, this.birth);
    this.inputs = [];
    for (const input of args.inputs ?? []) this.replay(input);
    this.schedule();
  }

  /** How many inputs were accepted: the number the journal and a bug report speak of. */
  get inputCount(): number {
    return this.inputs.length;
  }

  /** Everything this match was so far. */
  get log(): MatchLog {
    return { rulesVersion: RULES_VERSION, header: this.header, inputs: [...this.inputs] };
  }

  /** Answers, votes and times for the record of a match. */
  get history(): { answers: readonly AnswerRecord[]; votes: readonly VoteRecord[]; startedAt: number; log: MatchLog } {
    const { answers, startedAt, header, log } = this;
    return { answers, votes: [...this.votes.values()], startedAt: startedAt ?? header.at, log };
  }

  /** Those of the rounds that were revealed. */
  get answersSoFar(): readonly AnswerRecord[] {
    return this.answers;
  }

  /** By seat: how many of its answers were faster than a human (Q12). */
  get tooFast(): ReadonlyMap<number, number> {
    return this.tooFastOf;
  }

  /** Applies an input now; a refusal comes back, anything else has happened and was told to the listener, if it is anything. */
  apply(input: Input): Refusal | null {
    if (this.isEnded) return refuse('match/over');
    this.pass(input.type === 'restart' ? input.since : input.at);
    const { step } = applyInput(this.rules, this.match, input);
    if (step.ok && !isWithoutEffect(input, step)) {
      this.keep(input);
      this.keepCheck(step.events, input.at);
      this.publish(step.events);
    }
    this.schedule();
    return step.ok ? null : step;
  }

  /** Goes on with a match that nobody hosted since its last input: the time between was a pause (M7). */
  resume(): void {
    this.apply({ type: 'restart', since: this.inputs.at(-1)?.at ?? this.header.at, at: this.args.clock.now() });
  }

  /** Stops every timer; nothing happens in this match any more. */
  end(): void {
    this.isEnded = true;
    this.cancelTimer();
  }

  /**
   * Lets happen what is due by `until`, one thing at a time, so that each round is seen when it is revealed. A phase
   * that people saw is logged though no input changed it: a restart never goes back behind a reveal.
   */
  private pass(until: number): void {
    for (let due = nextDeadline(this.match); due !== null && due <= until; due = nextDeadline(this.match)) {
      const events = tick(this.rules, this.match, due);
      if (!this.keepCheck(events, due) && events.some((event) => event.type === 'phase-changed'))
        this.keep({ type: 'tick', at: due });
      this.publish(events);
    }
  }

  /** The same for an input that was played before a restart: nobody is told. */
  private replay(input: Input): void {
    replayInput(this.rules, this.match, this.inputs.length, input, (events) => this.observe(events));
    this.inputs.push(input);
  }

  private keep(input: Input): void {
    this.inputs.push(input);
    this.args.listener.onInput(this.inputs.length - 1, input);
  }

  /** What a reveal came to goes into the log, so that a replay which comes to something else is found out. */
  private keepCheck(events: readonly MatchEvent[], at: number): boolean {
    const isReveal = events.some((event) => event.type === 'revealed');
    if (isReveal) this.keep({ type: 'tick', at, check: checksumOf(this.match) });
    return isReveal;
  }

  private publish(events: readonly MatchEvent[]): void {
    if (events.length === 0) return;
    this.observe(events);
    this.args.listener.onEvents(events);
    if (events.some((event) => event.type === 'again-agreed')) void this.playAgain();
  }

  private observe(events: readonly MatchEvent[]): void {
    for (const event of events) {
      if (event.type === 'revealed') this.observeReveal();
      if (event.type === 'voted') this.observeVote(event.seat);
      if (event.type !== 'phase-changed') continue;
      if (event.stage === 'over') this.prepareNext();
      else if (event.stage !== 'lobby') this.startedAt ??= this.match.phase.startedAt;
    }
  }

  private observeReveal(): void {
    for (const answer of answersOfRound(this.match)) this.answers.push(answer);
    for (const { seat, isTooFast } of Object.values(this.match.round?.verdicts ?? {}))
      if (isTooFast) this.tooFastOf.set(seat, (this.tooFastOf.get(seat) ?? 0) + 1);
  }

  private observeVote(number: number): void {
    const vote = voteRecordOf(this.match, number);
    if (vote) this.votes.set(`${vote.questionId}/${vote.playerId}`, vote);
  }

  private prepareNext(): void {
    if (this.match.show || this.rules.mode.denies?.includes('again')) return; // nobody will ask for it
    this.next = this.args.nextMatch(this.match);
    this.next.catch((error: unknown) => this.args.onError(error, 'drawing the next deck'));
  }

  private async playAgain(): Promise<void> {
    const before = this.match;
    if (!this.next) return;
    const wanted = this.next;
    this.next = null;
    try {
      const fresh = await wanted;
      if (this.isEnded || this.match !== before) return;
      this.header = rematchHeader(before, { ...fresh, at: this.args.clock.now() });
      const birth: MatchEvent[] = [];
      this.match = createMatch(this.rules, this.header, birth);
      this.inputs = [];
      this.answers = [];
      this.tooFastOf = new Map();
      this.votes = new Map();
      this.startedAt = null;
      this.args.listener.onRematch(before, this.header);
      this.publish(birth);
      this.schedule();
    } catch (error) {
      this.args.onError(error, 'playing again');
    }
  }

  private schedule(): void {
    const due = this.isEnded ? null : nextDeadline(this.match);
    if (due === this.timerAt && due !== null) return;
    this.cancelTimer();
    this.cancelTimer = () => {};
    this.timerAt = due;
    if (due !== null) this.cancelTimer = this.args.clock.setTimer(due - this.args.clock.now(), () => this.onTimer());
  }

  private onTimer(): void {
    this.timerAt = null;
    try {
      // A timer may fire a fraction of a millisecond early: then nothing is due yet and it is set again.
      this.pass(this.args.clock.now());
      this.schedule();
    } catch (error) {
      this.args.onError(error, 'a timer');
    }
  }
}
