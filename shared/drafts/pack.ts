import type { Question } from '../questions/question.ts';

/**
 * A pack: a finished set of questions that is played as a topic of its own. `private`: whoever has its link.
 * `in-review`: the same, and a reviewer is asked to list it. `listed`: on the wall, for everybody. `held`: its author alone,
 * because of what stands in it.
 */
export const PACK_STATES = ['private', 'in-review', 'listed', 'held'] as const;
export type PackState = (typeof PACK_STATES)[number];

/** What a list of packs shows. */
export interface PackHead {
  /** What its link holds: not to be guessed, and in no state that others see. */
  readonly id: string;
  /** Its topic id, `pack-` and some letters: in rooms, results and statistics; cover and colours are drawn from it. */
  readonly topic: string;
  readonly title: string;
  readonly lang: string;
  readonly state: PackState;
  /** Whose it is, and the name they had. */
  readonly playerId: string;
  readonly authorName: string;
  /** How many questions it has. */
  readonly count: number;
  /** Server ms. */
  readonly publishedAt: number;
  /** Why it is held, for its author; null: it is not. */
  readonly heldFor: string | null;
}

export interface Pack extends Omit<PackHead, 'count'> {
  readonly questions: readonly Question[];
}

/** Topic ids of packs, and of nothing else. */
export const PACK_TOPIC = /^pack-[a-z0-9]{12}$/;

/** Whether only its author may play a pack, whoever has its link. */
export function isHeld({ state }: Pick<PackHead, 'state'>): boolean {
  return state === 'held';
}

/** Who is asked in a room: `isPublic`: strangers too; `openerOnly`: whoever opened it, the pack's author. */
export interface PackRoom {
  readonly isPublic: boolean;
  readonly openerOnly: boolean;
}

/** Whether a pack may be asked in a room: what is changed or held after it was opened is not what was let in. */
export function mayBeAsked({ state }: Pick<PackHead, 'state'>, { isPublic, openerOnly }: PackRoom): boolean {
  return isPublic ? state === 'listed' : openerOnly || state !== 'held';
}

export const PACK_BOUNDS = { packsEach: 50, draftsEach: 30, questionsLeast: 1 } as const;
