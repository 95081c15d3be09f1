import type { MatchModel } from './match-model.ts';
import { type Outcome, outcomeOfLetter } from './standings.ts';

/** What the screens ask of the model. Pure: the time is handed in, server ms. */

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const SHAPES = ['peak', 'disc', 'block', 'spark', 'hex', 'plus'] as const;
export type Shape = (typeof SHAPES)[number];
/** The part of the model that selectors read. */
export type ModelView = Pick<MatchModel, 'room' | 'you' | 'pick' | 'connection'>;

/** Whether the answer window is open, by the server's time and without waiting for a patch. */
export function isOpen({ room }: ModelView, now: number): boolean {
  if (room?.pausedAt !== 0) return false;
  if (room.stage === 'read') return now >= room.endsAt && now < room.endsAt + room.windowMs;
  return room.stage === 'open' && now < room.endsAt;
}

/** Whether an answer can be given: it is open, and who looks plays. */
export function canAnswer(model: ModelView, now: number): boolean {
  return model.you?.plays !== false && isOpen(model, now);
}

/** Whether the options are on the screen: from the opening of the window on. */
export function areOptionsShown({ room }: ModelView, now: number): boolean {
  if (!room?.question) return false;
  if (room.stage === 'read') return room.pausedAt === 0 && now >= room.endsAt;
  return room.stage === 'open' || room.stage === 'closed' || room.stage === 'told';
}

export interface Ring {
  readonly mode: 'off' | 'reading' | 'open' | 'last' | 'paused' | 'done';
  readonly segments: number;
  /** Segments still lit, the current one included as a fraction: 0 to `segments`. */
  readonly lit: number;
  /** Whole seconds as a person counts them. */
  readonly secondsLeft: number;
}

/** The timer ring: a segment a second, 30 segments above 30 seconds. */
export function ringOf({ room }: ModelView, now: number): Ring {
  if (!room || room.windowMs === 0) return { mode: 'off', segments: 0, lit: 0, secondsLeft: 0 };
  const segments = Math.max(1, Math.min(30, Math.round(room.windowMs / 1000)));
  const at = room.pausedAt || now;
  const window = (left: number): Ring => {
    const rest = Math.max(0, Math.min(room.windowMs, left));
    const mode = room.pausedAt ? 'paused' : rest <= 0 ? 'done' : rest <= 3000 ? 'last' : 'open';
    return { mode, segments, lit: (rest / room.windowMs) * segments, secondsLeft: Math.ceil(rest / 1000) };
  };
  switch (room.stage) {
    case 'read': {
      if (at >= room.endsAt) return window(room.endsAt + room.windowMs - at);
      const beat = Math.max(1, room.endsAt - room.startedAt);
      const lit = Math.min(1, Math.max(0, (at - room.startedAt) / beat)) * segments;
      return {
        mode: room.pausedAt ? 'paused' : 'reading',
        segments,
        lit: Math.ceil(lit),
        secondsLeft: Math.round(room.windowMs / 1000),
      };
    }
    case 'open':
      return window(room.endsAt - at);
    case 'closed':
    case 'told':
      return { mode: 'done', segments, lit: 0, secondsLeft: 0 };
    default:
      return { mode: 'off', segments, lit: 0, secondsLeft: 0 };
  }
}

/** `shown`: to be read by whoever does not play. */
export type AnswerState = 'disabled' | 'shown' | 'idle' | 'pending' | 'locked' | 'dim' | 'right' | 'wrong' | 'missed';

export interface AnswerView {
  readonly optionId: string;
  readonly text: string;
  readonly letter: (typeof LETTERS)[number];
  readonly shape: Shape;
  readonly state: AnswerState;
  /** Whole per cent, from the reveal on. */
  readonly share: number | null;
}

/** The answer buttons, in the order shown; other kinds than `choice` are answered in the DOM (client/answers). */
export function answersOf(model: ModelView, now: number): AnswerView[] {
  const { room } = model;
  if (room?.question?.asks !== 'choice') return [];
  const free = !isOpen(model, now) ? 'disabled' : canAnswer(model, now) ? 'idle' : 'shown';
  const mine = model.pick?.round === room.round ? model.pick : null;
  return room.question.options.map((option, i) => ({
    optionId: option.id,
    text: option.text,
    letter: LETTERS[i] ?? 'F',
    shape: SHAPES[i] ?? 'plus',
    state: answerState(option.id, room, mine, free),
    share: room.reveal && room.stage === 'told' ? (room.reveal.shares[i] ?? 0) : null,
  }));
}

function answerState(
  id: string,
  room: NonNullable<ModelView['room']>,
  mine: ModelView['pick'],
  free: AnswerState,
): AnswerState {
  const isMine = mine?.optionId === id;
  if (room.reveal) {
    if (room.reveal.right.includes(id)) return isMine ? 'right' : 'missed';
    return isMine ? 'wrong' : 'dim';
  }
  if (mine) return isMine ? (mine.status === 'locked' ? 'locked' : 'pending') : 'dim';
  return free;
}

/** The progress bar: one entry a round. */
export function progressOf({ room, you }: ModelView): (Outcome | 'now' | 'ahead')[] {
  if (!room) return [];
  const results = you?.matchId === room.matchId ? you.results : '';
  return Array.from({ length: room.rounds }, (_, i) => {
    const letter = results[i];
    if (letter !== undefined) return outcomeOfLetter(letter);
    return i === room.round && room.stage !== 'over' ? 'now' : 'ahead';
  });
}

/** Whole seconds until the current phase ends; null: it waits for somebody. */
export function secondsToEnd({ room }: ModelView, now: number): number | null {
  if (!room || room.endsAt === 0) return null;
  return Math.max(0, Math.ceil((room.endsAt - (room.pausedAt || now)) / 1000));
}
