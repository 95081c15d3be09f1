import { desk } from './desk.ts';
import { peopleDesk } from './people-desk.ts';
import { studio } from './studio.ts';

/**
 * The words of the studio and the desk, and of files of questions: they come with those pages, and whoever only plays
 * does not wait for them.
 */
export const backstage = { desk, peopleDesk, studio } as const;
