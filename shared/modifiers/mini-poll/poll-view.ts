/** What everybody sees of a poll. */
export interface PollView {
  /** Of the match, 1-based; 0: there was none yet. */
  readonly number: number;
  readonly question: string;
  readonly choices: readonly string[];
  /** How many have said something, and how many could. */
  readonly voices: number;
  readonly people: number;
  /** Whole per cent of the voices, by choice; null while that would tell who chose what (MP3). */
  readonly shares: readonly number[] | null;
  /** By choice, the seats that chose it, in the order of seats; null: nobody's name is shown. */
  readonly faces: readonly (readonly number[])[] | null;
}

/** What it shows one seat alone. */
export interface OwnPollView {
  /** The place of what I chose; -1: nothing yet. */
  readonly pick: number;
}
