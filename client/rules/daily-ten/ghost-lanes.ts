import { COLOUR } from '#client/theme/tokens.ts';
import { MISS_MS } from '#shared/daily/tried.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import type { Box } from '../../views/box.ts';
import { fillBox, line } from '../../views/brush.ts';
import { DEPTH } from '../../views/easel.ts';
import type { Measures } from '../../views/measures.ts';
import { PictureView } from '../../views/picture-view.ts';
import type { CardFoot, FootPlace } from '../define-view.ts';
import { dailyOf, raceSoFar, triedSoFar } from './slots.ts';

const LANE = 6;
const GAP = 2;
const LEGEND = 24;
/** A cell that fills is drawn in so many steps: each is a picture. */
const STEPS = 20;
const MARK_COLOURS = { right: COLOUR.right, part: COLOUR.warn, wrong: COLOUR.wrong, none: COLOUR.line } as const;

/** Two lanes of a cell a question: mine above, the ghost's below, which runs along while I think. */
export class GhostLanes extends PictureView implements CardFoot {
  private readonly model: MatchModel;
  private readonly place: Box;
  private readonly measures: Measures;

  constructor({ model, easel, box, measures }: FootPlace) {
    super(easel, { ...box, depth: DEPTH.words });
    this.model = model;
    this.place = box;
    this.measures = measures;
  }

  draw(now: number): void {
    const { room } = this.model;
    const questions = room?.rounds ?? 0;
    if (!room || questions === 0) return;
    const own = triedSoFar(this.model);
    const ghost = dailyOf(this.model)?.ghost ?? null;
    const run =
      room.stage === 'open' ? Math.max(0, MISS_MS - (room.endsAt - now)) : room.stage === 'read' ? 0 : MISS_MS;
    const cost = ghost?.costs[room.round] ?? MISS_MS;
    const part = Math.floor(STEPS * Math.min(1, run / Math.max(1, cost))) / STEPS;
    const race = raceSoFar(this.model);
    const legend = ghost
      ? `${t.daily.ghost(ghost.name)}${race ? `  ${t.daily.gap(race.aheadMs)}` : ''}`
      : t.daily.title;
    this.picture.show(`${own.marks.join()}/${room.round}/${part}/${legend}`, (context) => {
      const top = this.measures.legend ? LEGEND : 0;
      if (this.measures.legend)
        line(context, legend, 0, 0, {
          ...{ size: this.measures.size === 'desktop' ? 13 : 12, weight: 600, face: 'body', line: 1.3, track: 0.01 },
          colour: COLOUR.text2,
        });
      const width = (this.place.width - GAP * (questions - 1)) / questions;
      for (let i = 0; i < questions; i++) {
        const x = i * (width + GAP);
        const mark = own.marks[i];
        fillBox(context, { x, y: top, width, height: LANE }, 2, mark ? MARK_COLOURS[mark] : COLOUR.sunk);
        const theirs = ghost?.marks[i];
        if (!theirs) continue;
        const y = top + LANE + GAP;
        fillBox(context, { x, y, width, height: LANE }, 2, COLOUR.sunk);
        const isPast = i < room.round || (i === room.round && part >= 1);
        const share = isPast ? 1 : i === room.round ? part : 0;
        if (share > 0)
          fillBox(
            context,
            { x, y, width: width * share, height: LANE },
            2,
            isPast ? MARK_COLOURS[theirs] : COLOUR.text3,
          );
      }
    });
  }
}
