import type { Logger } from 'pino';
import type { Steps } from '#shared/steps.ts';
import { inSlices } from '../in-slices.ts';
import type { Clock } from '../match/clock.ts';
import { isUnkind, isUnkindTalk } from '../people/unkind.ts';
import { type Decision, faulted, fine, SEVERITY, type Written } from './decision.ts';
import { type Finding, type ModelModerator, NoModeration } from './model-moderator.ts';

/** Calls to the model that are under way at once; whoever comes while there are as many has the filter's word alone. */
const CALLS_MAX = 8;
/** A hall that talks, and packs that are read for long, leave room for whoever chooses a name. */
const SHARED_CALLS_MAX = 4;
const SHARED: readonly Written[] = ['line', 'pack'];
/** After a fault the model is left alone for so long, ms: an endpoint that is slow or away delays one person, not everybody. */
const REST_MS = 30 * 1000;

/** How long whoever wrote something waits for the model, ms. */
export const MODERATION_WAITS: Readonly<Record<Written, number>> = {
  ...{ name: 2500, topic: 2500, note: 5000, line: 5000 },
  pack: 20 * 1000,
};

export interface ModerationArgs {
  /** Null: none is configured. */
  readonly model: ModelModerator | null;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Logger, 'warn'>;
  readonly waits?: Readonly<Record<Written, number>>;
}

/**
 * One decision for each text that people write for others: first the list of words, then, where one is configured, a
 * model. The model only ever adds to what the list finds; where it fails or is slow, the list's word stands.
 */
export class Moderation {
  private readonly args: ModerationArgs;
  private calls = 0;
  private restsUntil = Number.NEGATIVE_INFINITY;

  constructor(args: ModerationArgs) {
    this.args = args;
  }

  /** Whether a model is asked at all. */
  get hasModel(): boolean {
    return this.args.model !== null;
  }

  /** What becomes of something somebody wrote: a name, or all the texts of a pack. Never rejects, and never takes longer than the model may. */
  async judge(written: Written, texts: readonly string[]): Promise<Decision> {
    const [first = fine('filter'), ...others] = await this.judgeEach(written, texts);
    const severity = ({ verdict }: Decision): number => SEVERITY.indexOf(verdict);
    return others.reduce((worst, other) => (severity(other) > severity(worst) ? other : worst), first);
  }

  /** The same of texts that have nothing to do with each other, a decision for each. */
  async judgeEach(written: Written, texts: readonly string[]): Promise<Decision[]> {
    const byFilter = await inSlices(looked(written, texts));
    const open = texts.filter((_, i) => byFilter[i]?.verdict !== 'refused');
    const found = open.length > 0 ? await this.ask(written, open) : [];
    const findings = new Map(open.map((text, i) => [text, found === null ? null : (found[i] ?? 'nothing')]));
    return byFilter.map((decision, i) => {
      const finding = findings.get(texts[i] ?? '');
      if (finding === 'grave') return faulted(written, 'model', true);
      if (decision.verdict !== 'fine') return decision;
      if (finding === 'fault') return faulted(written, 'model');
      return fine(!this.hasModel ? 'filter' : finding === null ? 'filter-alone' : 'model');
    });
  }

  /** Null: it was to be asked, and gave no answer. */
  private async ask(written: Written, texts: readonly string[]): Promise<readonly Finding[] | null> {
    const { model, clock, log, waits = MODERATION_WAITS } = this.args;
    if (!model) return [];
    if (this.calls >= (SHARED.includes(written) ? SHARED_CALLS_MAX : CALLS_MAX) || clock.now() < this.restsUntil)
      return null;
    this.calls++;
    try {
      return await model.read(texts, waits[written]);
    } catch (error) {
      const isNever = error instanceof NoModeration;
      // Once for all that were under way: the others are told by the rest.
      if (clock.now() >= this.restsUntil)
        log.warn(
          isNever ? {} : { err: error, restMs: REST_MS },
          isNever
            ? 'the server of the language model does not moderate; the list of words decides alone'
            : 'the model that moderates did not answer; the list of words decides alone for a while',
        );
      this.restsUntil = isNever ? Number.POSITIVE_INFINITY : clock.now() + REST_MS;
      return null;
    } finally {
      this.calls--;
    }
  }
}

/** What the list of words says of each: a pack is many texts, and others wait meanwhile. */
function* looked(written: Written, texts: readonly string[]): Steps<Decision[]> {
  const isFault = written === 'name' ? isUnkind : isUnkindTalk;
  const decisions: Decision[] = [];
  for (const text of texts) {
    decisions.push(isFault(text) ? faulted(written, 'filter') : fine('filter'));
    yield;
  }
  return decisions;
}
