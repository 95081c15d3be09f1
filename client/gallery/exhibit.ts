import type { RuleCard } from '#shared/protocol/rule-card.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import type { ViewRegistry } from '../rules/view-registry.ts';
import type { HeldClock } from './a-room.ts';
import { aModel, aRoom, type aYou } from './a-room.ts';

/** One picture of the gallery: a model held still, and perhaps what happens to it next. */
export interface Exhibit {
  readonly model: (clock: HeldClock) => MatchModel;
  /** What `play` does: the change whose motion is looked at. */
  readonly next?: (model: MatchModel) => void;
  /** Of rules that are made up for the picture. */
  readonly cards?: readonly RuleCard[];
  readonly registry?: ViewRegistry;
}

/** A picture of a room in which nothing moves. */
export const still = (part: Partial<RoomSnapshot>, you: Parameters<typeof aYou>[1] = {}): Exhibit => ({
  model: (clock) => aModel(clock, aRoom(part), you),
});
