import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../net/api-error.ts';

/** Does what may go wrong, and keeps in a sentence what did. `onSignedOut` hears that the session of the desk has ended. */
export function useSayings(onSignedOut?: () => void): {
  readonly trouble: string;
  readonly tried: (work: () => Promise<void>) => Promise<void>;
} {
  const [trouble, setTrouble] = useState('');
  const isOver = useRef(false);
  useEffect(
    () => () => {
      isOver.current = true;
    },
    [],
  );
  const tried = async (work: () => Promise<void>): Promise<void> => {
    setTrouble('');
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (isOver.current) return;
      if (error.code === 'desk/sign-in' && onSignedOut) onSignedOut();
      else setTrouble(error.message);
    }
  };
  return { trouble, tried };
}
