import type { AnswerButton } from '../views/answer-button.ts';
import type { BoardSheet } from '../views/board-sheet.ts';
import { contains } from '../views/box.ts';
import type { PointerListener } from './pointer-watch.ts';

/** What a finger does to the answers of a question, and to the sheet with the ladder that may lie over them. */
export function answerPointer(answers: () => readonly AnswerButton[], sheet: () => BoardSheet | null): PointerListener {
  return {
    hover: (point) => {
      const isCovered = point !== null && (sheet()?.takes(point.x, point.y) ?? false);
      for (const button of answers())
        button.hover(point !== null && !isCovered && contains(button.box, point.x, point.y));
    },
    down: ({ x, y }) => {
      const over = sheet();
      if (over?.takes(x, y)) {
        over.grab(y);
        return true;
      }
      for (const button of answers()) button.hold(contains(button.box, x, y));
      return false;
    },
    drag: ({ y }) => sheet()?.pull(y),
    up: () => {
      sheet()?.release();
      for (const button of answers()) button.hold(false);
    },
    key: (key) => {
      if (key === 'l' || key === 'L') sheet()?.toggle();
    },
  };
}
