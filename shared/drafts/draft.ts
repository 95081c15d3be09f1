import type { Difficulty, Option, Question } from '../questions/question.ts';

/**
 * A draft: questions that somebody is making, in order, and not finished yet. It belongs to one person, outlives a
 * closed tab, and becomes a pack (`pack.ts`). Changed by `editDraft` (`edit-draft.ts`) alone.
 */
export interface Draft extends Omit<DraftHead, 'count'> {
  /** Of whoever makes it. */
  readonly playerId: string;
  /** What was asked for, in its maker's words. */
  readonly brief: string;
  readonly items: readonly DraftItem[];
  /** What takes the last changes back, the latest last. */
  readonly undo: readonly UndoStep[];
  /** The parts of runs that have come in by themselves, the latest last: none comes twice. Missing: none has. */
  readonly arrived?: readonly ArrivedPart[];
  /** What was said about it, the oldest first. */
  readonly talk: readonly TalkLine[];
}

/** A part of a run under its name, with the ids of the items that came with it, whether or not they are still there. */
export interface ArrivedPart {
  readonly part: string;
  readonly ids: readonly string[];
}

/** What a list of drafts shows. */
export interface DraftHead {
  /** Not to be guessed. */
  readonly id: string;
  /** Goes up by one with each change that is kept: whoever changes an older one is told. */
  readonly revision: number;
  readonly title: string;
  /** Of its questions: a tag such as `de` or `pt-BR`. */
  readonly lang: string;
  /** Topic id that its pack will have: its cover and colours are drawn from it. */
  readonly topic: string;
  /** The pack it was last saved as; null: none yet. */
  readonly packId: string | null;
  /** How many questions it has. */
  readonly count: number;
  /** Server ms. */
  readonly updatedAt: number;
}

/** One question of a draft. */
export interface DraftItem {
  /** Stays the same when the question is changed or moved. */
  readonly id: string;
  readonly question: DraftQuestion;
  /** What whoever wrote it found doubtful; what the checks find is worked out anew each time (`checkDraft`). */
  readonly warnings: readonly ItemWarning[];
  /** Left out of the pack, and shown with its reason: it can be brought back. */
  readonly isOut: boolean;
  readonly provenance: ItemProvenance;
}

/** `code` is one of the page's own sentences; `about` is what it speaks of, such as another question's text. */
export interface ItemWarning {
  readonly code: ItemWarningCode;
  readonly about: string;
}

export const ITEM_WARNINGS = [
  /** Another question of the draft asks nearly the same. */
  'duplicate',
  /** The bank asks nearly the same. */
  'in-bank',
  /** Another question gives its answer away. */
  'leak',
  /** Whoever answered it without seeing the key came to another answer. */
  'disputed',
  /** Its own text gives the answer away. */
  'self-answering',
  /** Longer than a phone shows well: the question, an answer, the explanation. */
  'long-stem',
  'long-option',
  'long-explanation',
  /** Something is missing, or cannot be as it is: it cannot be played yet. */
  'unfinished',
  /** `about` says it whole, in English. */
  'check',
] as const;
export type ItemWarningCode = (typeof ITEM_WARNINGS)[number];

/** Where a question came from. */
export interface ItemProvenance {
  readonly by: 'hand' | 'model' | 'import';
  readonly model?: string;
  /** Of the prompt: its file's name and hash. */
  readonly prompt?: string;
  /** Of the workflow that wrote it, and the seed it was given. */
  readonly run?: string;
  readonly seed?: number;
  /** Of an import: the file it was in. */
  readonly file?: string;
}

/**
 * A question in the making: the fields of the bank's own, of which some may be empty yet. `finished`
 * (`finished-question.ts`) makes one of the bank's type of it, or says what is missing.
 */
export interface DraftQuestion {
  readonly kind: Question['kind'];
  readonly stem: string;
  readonly difficulty: Difficulty;
  readonly explanation: string;
  readonly source: string;
  /** Of kinds that have some; else empty. */
  readonly options: readonly Option[];
  /** Ids of options; of a `text` question every spelling that counts. */
  readonly right: readonly string[];
  /** Of a `number` question; null: not filled in yet. */
  readonly number: DraftNumber | null;
  /** Of a mod's kind. */
  readonly data: unknown;
}

export interface DraftNumber {
  readonly right: number | null;
  readonly tolerance: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly unit: string;
}

/** A line of the talk beside the questions. */
export interface TalkLine {
  readonly from: 'maker' | 'agent';
  readonly text: string;
  /** Server ms. */
  readonly at: number;
}

/** Changes that take one change back. */
export interface UndoStep {
  /** One gesture, such as the typing in one row, is one step. */
  readonly gesture: string;
  readonly edits: readonly DraftEdit[];
}

/** One change of a draft. */
export type DraftEdit =
  /** Puts an item at a place, whole: as it was before, or as a model wrote it. One that has its id gives way to it. */
  | { readonly do: 'place'; readonly item: DraftItem; readonly at: number }
  /** A question of its maker's own. */
  | { readonly do: 'add'; readonly id: string; readonly question: DraftQuestion; readonly at: number }
  | { readonly do: 'name'; readonly title?: string; readonly lang?: string; readonly topic?: string }
  | ItemEdit;

/** A change of one question that is there. */
export type ItemEdit =
  | { readonly do: 'write'; readonly id: string; readonly question: DraftQuestion }
  | { readonly do: 'move'; readonly id: string; readonly at: number }
  | { readonly do: 'leave-out'; readonly id: string; readonly isOut: boolean }
  | { readonly do: 'drop'; readonly id: string };

/** Bounds of what one person may keep; `undoChars`: of JSON, of all steps but the last one. */
export const DRAFT_BOUNDS = {
  ...{ items: 100, title: 60, brief: 600, undo: 50, undoChars: 256 * 1024 },
  ...{ talk: 60, talkText: 600, arrived: 64 },
} as const;
