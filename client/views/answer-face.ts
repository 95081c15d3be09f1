import type { AnswerState } from '../model/selectors.ts';
import type { AnswerFace } from './paint-answer.ts';

const FACES: Readonly<Record<AnswerState, AnswerFace>> = {
  disabled: 'disabled',
  shown: 'shown',
  idle: 'plain',
  pending: 'flooded',
  locked: 'flooded',
  dim: 'dim',
  right: 'right',
  wrong: 'wrong',
  missed: 'missed',
};

/** What an answer looks like, and how far its flood reaches, 0 to 1, when so much of it has run. Pure. */
export function faceAt(state: AnswerState, flood: number): { readonly face: AnswerFace; readonly flood: number } {
  // A refused flood that drains is still a flood, though the answer is free again.
  if (flood > 0 && flood < 1) return { face: 'flooded', flood };
  const face = FACES[state];
  // One that is about to run has reached nothing: flooded now, it would be whole for a moment before it comes.
  return { face: flood <= 0 && face === 'flooded' ? 'plain' : face, flood: 1 };
}
