import { cutMoment } from '../modes/last-brain-standing/moment.ts';
import { unmaskingMoment } from '../modes/saboteur/moment.ts';
import { chainMoment } from '../modifiers/chain-reaction/moment.ts';
import { stealMoment } from '../modifiers/steal-a-point/moment.ts';
import type { MomentReader } from './moment.ts';

/** What rules of their own bring to a reel; what happens in any match is in `round-moments.ts`. */
export const RULE_MOMENTS: readonly MomentReader[] = [cutMoment, unmaskingMoment, stealMoment, chainMoment];
