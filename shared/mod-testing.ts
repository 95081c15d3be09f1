/** Everything a mod's own tests build with (docs/MODDING.md). Mocha runs them: `npm run mod -- test NAME`. */
export { aMatch, assertRefused, type TestMatch } from './testing/a-match.ts';
export { aDeck, aQuestion } from './testing/a-question.ts';
export { describeAnswerKind } from './testing/describe-answer-kind.ts';
export { describeMod } from './testing/describe-mod.ts';
export { describeMode } from './testing/describe-mode.ts';
export { describeModifier } from './testing/describe-modifier.ts';
export { runOut } from './testing/describe-rules.ts';
