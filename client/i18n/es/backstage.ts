import type { Backstage } from '../catalogue.ts';
import { desk } from './desk.ts';
import { peopleDesk } from './people-desk.ts';
import { studio } from './studio.ts';

export const backstage: Backstage = { desk, peopleDesk, studio };
