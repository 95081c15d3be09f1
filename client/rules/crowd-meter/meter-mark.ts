import { ANSWER_SHAPES } from '#client/theme/shapes.ts';
import { ANSWER_COLOURS, COLOUR } from '#client/theme/tokens.ts';
import { t } from '../../i18n/t.ts';
import { LETTERS } from '../../model/selectors.ts';
import { paintShape } from '../../views/art.ts';
import { centred, measureOf } from '../../views/brush.ts';
import type { Easel } from '../../views/easel.ts';
import { DEPTH } from '../../views/easel.ts';
import { Picture } from '../../views/picture.ts';

const FIGURES = { weight: 600, face: 'figures', line: 1, colour: COLOUR.text2 } as const;
/** Room for the shape and "100 %" in any language, px. */
const WIDTH = 96;

/** What stands under one segment of the meter: its shape and its per cent. */
export class MeterMark {
  readonly picture: Picture;
  private readonly index: number;
  private readonly side: number;
  private readonly top: number;

  constructor(easel: Easel, index: number, top: number, isDesktop: boolean) {
    this.index = index;
    this.top = top;
    this.side = isDesktop ? 20 : 18;
    this.picture = new Picture(easel, { width: WIDTH, height: this.side, depth: DEPTH.words });
  }

  /** `x` and `width` are of its segment; `dy` is how far the card stands off its place. */
  draw(x: number, share: number, width: number, dy: number): void {
    const full = this.side;
    const text = t.stage.percent(share);
    // Six options on a phone: shape and per cent are smaller, and still apart.
    const isTight = width < full + 6 + measureOf({ ...FIGURES, size: 14 })(text);
    const [side, gap, size] = isTight ? [14, 4, 12] : [full, 6, 14];
    this.picture.place(x, this.top).show(`${text}/${isTight}`, (context) => {
      const shape = ANSWER_SHAPES[this.index] ?? 'plus';
      paintShape(context, shape, 0, (full - side) / 2, side, ANSWER_COLOURS[LETTERS[this.index] ?? 'F']);
      centred(context, text, side + gap, full / 2, { ...FIGURES, size });
    });
    if (dy !== 0) this.picture.nudge({ dy });
  }
}
