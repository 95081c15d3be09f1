/** What the players of one crowd in this process did and heard in one round, by their place in the crowd. Times are ms on the clock of `now()`, 0 for what did not happen. */
export interface RoundLog {
  readonly round: number;
  /** Of the question's own frame. */
  readonly frameBytes: number;
  /** When the server began the question, by its own clock, which is this machine's. */
  readonly askedAt: number;
  /** When the answer window opened, as the crowd's eye saw it. */
  openedAt: number;
  optionIds: readonly string[];
  /** When the question reached each. */
  readonly heard: Float64Array;
  /** When each pressed, when that was acknowledged, and which option it was. */
  readonly sent: Float64Array;
  readonly acknowledged: Float64Array;
  readonly option: Uint8Array;
  readonly voteSent: Float64Array;
  readonly voteAcknowledged: Float64Array;
  /** 1: its line broke since, so that its times say nothing of the server. */
  readonly isBroken: Uint8Array;
  /** Bytes and frames of the crowd when the question began, and when the next one did or it was over. */
  readonly bytesBefore: number;
  bytesAfter: number;
}

/** Whether somebody has pressed something and has had no word of it, though their line held. */
export function awaitsWord(log: RoundLog, place: number): boolean {
  const of = (times: Float64Array): number => times[place] ?? 0;
  if (log.isBroken[place] === 1) return false;
  return (of(log.sent) > 0 && of(log.acknowledged) === 0) || (of(log.voteSent) > 0 && of(log.voteAcknowledged) === 0);
}

export function newRoundLog(args: {
  round: number;
  askedAt: number;
  /** Players of the crowd. */
  size: number;
  bytesBefore: number;
  frameBytes: number;
}): RoundLog {
  const { round, askedAt, size, bytesBefore, frameBytes } = args;
  return {
    ...{ round, askedAt, frameBytes },
    openedAt: 0,
    optionIds: [],
    heard: new Float64Array(size),
    sent: new Float64Array(size),
    acknowledged: new Float64Array(size),
    option: new Uint8Array(size),
    voteSent: new Float64Array(size),
    voteAcknowledged: new Float64Array(size),
    isBroken: new Uint8Array(size),
    bytesBefore,
    bytesAfter: bytesBefore,
  };
}
