import type { Stage } from '#shared/rules/phase.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import type { RoomViews } from '../rules/room-views.ts';

/**
 * The scenes of a room, by key. `boot` stays under all others: it has the stage. `rule` is the scene that a rule draws of
 * one of its phases, `overlays` what rules draw over any; the others are the standard ones.
 */
export type SceneKey = StandardKey | 'boot' | 'rule' | 'overlays';
export type StandardKey = 'waiting' | 'countdown' | 'question' | 'scoreboard' | 'asking' | 'podium';

/**
 * The standard scene of each stage. Between questions it is the scoreboard, or, where a rule asks something of the
 * players, a quiet stage for the panel that asks it. The verdict is told in the question's own scene: its card turns in
 * place.
 */
const STANDARD: Readonly<Record<Stage, StandardKey>> = {
  lobby: 'waiting',
  intro: 'countdown',
  read: 'question',
  open: 'question',
  closed: 'question',
  told: 'question',
  between: 'scoreboard',
  over: 'podium',
};

export function standardOf(room: RoomSnapshot, views: RoomViews): StandardKey {
  return room.stage === 'between' && views.asking(room).length > 0 ? 'asking' : STANDARD[room.stage];
}
