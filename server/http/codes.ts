import type { OpenRoom } from '../rooms/open-rooms.ts';
import type { OpenShow } from '../shows/shows.ts';
import type { CodeDoor } from './code-door.ts';

/** The one door to everything that has a code. */
export type Codes = CodeDoor<OpenRoom | OpenShow>;

export function isShow(coded: OpenRoom | OpenShow): coded is OpenShow {
  return 'isHost' in coded;
}
