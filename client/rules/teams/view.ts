import { notes, pitch } from '../../audio/note.ts';
import { bareStage } from '../bare-stage.ts';
import { defineView } from '../define-view.ts';
import { BoardPanel } from './board-panel.tsx';
import { HEARD } from './heard.ts';
import { TeamPodium } from './podium-panel.tsx';
import { Sides } from './sides.tsx';
import { RULE } from './slots.ts';
import { sting } from './sting.ts';

/** Cloth that snaps. */
const CLOTH = notes([
  { hz: 700, from: 0, lasts: 0.05, type: 'sawtooth', gain: 0.12, to: 180 },
  { hz: 300, from: 0.06, lasts: 0.06, type: 'triangle', gain: 0.2, to: 120 },
]);
const CLIMB = notes([{ hz: pitch(-9), from: 0, lasts: 0.2, type: 'triangle', gain: 0.2, to: pitch(3) }]);

/** How teams look, sound and read. */
export const view = defineView({
  rule: RULE,
  sting,
  seats: Sides,
  scenes: { scoreboard: bareStage },
  panels: [
    { phases: ['scoreboard'], Panel: BoardPanel },
    { stages: ['over'], Panel: TeamPodium },
  ],
  mark: ({ seat }, model) => {
    const team = model.room?.seats.find((one) => one.seat === seat)?.team ?? 0;
    return team > 0 ? { icon: 'flag', text: String(team) } : null;
  },
  ...HEARD,
  sounds: { sides: CLOTH, scoreboard: CLIMB },
});
