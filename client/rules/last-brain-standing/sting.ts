import type { StingName } from '../../audio/stings.ts';

/** Of a hundred one is left. */
export const sting: StingName = 'toll';
