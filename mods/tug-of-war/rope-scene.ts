import { COLOUR, centred, DEPTH, elastic, Picture } from '#client/mod-scene.ts';
import { type Drawing, type DrawingPlace, told } from '#client/mod-view.ts';
import { pullOf, ropeOf } from './rope-of.ts';

const PULL_MS = 900;
const LEFT = '#5DA9FF';
const RIGHT = '#FF8A5C';

/** The rope between the two sides: it is pulled while one looks. */
export function ropeScene({ model, easel, context, isSnap }: DrawingPlace): Drawing {
  const { width, height } = context.size();
  const picture = new Picture(easel, { width, height, depth: DEPTH.panel });
  const rope = ropeOf(model.room);
  const middle = height / 2;
  const across = Math.min(720, width - 96);

  function paint(at: number): void {
    picture.show(`${at}`, (canvas) => {
      const step = across / 2 / rope.ends;
      const knot = width / 2 + at * step;
      canvas.lineCap = 'round';
      canvas.lineWidth = 10;
      canvas.strokeStyle = '#C9B28A';
      canvas.beginPath();
      canvas.moveTo(width / 2 - across / 2, middle);
      canvas.lineTo(width / 2 + across / 2, middle);
      canvas.stroke();
      for (let i = -rope.ends; i <= rope.ends; i++) {
        canvas.fillStyle = i === 0 ? COLOUR.text : i < 0 ? LEFT : RIGHT;
        canvas.fillRect(width / 2 + i * step - 1.5, middle + 22, 3, Math.abs(i) === rope.ends ? 28 : 14);
      }
      canvas.fillStyle = rope.at < 0 ? LEFT : rope.at > 0 ? RIGHT : COLOUR.text;
      canvas.beginPath();
      canvas.arc(knot, middle, 20, 0, 2 * Math.PI);
      canvas.fill();
      const word = { size: 28, weight: 700, face: 'display', align: 'center' } as const;
      centred(canvas, told('Left'), width / 2 - across / 2 + 40, middle - 72, { ...word, colour: LEFT });
      centred(canvas, told('Right'), width / 2 + across / 2 - 40, middle - 72, { ...word, colour: RIGHT });
      centred(canvas, told(pullOf(rope)), width / 2, middle - 130, { ...word, size: 36, colour: COLOUR.text });
    });
  }

  const before = rope.at - rope.moved;
  paint(isSnap || easel.isCalm() ? rope.at : before);
  if (!isSnap && !easel.isCalm())
    easel.motion.run({ ms: PULL_MS, ease: elastic, draw: (share) => paint(before + rope.moved * share) }, 'rope');
  return {
    draw() {},
    destroy() {
      easel.motion.stop('rope');
      picture.destroy();
    },
  };
}
