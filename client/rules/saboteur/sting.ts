import type { StingName } from '../../audio/stings.ts';

/** Somebody here is false. */
export const sting: StingName = 'masks';
