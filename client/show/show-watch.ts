import { signal } from '@preact/signals';
import type { Press } from '#shared/protocol/shows.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { ApiError } from '../net/api-error.ts';

/** The host's page looks this often, ms. */
const LOOK_MS = 1000;
/** For so long it says why a press was refused, ms. */
const REFUSED_MS = 8000;
/** Why looking again is of no use. */
const FINAL = ['show/wrong-key', 'show/unknown'] as const;
type Final = (typeof FINAL)[number];

export interface ShowView {
  /** Null: nothing is known yet. */
  readonly show: ShowStatus | null;
  /** What went wrong with the last look, in words; empty: nothing. */
  readonly trouble: string;
  /** Why the last press did nothing, in words; empty: it did, or that was a while ago. */
  readonly refused: string;
  /** Why looking again is of no use; null: it is. */
  readonly lost: Final | null;
  /** A press is under way. */
  readonly isPressing: boolean;
}

export interface ShowWatchArgs {
  readonly look: () => Promise<ShowStatus>;
  readonly press: (press: Press) => Promise<ShowStatus>;
  /** Calls back after some ms. */
  readonly later?: (work: () => void, ms: number) => void;
}

/** A show as its host sees it, looked at each second from `begin` to `end`. */
export function createShowWatch(args: ShowWatchArgs) {
  const { later = (work, ms) => void setTimeout(work, ms) } = args;
  const state = signal<ShowView>({ show: null, trouble: '', refused: '', lost: null, isPressing: false });
  let turns = 0;
  let presses = 0;
  let isOver = false;
  /** A look is under way or to come. */
  let isLooking = false;
  const set = (part: Partial<ShowView>): void => {
    if (!isOver) state.value = { ...state.value, ...part };
  };

  /** Shows what is answered; of two answers that overtake each other the older is no news. Else why there is none. */
  async function asked(what: () => Promise<ShowStatus>): Promise<ApiError | null> {
    const turn = ++turns;
    try {
      const show = await what();
      if (turn === turns) set({ show, trouble: '', lost: null });
      return null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const lost = FINAL.find((code) => code === error.code);
      if (lost) set({ lost, trouble: error.message });
      return error;
    }
  }

  async function look(): Promise<void> {
    isLooking = true;
    const error = await asked(args.look);
    isLooking = false;
    if (error) set({ trouble: error.message });
    lookLater();
  }

  function lookLater(): void {
    if (isOver || isLooking || state.peek().lost !== null) return;
    isLooking = true;
    later(() => void look(), LOOK_MS);
  }

  return {
    state,
    begin: look,
    async press(press: Press): Promise<void> {
      const mine = ++presses;
      set({ isPressing: true, refused: '' });
      const error = await asked(() => args.press(press));
      set({ isPressing: false });
      if (error === null) return lookLater(); // it may have been lost for a moment
      set({ refused: error.message });
      later(() => mine === presses && set({ refused: '' }), REFUSED_MS);
    },
    end(): void {
      isOver = true;
    },
  };
}
