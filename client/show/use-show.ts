import { useEffect, useRef, useState } from 'preact/hooks';
import type { Press } from '#shared/protocol/shows.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { ApiError } from '../net/api-error.ts';
import { showApi } from '../net/show-api.ts';

/** The host's page looks this often, ms. */
const LOOK_MS = 1000;
/** Why looking again is of no use. */
const FINAL: readonly string[] = ['show/wrong-key', 'show/unknown'];

export interface ShowModel {
  /** Null: nothing is known yet. */
  readonly show: ShowStatus | null;
  /** What went wrong with the last look or press, in words; empty: nothing. */
  readonly trouble: string;
  /** Looking again is of no use. */
  readonly isLost: boolean;
  /** A press is under way. */
  readonly isPressing: boolean;
  readonly press: (press: Press) => Promise<void>;
}

/** A show as its host sees it, looked at each second. */
export function useShow(code: string, key: string): ShowModel {
  const [show, setShow] = useState<ShowStatus | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isLost, setLost] = useState(false);
  const [isPressing, setPressing] = useState(false);
  const latest = useRef(0);
  const isGone = useRef(false);

  /** Of two answers that overtake each other the older is no news. */
  const ask = async (what: () => Promise<ShowStatus>): Promise<void> => {
    const turn = ++latest.current;
    try {
      const status = await what();
      if (isGone.current || turn < latest.current) return;
      setShow(status);
      setTrouble('');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (isGone.current) return;
      setTrouble(error.message);
      if (FINAL.includes(error.code)) setLost(true);
    }
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      await ask(() => showApi.status(code, key));
      if (!isGone.current) timer = setTimeout(() => void look(), LOOK_MS);
    };
    void look();
    return () => {
      isGone.current = true;
      clearTimeout(timer);
    };
  }, [code, key]);
  return {
    ...{ show, trouble, isLost, isPressing },
    press: async (press) => {
      setPressing(true);
      await ask(() => showApi.press(code, key, press));
      if (!isGone.current) setPressing(false);
    },
  };
}
