import { CALL_BUDGET_MS, TooSlow } from '../watch.ts';
import type { AnswerKind, AnswerValue } from './answer-kind.ts';

/** A kind of a mod failed in a call; `what` was asked of it. */
export type OnKindFault = (kind: string, what: string, error: unknown) => void;

/** Lines that may stand beside the options of a question. */
const BESIDE_LINES_MAX = 12;

/**
 * A kind of a mod, held so that what it throws spoils no match: the answer counts as none, or as wrong, and `onFault`
 * hears whose fault it is; of a call that took too long by `now` it hears too. The same fault comes to the same in a replay.
 */
export function heldKind(kind: AnswerKind, onFault: OnKindFault, now: () => number = () => 0): AnswerKind {
  const attempt = <T>(what: string, otherwise: T, run: () => T, isGood: (value: T) => boolean): T => {
    const began = now();
    try {
      const value = run();
      if (isGood(value)) return value;
      throw new TypeError(`${what} gave ${JSON.stringify(value)}, which it cannot`);
    } catch (error) {
      onFault(kind.kind, what, error);
      return otherwise;
    } finally {
      const ms = now() - began;
      if (ms >= CALL_BUDGET_MS) onFault(kind.kind, what, new TooSlow(what, ms));
    }
  };
  const { problemOf, beside } = kind;
  return {
    ...kind,
    problemOf: (question) =>
      attempt<string | null>(
        'problemOf',
        'Its kind failed to look at it.',
        () => problemOf?.call(kind, question) ?? null,
        (said) => said === null || typeof said === 'string',
      ),
    read: (question, raw) =>
      attempt<AnswerValue | undefined>('read', undefined, () => kind.read(question, raw), isAnswer),
    judge: (question, answer) =>
      attempt(
        'judge',
        0,
        () => kind.judge(question, answer),
        (credit) => credit >= 0 && credit <= 1,
      ),
    leansTo: (question, answer) => attempt('leansTo', [], () => kind.leansTo(question, answer), isTexts),
    guess: (question, skill, luck) =>
      attempt<AnswerValue>('guess', '', () => kind.guess(question, skill, luck), isAnswer),
    reveal: (question) =>
      attempt(
        'reveal',
        { optionIds: [], text: '' },
        () => kind.reveal(question),
        (told) => isTexts(told.optionIds) && typeof told.text === 'string',
      ),
    beside: (question) =>
      attempt<readonly string[]>(
        'beside',
        [],
        () => beside?.call(kind, question) ?? [],
        (lines) => isTexts(lines) && lines.length <= BESIDE_LINES_MAX,
      ),
  };
}

function isAnswer(value: AnswerValue | undefined): boolean {
  return value === undefined || typeof value === 'string' || Number.isFinite(value) || isTexts(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
