import { COLOUR, MOTION } from '#client/theme/tokens.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { isEveryoneIn } from '../model/breath.ts';
import type { MatchModel } from '../model/match-model.ts';
import { areOptionsShown, ringOf } from '../model/selectors.ts';
import type { CardFoot, Charge } from '../rules/define-view.ts';
import type { HeldDrawing } from '../rules/held-drawing.ts';
import type { Type } from './brush.ts';
import { line, measureOf, paragraph, run } from './brush.ts';
import { ChargeLabel } from './charge-label.ts';
import { CoverLabel } from './cover-label.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, linear } from './eases.ts';
import type { Layout } from './layout.ts';
import { Picture } from './picture.ts';
import type { Fitted } from './text-fit.ts';
import { fitText } from './text-fit.ts';
import { TimerRing } from './timer-ring.ts';

const ASK: Type = { size: 26, weight: 600, face: 'display', line: 1.18, track: -0.015 };
const LABEL: Type = { size: 14, weight: 550, face: 'body', line: 1.35, colour: COLOUR.text2 };
/** Over this many characters a question begins one size down. */
const LONG = 90;
/** Characters of a line that is still easy to read. */
const WIDEST_LINE = 46;
const BLEED = 4;

type Foot = HeldDrawing<CardFoot>;

/** What is on the card while a question is asked: ring, seconds, the question, what a rule has at its foot, the cover. */
export class QuestionCard implements View {
  private readonly easel: Easel;
  private readonly layout: Layout;
  private readonly ring: TimerRing;
  private readonly meta: Picture;
  private readonly asked: Picture[] = [];
  private readonly foot: Foot | null;
  private readonly label: CoverLabel | ChargeLabel | null;
  private readonly charge: Charge | null;

  constructor(
    easel: Easel,
    layout: Layout,
    stem: string,
    textScale: number,
    foot: Foot | null = null,
    charge: Charge | null = null,
  ) {
    this.easel = easel;
    this.layout = layout;
    const { ring, meta, label } = layout;
    this.charge = charge;
    this.ring = new TimerRing(easel, ring, charge !== null);
    this.meta = new Picture(easel, { width: meta.width, height: meta.height, depth: DEPTH.words }).place(
      meta.x,
      meta.y,
    );
    this.label = label ? (charge ? new ChargeLabel(easel, label, charge.factor) : new CoverLabel(easel, label)) : null;
    const isCrowded = this.write(stem, textScale, foot !== null);
    if (isCrowded) foot?.destroy();
    this.foot = isCrowded ? null : foot;
  }

  draw(model: MatchModel, now: number): void {
    const { room } = model;
    if (!room) return;
    const ring = ringOf(model, now);
    this.ring.draw(ring, room.round + 1, room.windowMs);
    this.drawMeta(model, ring, areOptionsShown(model, now));
    if (this.foot?.isMoving) this.easel.touch();
    this.foot?.draw(now);
  }

  /** Comes in from below, the words line by line. */
  appear(): void {
    const isCalm = this.easel.isCalm();
    const rise = isCalm ? 0 : 24;
    const parts = [this.ring, this.label];
    this.easel.motion.run(
      {
        ms: MOTION.in,
        ease: enter,
        draw: (share) => {
          for (const part of parts) {
            part?.fade(share);
            part?.nudge(rise * (1 - share));
          }
          this.foot?.use((foot) => {
            foot.fade(share);
            foot.nudge(rise * (1 - share));
          });
          this.meta.image.setAlpha(share);
          this.meta.nudge({ dy: rise * (1 - share) });
        },
      },
      'card-in',
    );
    for (const [i, picture] of this.asked.entries()) {
      picture.image.setAlpha(0);
      this.easel.motion.run(
        {
          ms: MOTION.in,
          delay: 60 * i,
          ease: isCalm ? linear : enter,
          draw: (share) => {
            picture.image.setAlpha(share);
            picture.nudge({ dy: rise * (1 - share) });
          },
        },
        `line-${i}`,
      );
    }
  }

  fade(alpha: number): void {
    for (const part of [this.ring, this.label]) part?.fade(alpha);
    this.foot?.use((foot) => foot.fade(alpha));
    for (const picture of [this.meta, ...this.asked]) picture.image.setAlpha(alpha);
  }

  destroy(): void {
    for (const name of ['card-in', ...this.asked.map((_, i) => `line-${i}`)]) this.easel.motion.stop(name);
    for (const part of [this.ring, this.meta, this.foot, this.label, ...this.asked]) part?.destroy();
  }

  /** A new phase ends all moves. */
  settle(): void {
    this.foot?.settle();
  }

