import type { FunctionComponent } from 'preact';
import type { Stage } from '#shared/rules/phase.ts';
import type { Sentence } from '../a11y/sentences.ts';
import type { Sound } from '../audio/note.ts';
import type { SoundName } from '../audio/sounds.ts';
import type { StingName } from '../audio/stings.ts';
import type { Cue, RuleCue } from '../model/cue.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RailRow, VerdictView } from '../model/standings.ts';
import type { StageContext } from '../scenes/stage-context.ts';
import type { IconName } from '../theme/icons.ts';
import type { Box } from '../views/box.ts';
import type { Easel, View } from '../views/easel.ts';
import type { Measures } from '../views/measures.ts';

/**
 * How one rule, a mode or a modifier, looks, sounds and reads on the page. Everything but the id is optional: a rule
 * without a view is shown by the standard scene of each stage and played with the standard panel of its intents.
 *
 * A view that throws is switched off for the rest of its room; the standard ones take its place.
 *
 * @example
 * export const view = defineView({
 *   rule: 'mymod:duel',
 *   scenes: async () => ({ duel: (await import('./duel-scene.ts')).duelScene }),
 *   sentences: { duel: 'A duel.', won: (_cue, model) => `${nameOf(model)} won the duel.` },
 *   sounds: { duel: 'bell' },
 * });
 */
export interface RuleView {
  /** The id of the rule. */
  readonly rule: string;
  /** What fills the canvas, by the name of the phase; the standard scene of the stage, where there is none. */
  readonly scenes?: Lazy<Readonly<Record<string, MakeDrawing>>>;
  /** What is drawn over whatever scene is on, all the time. */
  readonly overlays?: Lazy<readonly MakeDrawing[]>;
  /** What stands at the foot of the question's card, above the answers. One rule has that place: the first of a room. */
  readonly foot?: () => Promise<MakeFoot>;
  /** A small mark beside a seat on the ladder, and beside my own score. */
  readonly mark?: (row: RailRow, model: MatchModel) => Mark | null;
  /** A mark on an answer of the question that is asked, for whoever looks at this page: hatched, an icon and a word. */
  readonly answerMark?: (optionId: string, model: MatchModel) => Mark | null;
  /** Whether the question that is asked just now is charged: worth more than others, or quicker. */
  readonly charge?: (model: MatchModel) => Charge | null;
  /** Whether one of its panels has the place of the question under the verdict, just now. */
  readonly hasVerdictFoot?: (model: MatchModel) => boolean;
  /** What is remarked under my verdict, in a few words. */
  readonly remark?: (verdict: VerdictView, model: MatchModel) => string | null;
  /** In the waiting room, in the place of the list of seats: the first of a room's rules that has one. */
  readonly seats?: FunctionComponent<{ readonly model: MatchModel }>;
  /** DOM over the canvas. While one of a rule's panels is on, its intents are not in the standard panel. */
  readonly panels?: readonly RulePanel[];
  /** Names what happened: further cues from the one that says that the rule's public or own slot has changed. */
  readonly cues?: (change: RuleCue, model: MatchModel) => readonly string[];
  /** What a screen reader says, by the name of a cue, or of a phase as it begins. */
  readonly sentences?: Readonly<Record<string, Say>>;
  /** What is heard, by the same names. */
  readonly sounds?: Readonly<Record<string, SoundName | Sound>>;
  /** What is heard as a match begins, in a second and a half: one of the house's, or notes. A mode's goes before a modifier's. */
  readonly sting?: StingName | Sound;
}

/** At once, or as a chunk of its own that is fetched with the canvas. */
export type Lazy<T> = T | (() => Promise<T>);

/** Null: nothing to say this time. */
export type Say = string | ((cue: Cue, model: MatchModel) => string | Sentence | null);

/** Where a drawing is made: `easel` draws and moves, `context` knows window, pointer and settings. */
export interface DrawingPlace {
  readonly model: MatchModel;
  readonly easel: Easel;
  readonly context: StageContext;
  /** Begin in the end state, replay nothing. */
  readonly isSnap: boolean;
}

/** Something on the canvas, from its making to `destroy`. A window of another size destroys it and makes it anew. */
export interface Drawing extends View {
  /** Every frame; `now` in server ms. */
  draw(now: number): void;
  heed?(cues: readonly Cue[]): void;
}

export type MakeDrawing = (place: DrawingPlace) => Drawing;

export interface FootPlace extends DrawingPlace {
  readonly box: Box;
  readonly measures: Measures;
}

/** It comes in and leaves with its card. */
export interface CardFoot extends Drawing {
  fade(alpha: number): void;
  nudge(dy: number): void;
}

export type MakeFoot = (place: FootPlace) => CardFoot;

/** What a charged question shows: in the strip of the bar, on the card's label, and beside the ring. */
export interface Charge {
  readonly icon: IconName;
  readonly title: string;
  /** What its points are multiplied by. */
  readonly factor: number;
  /** A few words in the place of the question's number. */
  readonly note: string;
}

/** An icon and a few characters. */
export interface Mark {
  readonly icon: IconName;
  readonly text: string;
}

export interface RulePanel {
  /** Names of phases, or stages, in which it is on. Without both it is always on. */
  readonly phases?: readonly string[];
  readonly stages?: readonly Stage[];
  readonly Panel: FunctionComponent<{
    readonly model: MatchModel;
    /** What the question that is asked just now is charged with, of all rules together. */
    readonly charge: Charge | null;
  }>;
}

/** Checks a view at the door, so that a mistake is found when the page opens and not in a match. */
export function defineView(view: RuleView): RuleView {
  if (!/^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/.test(view.rule))
    throw new Error(`The view of "${view.rule}": the id of a rule is lower case with dashes, e.g. "mymod:duel".`);
  for (const { Panel } of view.panels ?? [])
    if (typeof Panel !== 'function') throw new Error(`The view of "${view.rule}" has a panel that is no component.`);
  return Object.freeze({ ...view });
}
