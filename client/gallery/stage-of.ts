import type { Stage } from '#shared/rules/phase.ts';

const STAGE_OF: Readonly<Record<string, Stage>> = {
  waiting: 'lobby',
  countdown: 'intro',
  reading: 'read',
  answering: 'open',
  locked: 'closed',
  reveal: 'told',
  scoreboard: 'between',
  podium: 'over',
};

/** The stage of a usual phase, for pictures; one that nobody knows is a pause between questions. A room says its own. */
export function stageOf(phase: string): Stage {
  return STAGE_OF[phase] ?? 'between';
}
