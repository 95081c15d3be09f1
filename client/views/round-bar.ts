import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { progressOf, secondsToEnd } from '../model/selectors.ts';
import { box } from './box.ts';
import { centred, measureOf, type Type } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import type { Layout, LayoutAsk } from './layout.ts';
import { layoutOf } from './layout.ts';
import { Picture } from './picture.ts';
import { paintProgress } from './top-bar.ts';

/** The strip above whatever comes between questions: the rounds so far and, unless the page says it, when it goes on. */
export class RoundBar implements View {
  private readonly easel: Easel;
  private readonly layout: Layout;
  private readonly picture: Picture;
  private readonly hasTimer: boolean;

  constructor(
    easel: Easel,
    ask: Pick<LayoutAsk, 'width' | 'height' | 'safe' | 'hostKeys' | 'hasChat'>,
    { hasTimer = true } = {},
  ) {
    this.easel = easel;
    this.hasTimer = hasTimer;
    this.layout = layoutOf({ ...ask, optionCount: 0 });
    const { bar } = this.layout.topBar;
    this.picture = new Picture(easel, { width: bar.width, height: bar.height, depth: DEPTH.words }).place(bar.x, bar.y);
  }

  draw(model: MatchModel, now: number): void {
    const { layout, picture } = this;
    const { room } = model;
    if (!room) return;
    const seconds = this.hasTimer ? secondsToEnd(model, now) : null;
    const results = progressOf(model);
    const isLast = room.rounds > 0 && room.round >= room.rounds - 1;
    picture.show(`${results.join()}/${seconds}/${room.pausedAt > 0}`, (context) => {
      const { middle, bar: strip, back } = layout.topBar;
      const y = back.y + back.height / 2 - strip.y;
      const isPhone = layout.measures.size === 'phone';
      let right = middle.x + middle.width - strip.x;
      if (seconds !== null) {
        right -=
          centred(context, String(seconds), right, y, {
            size: isPhone ? 24 : 28,
            weight: 700,
            face: 'figures',
            line: 1,
            colour: this.easel.look.accent,
            align: 'right',
          }) + 10;
        const said = room.pausedAt > 0 ? t.stage.paused : isLast ? t.stage.podiumNext : t.stage.nextIn;
        const type: Type = { size: 14, weight: 550, face: 'body', colour: COLOUR.text2, align: 'right' };
        // Where a host's keys leave no room for it, the number is understood without it.
        if (right - measureOf(type)(said) >= middle.x - strip.x) right -= centred(context, said, right, y, type) + 16;
      }
      const chip = isPhone ? 0 : measureOf({ size: 14, weight: 550, face: 'body' })(this.easel.look.title) + 44;
      const left = middle.x - strip.x + chip;
      const free = right - left;
      const width = Math.min(420, free);
      if (free >= 60) paintProgress(context, results, box(left + (free - width) / 2, y - 3, width, 6), isPhone ? 3 : 4);
    });
  }

  destroy(): void {
    this.picture.destroy();
  }
}
