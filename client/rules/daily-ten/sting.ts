import type { StingName } from '../../audio/stings.ts';

/** A new day, a new ten. */
export const sting: StingName = 'sunrise';
