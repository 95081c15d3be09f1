/**
 * Everything a mod's `client.ts` builds with (docs/MODDING.md). It is fetched with the page, so it knows nothing of the
 * canvas: what draws there imports `mod-scene.ts`, and is itself imported only when it is needed.
 */
export type { AnswerView, AnswerViewProps } from './answers/answer-view.ts';
export { LockKey } from './answers/lock-key.tsx';
/** What the game or `words` of a mod has for this English, in the language of the page. */
export { told } from './i18n/told.ts';
export type { MatchModel } from './model/match-model.ts';
export type { QuestionSnapshot, RoomSnapshot } from './model/room-snapshot.ts';
export { Icon } from './panels/art.tsx';
export { useModel } from './panels/room-model.ts';
export { defineClient, type ModClient } from './rules/define-client.ts';
export {
  type CardFoot,
  type Drawing,
  type DrawingPlace,
  defineView,
  type FootPlace,
  type MakeDrawing,
  type RuleView,
} from './rules/define-view.ts';
