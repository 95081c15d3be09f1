import { SENTENCES, type SentenceCode } from '#shared/sentences.ts';

/** What people write and others may read. */
export type Written = 'name' | 'topic' | 'note' | 'line' | 'pack';

/** `held`: kept, and only its author and whoever looks after the server see it. `refused`: not kept. */
export type Verdict = 'fine' | 'held' | 'refused';
/** The mildest first. */
export const SEVERITY: readonly Verdict[] = ['fine', 'held', 'refused'];

/** Who took a decision, or could not. `filter-alone`: the model was to be asked too, and did not answer in time. */
export type DecidedBy = 'filter' | 'model' | 'filter-alone';

export interface Decision {
  readonly verdict: Verdict;
  /** Why not, for the author; null where it is fine. */
  readonly code: SentenceCode | null;
  readonly sentence: string;
  readonly by: DecidedBy;
}

/** What is done where the list of words, or the model, finds fault. A pack is long and is looked at by a person before it goes. */
const HANDLING: Readonly<
  Record<Written, { readonly filter: Verdict; readonly model: Verdict; readonly code: SentenceCode }>
> = {
  name: { filter: 'refused', model: 'refused', code: 'name/unkind' },
  topic: { filter: 'refused', model: 'refused', code: 'topic/unkind' },
  note: { filter: 'refused', model: 'refused', code: 'chat/unkind' },
  // A line has been read by the time a model has: somebody looks at it afterwards.
  line: { filter: 'refused', model: 'held', code: 'chat/unkind' },
  pack: { filter: 'held', model: 'held', code: 'pack/held' },
};

export function fine(by: DecidedBy): Decision {
  return { verdict: 'fine', code: null, sentence: '', by };
}

/** What becomes of a text in which fault was found. `isGrave`: nobody needs to look, whatever it is. */
export function faulted(written: Written, by: 'filter' | 'model', isGrave = false): Decision {
  const { [by]: verdict, code } = HANDLING[written];
  const isOut = isGrave && verdict === 'held';
  const said = isOut && written === 'pack' ? 'pack/refused' : code;
  return { verdict: isOut ? 'refused' : verdict, code: said, sentence: SENTENCES[said], by };
}
