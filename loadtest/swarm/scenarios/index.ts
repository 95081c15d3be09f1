import type { Scenario } from '../scenario.ts';
import { away } from './away.ts';
import { doors } from './doors.ts';
import { drop } from './drop.ts';
import { room } from './room.ts';
import { rooms } from './rooms.ts';
import { show } from './show.ts';

/** Every scenario of `npm run loadtest`. */
export const SCENARIOS: readonly Scenario[] = [room, rooms, show, drop, doors, away];