  // One picture per line, so that they can come one after another. Gives back whether it needs the room of the foot.
  private write(stem: string, textScale: number, hasFoot: boolean): boolean {
    const { question, measures } = this.layout;
    const sizes = measures.ask.slice(stem.length > LONG ? 1 : 0).map((size) => Math.round(size * textScale));
    const at = (size: number) => measureOf({ ...ASK, size });
    const last = sizes.at(-1) ?? 20;
    const widest = Math.min(question.width, WIDEST_LINE * (sizes[0] ?? 26) * 0.56);
    const all = [...sizes, last - 2, last - 4, 14];
    const { cardFoot } = this.layout;
    const whole = cardFoot.y + cardFoot.height - question.y;
    const fits = ({ lines, size }: Fitted, room: number) => lines.length * size * 1.18 <= room;
    const beside = fitText(stem, { width: widest, height: question.height, line: 1.18 }, all, at);
    // The question comes first: where both have no room, the foot leaves.
    const isAlone = !hasFoot || !fits(beside, question.height);
    const room = isAlone ? whole : question.height;
    const fitted = isAlone ? fitText(stem, { width: widest, height: room, line: 1.18 }, [...all, 13, 12], at) : beside;
    const height = fitted.size * 1.18;
    const top = question.y + Math.max(0, (room - height * fitted.lines.length) / 2);
    for (const [i, text] of fitted.lines.entries()) {
      const picture = new Picture(this.easel, {
        width: question.width,
        height: Math.ceil(height),
        bleed: BLEED,
        depth: DEPTH.words,
      });
      picture.place(question.x, top + i * height);
      // The direction is the whole question's, not each line's.
      picture.show(stem, (context) =>
        paragraph(context, [text], { x: 0, y: 0, width: question.width }, { ...ASK, size: fitted.size }, stem),
      );
      this.asked.push(picture);
    }
    return isAlone;
  }

  private drawMeta(model: MatchModel, ring: ReturnType<typeof ringOf>, isOpen: boolean): void {
    const { room, pick } = model;
    // The lowest cards have no place for it: what is painted there would be a stroke of a px.
    if (!room || this.layout.meta.height === 0) return;
    const { size, ring: ringSide } = this.layout.measures;
    const isPhone = size === 'phone';
    const isLocked = pick?.status === 'locked' && pick.round === room.round;
    const seconds = ring.mode === 'done' ? null : ring.secondsLeft;
    const isAllIn = isEveryoneIn(model);
    const answered = isLocked || (ring.mode === 'done' && isOpen);
    const below = this.charge?.note ?? t.stage.questionOf(room.round + 1, room.rounds);
    const what = [
      isLocked,
      pick?.ms,
      seconds,
      answered ? room.answered : '',
      room.here,
      ring.mode === 'paused',
      isAllIn,
      room.round,
    ].join('/');
    this.meta.show(what, (context) => {
      const big = ringSide >= 120 ? 44 : ringSide >= 100 ? 36 : ringSide >= 70 ? 26 : 22;
      const number: Type = { size: big, weight: 700, face: 'figures', line: 1, track: 0.01 };
      const word: Type = { ...number, face: 'display', track: 0 };
      const small: Type = { ...LABEL, colour: COLOUR.text2 };
      const height = big + 2 + 19;
      const top = (this.layout.meta.height - height) / 2;
      const width = this.layout.meta.width;
      if (ring.mode === 'paused') line(context, t.stage.paused, 0, top, fitting(t.stage.paused, word, width));
      else if (isAllIn)
        line(context, t.stage.everyoneIn, 0, top, {
          ...fitting(t.stage.everyoneIn, word, width),
          colour: this.easel.look.accent,
        });
      else if (isLocked)
        run(
          context,
          [
            [t.stage.locked, fitting(t.stage.locked, word, width)],
            ...(pick.ms !== null && !isPhone ? [[`  ${t.stage.lockedIn(pick.ms)}`, small] as const] : []),
          ],
          0,
          top,
          big,
        );
      else if (seconds === null) line(context, t.stage.bell, 0, top, fitting(t.stage.bell, word, width));
      else
        run(
          context,
          [
            [String(seconds), number],
            [`  ${this.charge ? t.stage.ofSeconds(room.windowMs, isPhone) : t.stage.seconds(seconds)}`, small],
          ],
          0,
          top,
          big,
        );
      if (answered)
        run(
          context,
          [
            [figure(room.answered), { ...LABEL, weight: 600, face: 'figures', colour: COLOUR.text }],
            [t.stage.answered(room.here, isPhone), LABEL],
          ],
          0,
          top + big + 2,
          19,
        );
      else line(context, below, 0, top + big + 2, fitting(below, LABEL, width));
    });
  }
}

/** The type, smaller if the text would not fit. */
function fitting(text: string, type: Type, width: number): Type {
  let { size } = type;
  while (size > 12 && measureOf({ ...type, size })(text) > width) size--;
  return { ...type, size };
}
