import { COLOUR, centred, DEPTH, elastic, enter, fillBox, line, move, Picture } from '#client/mod-scene.ts';
import type { CardFoot, Drawing, DrawingPlace, FootPlace } from '#client/mod-view.ts';

const TYPE = { size: 20, weight: 600, face: 'body', colour: COLOUR.text } as const;

/** The scene of the phase `talk`. */
export function scene({ easel, context }: DrawingPlace): Drawing {
  const { width, height } = context.size();
  const picture = new Picture(easel, { width, height, depth: DEPTH.panel });
  picture.show('talk', (canvas) => {
    centred(canvas, 'Talk', width / 2, height / 2, { ...TYPE, align: 'center' });
  });
  easel.motion.run(
    { ms: 300, ease: easel.isCalm() ? move : elastic, draw: (share) => picture.image.setAlpha(share) },
    'talk',
  );
  return {
    draw() {},
    heed() {
      easel.touch();
    },
    destroy() {
      easel.motion.stop('talk');
      picture.destroy();
    },
  };
}

/** A line over whatever is on. */
export function overlay({ easel }: DrawingPlace): Drawing {
  const picture = new Picture(easel, { width: 120, height: 8, depth: DEPTH.front });
  return {
    draw(now) {
      const share = enter((now % 1000) / 1000);
      picture.show(share.toFixed(1), (canvas) =>
        fillBox(canvas, { x: 0, y: 0, width: 120 * share, height: 8 }, 4, COLOUR.text2),
      );
    },
    destroy: () => picture.destroy(),
  };
}

/** What stands at the foot of the question's card. */
export function foot({ easel, box }: FootPlace): CardFoot {
  const picture = new Picture(easel, { width: box.width, height: box.height, depth: DEPTH.words }).place(box.x, box.y);
  picture.show('foot', (canvas) => line(canvas, 'Listen.', 0, 0, TYPE));
  return {
    draw() {},
    fade: (alpha) => picture.image.setAlpha(alpha),
    nudge: (dy) => picture.nudge({ dy }),
    destroy: () => picture.destroy(),
  };
}
