import type { Pack, PackHead, PackState } from '#shared/drafts/pack.ts';

/** Sets of questions that people have made: each is played as a topic of its own. */
export interface PackStore {
  /** Keeps a pack, or its newer form. False, and nothing changes, where its id or its topic is another person's. */
  save(pack: Pack): Promise<boolean>;
  /** By the id of its link. */
  find(id: string): Promise<Pack | null>;
  /** By its topic id, which is no secret: whoever asks must know already that the asker may have it. */
  byTopic(topic: string): Promise<Pack | null>;
  /** Of one person, the latest published first. */
  ofPlayer(args: { playerId: string; limit: number }): Promise<PackHead[]>;
  /** Of everybody, in one state, the latest published first. */
  inState(args: { state: PackState; limit: number }): Promise<PackHead[]>;
  /** Moves a pack from one state to another; `heldFor` says why it is held. False where it is in another state by now, or gone. */
  move(args: { id: string; from: PackState; to: PackState; heldFor?: string }): Promise<boolean>;
  /** False where that person has none of that id. */
  remove(args: { id: string; playerId: string }): Promise<boolean>;
}
