import type { Pack, PackHead, PackState } from '#shared/drafts/pack.ts';

/** Sets of questions that people have made: each is played as a topic of its own. */
export interface PackStore {
  /**
   * Keeps a new pack where its author has fewer than `max`, however many come at once. `taken`: there is one of its id
   * or its topic.
   */
  create(pack: Pack, max: number): Promise<'created' | 'too-many' | 'taken'>;
  /**
   * Keeps the newer form of a pack where it is in the state `from` still: what a reviewer decides meanwhile is not
   * written over. False, and nothing changes, where it is in another one, gone, or another person's, or where its
   * topic is another pack's.
   */
  replace(pack: Pack, from: PackState): Promise<boolean>;
  /** By the id of its link. */
  find(id: string): Promise<Pack | null>;
  /** By its topic id, which is no secret: whoever asks must know already that the asker may have it. */
  byTopic(topic: string): Promise<Pack | null>;
  /** Of one person, the latest published first. */
  ofPlayer(args: { playerId: string; limit: number }): Promise<PackHead[]>;
  /** Of everybody, in one state, the latest published first. */
  inState(args: { state: PackState; limit: number }): Promise<PackHead[]>;
  /**
   * Moves a pack from one state to another; `heldFor` says why it is held, `publishedAt` which form of it was looked at.
   * False where it is in another state or form by now, or gone.
   */
  move(args: { id: string; from: PackState; to: PackState; heldFor?: string; publishedAt?: number }): Promise<boolean>;
  /** False where that person has none of that id. */
  remove(args: { id: string; playerId: string }): Promise<boolean>;
}
