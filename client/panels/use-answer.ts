import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { ApiError } from '../net/api-error.ts';
import { type MessageKey, toRetry } from './message-keys.ts';

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
  /** The key that asks once more, where that may help. */
  readonly retry: readonly MessageKey[];
  /** It has become another one by what was done on this page. */
  readonly setAnswer: (answer: T) => void;
} {
  const [answer, setAnswer] = useState<T | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [isGone, setIsGone] = useState(false);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isOver = false;
    setWhy(null);
    load().then(
      (one) => void (isOver || setAnswer(() => one)),
      (error: unknown) => {
        if (!isOver) {
          setWhy(error instanceof ApiError ? error.message : t.connection.broken);
          setIsGone(error instanceof ApiError && error.isGone);
        }
        if (!(error instanceof ApiError)) throw error;
      },
    );
    return () => {
      isOver = true;
    };
  }, [...asks, times]);
  const again = () => setTimes(times + 1);
  return { answer, why, again, retry: isGone ? [] : [toRetry(again)], setAnswer: (one) => setAnswer(() => one) };
}
