import type { SizeClass } from '#client/theme/size-class.ts';
import { MOTION } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import { paintFace } from './art.ts';
import { centred } from './brush.ts';
import { faded } from './colour.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { jet, leave, move } from './eases.ts';
import { Picture } from './picture.ts';

/** Where somebody lands: the middle and the side of the face, px of the stage. */
export interface Landing {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const LAND_MS = 280;
const LENGTH: Readonly<Record<SizeClass, number>> = { phone: 420, tablet: 480, desktop: 560 };
/** Degrees by which a stream rises towards the edge it comes from. */
const SLOPE: Readonly<Record<SizeClass, number>> = { phone: 4, tablet: 14, desktop: 22 };

/** One arrival: a face that flies in from the nearer edge with a tail of accent. Many at once are one stream with their number. */
export class JetStream implements View {
  private readonly easel: Easel;
  private readonly tail: Picture;
  private readonly face: Picture | null;
  private readonly name: string;

  constructor(
    easel: Easel,
    args: {
      landing: Landing;
      size: SizeClass;
      stageWidth: number;
      who: { seed: string; bot: boolean } | null;
      count?: number;
      name: string;
      done: () => void;
    },
  ) {
    this.easel = easel;
    this.name = args.name;
    const { landing, stageWidth } = args;
    const length = LENGTH[args.size];
    const side = landing.x < stageWidth / 2 ? -1 : 1;
    const slope = (SLOPE[args.size] * Math.PI) / 180;
    const [awayX, awayY] = [side * Math.cos(slope), -Math.sin(slope)];
    const thick = landing.side * 0.9;
    this.tail = new Picture(easel, { width: length, height: thick, depth: DEPTH.panel });
    this.tail.show('tail', (context) => paintTail(context, length, thick, easel.look, args.count ?? 0, side < 0));
    this.face = args.who ? new Picture(easel, { width: landing.side, height: landing.side, depth: DEPTH.words }) : null;
    const who = args.who;
    if (who) this.face?.show(who.seed, (context) => paintFace(context, who, 0, 0, landing.side, easel.ratio));
    const flight = (side > 0 ? stageWidth - landing.x : landing.x) + landing.side;
    const put = (far: number, shrunk: number, turn: number, scale: number): void => {
      const [x, y] = [landing.x + awayX * far, landing.y + awayY * far];
      this.face?.place(x - landing.side / 2, y - landing.side / 2).nudge({ turn, scale });
      const tail = this.tail.image;
      const reach = (length * shrunk) / 2;
      tail
        .setPosition(x + awayX * reach, y + awayY * reach)
        .setRotation(side > 0 ? -slope : Math.PI + slope)
        .setScale(Math.max(0.001, shrunk) / easel.ratio, 1 / easel.ratio);
    };
    const tilt = (16 * Math.PI * side) / 180;
    put(flight, 1, tilt, 1);
    easel.motion.run(
      {
        ms: MOTION.jet,
        ease: jet,
        draw: (share) => put(flight * (1 - share), 1 - leave(share) * 0.8, tilt * (1 - share), 1 + 0.15 * share),
        done: () =>
          easel.motion.run(
            {
              ms: LAND_MS,
              ease: move,
              draw: (share) => {
                put(0, 0.2 * (1 - share), 0, 1.15 - 0.15 * share);
                this.face?.image.setAlpha(1);
              },
              done: args.done,
            },
            this.name,
          ),
      },
      this.name,
    );
  }

  destroy(): void {
    this.easel.motion.stop(this.name);
    this.tail.destroy();
    this.face?.destroy();
  }
}

// Broad at the face, a hair at its end; the only gradient there is.
function paintTail(
  context: CanvasRenderingContext2D,
  length: number,
  thick: number,
  look: { accent: string; pair: string },
  count: number,
  isFlipped: boolean,
): void {
  const fill = context.createLinearGradient(0, 0, length, 0);
  fill.addColorStop(0, look.accent);
  fill.addColorStop(0.6, faded(look.accent, 0.26));
  fill.addColorStop(1, faded(look.accent, 0));
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(length, thick * 0.47);
  context.lineTo(length, thick * 0.53);
  context.lineTo(0, thick);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = look.pair;
  context.lineWidth = 4;
  context.lineCap = 'round';
  for (const [x, y, width] of [
    [56, 0.2, 110],
    [96, 0.78, 70],
  ] as const) {
    context.beginPath();
    context.moveTo(x, thick * y);
    context.lineTo(x + width, thick * (y + (0.5 - y) * (width / length)));
    context.stroke();
  }
  if (count === 0) return;
  context.save();
  context.translate(thick * 0.9, thick / 2);
  if (isFlipped) context.rotate(Math.PI);
  centred(context, t.stage.plus(count), 0, 0, {
    size: thick * 0.5,
    weight: 700,
    face: 'figures',
    line: 1,
    colour: '#12141A',
    align: 'center',
  });
  context.restore();
}
