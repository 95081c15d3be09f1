import { keep } from '../net/keep.ts';

const KEY = 'last-match';

/** The code of the running match that this browser was last in: the wall offers the way back. */
export const lastMatch = {
  read: (): string | null => keep.read(KEY) || null,
  remember: (code: string): void => keep.write(KEY, code),
  /** It is over, or they may not come back; another match that is remembered stays. */
  forget(code: string): void {
    if (keep.read(KEY) === code) keep.write(KEY, '');
  },
};
