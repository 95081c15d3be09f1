import type { RefusalCode } from '#shared/rules/refusals.ts';
import type { Cue } from './cue.ts';
import { isSameAnswer, type OwnAnswer } from './own-answer.ts';
import type { Own } from './own-cues.ts';

/** An unacknowledged answer is sent again after so long, ms: the same answer twice is one answer (Q3). */
export const RESEND_MS = 4000;
/** The server says that the window is not open yet, and our clock that it is: the press is tried again so soon, ms. */
const TOO_EARLY_MS = 250;

/** Brings my answers to the server over any number of lines, and knows which of them have arrived. */
export class Delivery {
  /** My answer to the current question. */
  pick: OwnAnswer | null = null;
  /** My last answer that did not reach the server. */
  missed: OwnAnswer | null = null;
  /** An answer of an earlier round that was never acknowledged: its results will tell. */
  private stray: OwnAnswer | null = null;
  private readonly now: () => number;
  private readonly send: (answer: OwnAnswer) => void;

  /** `now` in local ms. */
  constructor(args: { now: () => number; send: (answer: OwnAnswer) => void }) {
    this.now = args.now;
    this.send = args.send;
  }

  press(one: {
    readonly matchId: string;
    readonly round: number;
    answer: OwnAnswer['answer'];
    optionId: string;
  }): void {
    this.pick = { ...one, status: 'sent', ms: null, pressedAt: this.now(), sentAt: null };
    this.missed = null;
  }

  /** Sends an unacknowledged answer, where this line has not carried it yet, or has kept silent about it. */
  sendIfDue(): void {
    const { pick } = this;
    const now = this.now();
    if (pick?.status !== 'sent' || (pick.sentAt !== null && now - pick.sentAt < RESEND_MS)) return;
    this.pick = { ...pick, sentAt: now };
    this.send(this.pick);
  }

  /** Whatever was sent may have gone down with its line. */
  onLineLost(): void {
    if (this.pick) this.pick = { ...this.pick, sentAt: null };
  }

  /** The room is at this question now. */
  onRound({ matchId, round }: { readonly matchId: string; readonly round: number }): void {
    const { pick } = this;
    if (!pick || (pick.round === round && pick.matchId === matchId)) return;
    this.stray = pick.status === 'sent' ? pick : null;
    this.pick = null;
  }

  /** What the server has as my answer to the current question: over any other press of mine, for the first one stands. */
  onRead({ matchId, round, answer, answerMs: ms }: Own, isChoice: boolean): void {
    if (answer === null || (this.pick?.status === 'locked' && isSameAnswer(this.pick.answer, answer))) return;
    const pressedAt = this.pick?.pressedAt ?? this.now();
    const optionId = isChoice ? String(answer) : '';
    this.pick = { matchId, round, answer, optionId, status: 'locked', ms, pressedAt, sentAt: pressedAt };
    this.missed = null;
  }

  onLocked(round: number, ms: number): Cue[] {
    if (this.pick?.round !== round) return [];
    this.pick = { ...this.pick, status: 'locked', ms };
    return [{ kind: 'locked', ms }];
  }

  /** An answer that nobody has acknowledged, once the results tell whether it counted. */
  onResults(you: Own | null): Cue[] {
    const waiting = this.pick?.status === 'sent' ? this.pick : this.stray;
    const receipt = waiting && receiptOf(waiting, you);
    if (!waiting || !receipt) return [];
    this.stray = null;
    if (receipt === 'received') {
      if (this.pick === waiting) this.pick = { ...waiting, status: 'locked', ms: you?.answerMs ?? null };
      return [];
    }
    return this.drain(waiting);
  }

  /** My answer was refused. The cues say what became of it; null: the refusal itself is the news. */
  onRefused(code: RefusalCode, round: number | undefined, isOpen: boolean): Cue[] | null {
    const { pick } = this;
    if (pick?.status !== 'sent' || (round !== undefined && round !== pick.round)) return null;
    if (code === 'answer/twice') {
      // An earlier one of mine stands: as a rule this one, sent again.
      this.pick = { ...pick, status: 'locked' };
      return [{ kind: 'locked', ms: pick.ms ?? 0 }];
    }
    if (code === 'answer/too-early' && isOpen) {
      this.pick = { ...pick, sentAt: this.now() - RESEND_MS + TOO_EARLY_MS };
      return [];
    }
    if (code === 'intent/too-fast') return []; // it goes out again by itself
    this.drain(pick);
    return null;
  }

  private drain(pick: OwnAnswer): Cue[] {
    if (this.pick === pick) this.pick = null;
    this.missed = pick;
    return [{ kind: 'unreceived', round: pick.round }];
  }
}

/** Whether an answer was received, as far as what is mine alone tells; null: it does not say yet. */
function receiptOf(pick: OwnAnswer, you: Own | null): 'received' | 'not-received' | null {
  if (you?.matchId !== pick.matchId) return null;
  if (you.round === pick.round && you.answer !== null) return 'received';
  const result = you.results[pick.round];
  if (result === undefined) return null;
  return /[rpw]/.test(result) ? 'received' : 'not-received';
}
