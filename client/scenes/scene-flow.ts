import type { PhaseName } from '#shared/rules/phase.ts';

/** The scenes of a room, by key. `boot` stays under all others: it has the stage. */
export type SceneKey = 'boot' | 'waiting' | 'countdown' | 'question' | 'scoreboard' | 'podium';

/** Which scene shows which phase. The reveal is the question's own scene: its card turns in place. */
export const SCENE_OF: Readonly<Record<PhaseName, Exclude<SceneKey, 'boot'>>> = {
  waiting: 'waiting',
  countdown: 'countdown',
  reading: 'question',
  answering: 'question',
  locked: 'question',
  reveal: 'question',
  scoreboard: 'scoreboard',
  podium: 'podium',
};
