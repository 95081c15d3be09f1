import type { Notices } from '#shared/protocol/notices.ts';
import type { Vote } from '#shared/questions/vote.ts';
import type { Cue } from './cue.ts';
import type { Own } from './own-cues.ts';
import type { OwnVote } from './own-vote.ts';

/** A vote as it is sent. */
interface SentVote {
  readonly round: number;
  readonly vote: Vote | 'none';
  readonly note?: string;
}

/** Brings my votes to the server over any number of lines, and knows which of them it has. */
export class Voting {
  own: OwnVote | null = null;
  /** My vote may have gone out on a line that was lost. */
  private isDue = false;
  private readonly send: (vote: SentVote) => void;

  constructor(send: (vote: SentVote) => void) {
    this.send = send;
  }

  /** The same vote again, without a note, takes it back. Says what I vote now. */
  press(round: number, vote: Vote, note: string): Vote | 'none' {
    const before = this.own?.round === round ? this.own : null;
    const isTakenBack = before?.vote === vote && note === '';
    const to = isTakenBack ? 'none' : vote;
    const acknowledged = before?.acknowledged ?? 'none';
    this.own = { round, vote: to, acknowledged, note: isTakenBack ? '' : note };
    this.send({ round, vote: to, ...(note ? { note } : {}) });
    return to;
  }

  /** A new line is there: what the last one may have lost goes out once more, where one can vote. */
  sendIfDue(canVote: boolean): void {
    const { own } = this;
    if (this.isDue && own && own.vote !== own.acknowledged && canVote) {
      const { round, vote, note } = own;
      this.send({ round, vote, ...(note ? { note } : {}) });
    }
    this.isDue = false;
  }

  onLineLost(): void {
    this.isDue = true;
  }

  /** The room is at this question now; `isOtherMatch`: of another match. */
  onRound(round: number, isOtherMatch: boolean): void {
    if (this.own && (this.own.round !== round || isOtherMatch)) this.own = null;
  }

  /** What the server has as my vote on the current question. */
  onRead({ round, vote }: Own): void {
    if (this.own && this.isDue) this.own = { ...this.own, acknowledged: vote ?? 'none' };
    if (vote && !this.own) this.own = { round, vote, acknowledged: vote, note: '' };
  }

  onVoted({ round, vote }: Notices['voted']): Cue[] {
    if (this.own?.round !== round) return [];
    this.own = { ...this.own, acknowledged: vote };
    return this.own.vote === vote ? [{ kind: 'voted', vote, isAcknowledged: true }] : [];
  }

  /** What stood before stands again. */
  onRefused(round: number | undefined): void {
    if (this.own && this.own.round === round) this.own = { ...this.own, vote: this.own.acknowledged, note: '' };
  }
}
