import type { Look } from '../rules/context.ts';
import type { PhaseDef } from '../rules/rule.ts';
import type { OptionSpecs } from './option.ts';

const SECOND_MS = 1000;
const TICK_MS = 600;

/** What a quiz lets its host choose. A mode that has other options needs a `deckSize`, or phases, of its own. */
export const STANDARD_OPTIONS = {
  questions: { kind: 'one-of', title: 'Questions', values: [5, 10, 15, 20, 30], default: 10 },
  seconds: { kind: 'one-of', title: 'Seconds to answer', values: [5, 10, 15, 20, 30], default: 15, unit: 's' },
} as const satisfies OptionSpecs;

export type StandardPhase =
  | 'waiting'
  | 'countdown'
  | 'reading'
  | 'answering'
  | 'locked'
  | 'reveal'
  | 'scoreboard'
  | 'podium';

/**
 * The way of a quiz: a waiting room, a countdown, then for each question a reading beat, the answer window, a moment of
 * stillness and the reveal; a scoreboard between questions; the podium after the last one. A mode changes what it must:
 *
 *     phases: standardPhases({ scoreboard: { next: () => 'cut' } }, [{ name: 'cut', stage: 'between', ... }])
 */
export function standardPhases<All = unknown, Own = unknown>(
  changes: Partial<Record<StandardPhase, Partial<PhaseDef<All, Own>>>> = {},
  more: readonly PhaseDef<All, Own>[] = [],
): PhaseDef<All, Own>[] {
  const standard: (PhaseDef<All, Own> & { readonly name: StandardPhase })[] = [
    { name: 'waiting', stage: 'lobby', lasts: () => 0, next: () => 'countdown' },
    { name: 'countdown', stage: 'intro', lasts: () => 3 * TICK_MS, next: () => 'reading' },
    { name: 'reading', stage: 'read', lasts: readingMs, next: () => 'answering' },
    { name: 'answering', stage: 'open', lasts: (c) => c.number('seconds') * SECOND_MS, next: () => 'locked' },
    // After the bell everything holds still for a moment.
    { name: 'locked', stage: 'closed', lasts: () => 0.35 * SECOND_MS, next: () => 'reveal' },
    { name: 'reveal', stage: 'told', lasts: () => 7 * SECOND_MS, next: boardOrPodium },
    { name: 'scoreboard', stage: 'between', asksNothing: true, lasts: () => 4 * SECOND_MS, next: () => 'reading' },
    { name: 'podium', stage: 'over', lasts: () => 0, next: () => 'podium' },
  ];
  return [...standard.map((phase) => ({ ...phase, ...changes[phase.name] })), ...more];
}

/** A reading beat that a slow reader can follow: 25 characters a second, between 1.5 and 5 seconds (M6). */
export function readingMs(c: Look): number {
  const length = c.question?.stem.length ?? 0;
  return Math.max(1.5 * SECOND_MS, Math.min(5 * SECOND_MS, SECOND_MS + length * 40));
}

/** After the last reveal comes the podium. */
export function boardOrPodium(c: Look): 'scoreboard' | 'podium' {
  return c.questionsLeft > 0 ? 'scoreboard' : 'podium';
}
