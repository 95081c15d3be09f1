/**
 * Everything a mod's `server.ts` builds with; a mod imports nothing else of the game (docs/MODDING.md). What is here
 * stays as it is within a version of the game, which `mod.json` names.
 */
export { z } from 'zod';
export { defineMod, type Game, type Mod, type ModHost, type ModParts, type ModWords, type Pack } from './define-mod.ts';
export { defineMode } from './modes/define-mode.ts';
export type { OptionSpec, OptionSpecs, OptionValues } from './modes/option.ts';
export { boardOrPodium, readingMs, STANDARD_OPTIONS, standardPhases } from './modes/standard-phases.ts';
export { defineModifier } from './modifiers/define-modifier.ts';
export { choiceField, optionField, seatField } from './protocol/rule-card.ts';
export type { ModQuestion, Option, Question } from './questions/question.ts';
export { answerLikeABot, botSkill } from './rules/answer-like-a-bot.ts';
export type { AnswerKind, AnswerValue } from './rules/answers/answer-kind.ts';
export { defineAnswerKind } from './rules/answers/define-answer-kind.ts';
export type { Ctx, Look } from './rules/context.ts';
export type { Stage } from './rules/phase.ts';
export type { Luck } from './rules/random.ts';
export type { BotMove, Hooks, Mode, Modifier, PhaseDef, Rule, RuleIntent, RuleSignal, Sees } from './rules/rule.ts';
export { speedPoints } from './rules/scoring/speed.ts';
export type { Seat } from './rules/seat.ts';
export type { Sheet, SheetRow } from './rules/sheet.ts';
