import type { StingName } from '../../audio/stings.ts';

/** A call and its answer. */
export const sting: StingName = 'clash';
