import type { PhaseName } from '#shared/rules/phase.ts';

/**
 * What kind of moment a phase is. Phases are a mode's own and open; stages are the closed list that screens, sounds and
 * keys ask, so that a phase of anybody's mode is shown, heard and playable at once.
 */
export type Stage = 'lobby' | 'intro' | 'read' | 'open' | 'closed' | 'told' | 'between' | 'over';

const STAGE_OF: Readonly<Record<PhaseName, Stage>> = {
  waiting: 'lobby',
  countdown: 'intro',
  reading: 'read',
  answering: 'open',
  locked: 'closed',
  reveal: 'told',
  scoreboard: 'between',
  podium: 'over',
};

/** The stage of a phase; one that nobody knows is a pause between questions. */
export function stageOf(phase: string): Stage {
  return STAGE_OF[phase as PhaseName] ?? 'between';
}
