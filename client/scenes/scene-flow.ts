import type { Stage } from '#shared/rules/phase.ts';

/** The standard scenes of a room, by key. `boot` stays under all others: it has the stage. */
export type SceneKey = 'boot' | 'waiting' | 'countdown' | 'question' | 'scoreboard' | 'podium';

/** The standard scene of each stage. The verdict is told in the question's own scene: its card turns in place. */
export const STANDARD: Readonly<Record<Stage, Exclude<SceneKey, 'boot'>>> = {
  lobby: 'waiting',
  intro: 'countdown',
  read: 'question',
  open: 'question',
  closed: 'question',
  told: 'question',
  between: 'scoreboard',
  over: 'podium',
};
