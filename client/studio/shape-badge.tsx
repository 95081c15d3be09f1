import { ANSWER_SHAPES, answerShape } from '../theme/shapes.ts';
import { svgPicture } from '../theme/svg.ts';

/** The shape and letter of an answer, as the buttons of a match have them. */
export function ShapeBadge({ index }: { index: number }) {
  const shape = ANSWER_SHAPES[index] ?? 'disc';
  const letter = letterOf(index);
  return (
    <span class="shape-badge" style={{ '--answer': `var(--answer-${letter.toLowerCase()})` }} aria-hidden="true">
      {/* Our own drawing of a shape. */}
      <span
        class="shape-art"
        dangerouslySetInnerHTML={{ __html: svgPicture([answerShape(shape, 20, 20, 18, 'currentColor')], 40, 40) }}
      />
      <b>{letter}</b>
    </span>
  );
}

export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
