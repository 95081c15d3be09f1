import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { ApiError } from '../net/api-error.ts';

/** What a door answers, asked anew where one of `asks` changes. */
export function useAnswer<T>(
  load: () => Promise<T>,
  asks: readonly unknown[],
): {
  /** Null: it has not come yet. */
  readonly answer: T | null;
  /** Why there is none, in a sentence; null: nothing is wrong. */
  readonly why: string | null;
  readonly again: () => void;
  /** It has become another one by what was done on this page. */
  readonly setAnswer: (answer: T) => void;
} {
  const [answer, setAnswer] = useState<T | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isOver = false;
    setWhy(null);
    load().then(
      (one) => void (isOver || setAnswer(() => one)),
      (error: unknown) => {
        if (!isOver) setWhy(error instanceof ApiError ? error.message : t.connection.broken);
        if (!(error instanceof ApiError)) throw error;
      },
    );
    return () => {
      isOver = true;
    };
  }, [...asks, times]);
  return { answer, why, again: () => setTimes(times + 1), setAnswer: (one) => setAnswer(() => one) };
}
