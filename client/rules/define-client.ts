import type { AnswerView } from '../answers/answer-view.ts';
import { defineView, type RuleView } from './define-view.ts';

/** The default export of a mod's `client.ts`. */
export interface ModClient {
  /** How its rules look, sound and read. */
  readonly views: readonly RuleView[];
  /** The forms of its kinds of questions, by kind. */
  readonly answers: Readonly<Record<string, AnswerView>>;
}

/**
 * What a mod brings into the page. It is fetched when a room plays the mod, and not before.
 *
 * @example
 * export default defineClient({ views: [defineView({ rule: 'mymod:duel', ... })], answers: { 'mymod:map': MapAnswer } });
 */
export function defineClient({ views = [], answers = {} }: Partial<ModClient>): ModClient {
  for (const [kind, form] of Object.entries(answers))
    if (typeof form !== 'function') throw new Error(`The form of "${kind}" is no component.`);
  return Object.freeze({ views: views.map(defineView), answers });
}
