import { DRAFT_BOUNDS, type Draft, type DraftItem } from '#shared/drafts/draft.ts';
import type { GenerateFailure } from '#shared/protocol/generate.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { Storage } from '../storage/storage.ts';
import { GiveUp, type Steps } from '../workflows/steps.ts';
import type { Workflow, Workflows } from '../workflows/workflows.ts';
import type { Part } from './answers.ts';
import type { Budget } from './budget.ts';
import { byTurns, itemsOf, type KeptPart, sharesOf } from './kept-part.ts';
import type { LanguageModel } from './language-model.ts';
import { isSifting, MAKE_QUESTIONS, type MakeInput, type MakeOutput, outputsOf, STEP } from './make-input.ts';
import { type CallArgs, planSet, seedOf } from './plan-set.ts';
import { opinionsOn, weighed } from './second-opinion.ts';
import { type Sifted, sift } from './sift.ts';
import { writePart } from './write-part.ts';

/** Of what the set asks already, so many are told to who writes more. */
const TAKEN_QUESTIONS_MAX = 40;

export interface MakerArgs {
  readonly workflows: Pick<Workflows, 'stepsOf'>;
  readonly storage: Storage;
  readonly drafts: Drafts;
  readonly model: LanguageModel;
  readonly budget: Budget;
}

/** What a part has come to. */
interface MadePart extends KeptPart {
  readonly isRefused: boolean;
  readonly dropped: number;
}

/**
 * From a topic to questions in a draft: planned, and written in parts at once. Each part that is finished is sifted,
 * answered by somebody who does not see the key, and put into the draft, while others are still being written.
 */
export function makeQuestions(args: MakerArgs): Workflow<MakeInput, MakeOutput> {
  return { name: MAKE_QUESTIONS, make: (run) => new Making(args, run).make() };
}

/** One run. */
class Making {
  private readonly args: MakerArgs;
  private readonly input: MakeInput;
  private readonly steps: Steps;
  private readonly runId: string;
  private readonly seed: number;
  private readonly inTurn = new OneAtATime();

  constructor(args: MakerArgs, { input, steps, runId }: { input: MakeInput; steps: Steps; runId: string }) {
    this.args = args;
    this.input = input;
    this.steps = steps;
    this.runId = runId;
    this.seed = seedOf(runId);
  }

  async make(): Promise<MakeOutput> {
    const { parts } = await this.steps.run(STEP.plan, async (signal) => {
      const { items } = await this.draft();
      if (items.length >= DRAFT_BOUNDS.items && this.input.instead === undefined) throw failed('draft/full');
      return planSet(await this.call(signal, 1));
    });
    if (!parts) throw failed('generate/declined');
    const shares = sharesOf(parts, this.input);
    const made = await this.steps.all(
      parts.map((part, i) => () => this.part(part, { place: i, share: shares[i] ?? 0, parts: parts.length })),
    );
    if (made.every(({ isRefused }) => isRefused)) throw failed('generate/declined');
    return this.steps.run(STEP.fill, () => this.fill(made));
  }

  private async part(
    part: Part,
    { place, share, parts }: { place: number; share: number; parts: number },
  ): Promise<MadePart> {
    const { steps, seed, runId: run, args } = this;
    const number = place + 1;
    const callsMax = 1 + 2 * parts;
    const written = await steps.run(STEP.write(number), async (signal) => {
      const taken = (await this.draft()).items.slice(-TAKEN_QUESTIONS_MAX).map(({ question }) => question.stem);
      return writePart({ ...(await this.call(signal, callsMax)), seed: seed + place }, part, taken);
    });
    const items = itemsOf(written, { run, seed, place, model: args.model.name });
    // In turn: two parts that are sifted at once would not know of each other.
    const sifted = await this.inTurn.run(() => steps.run(STEP.sift(number), () => this.sifted(items)));
    const { opinions } = await steps.run(STEP.answer(number), async (signal) =>
      sifted.items.length === 0 ? { opinions: [] } : opinionsOn(await this.call(signal, callsMax), sifted.items),
    );
    const kept = await this.inTurn.run(() =>
      steps.run(STEP.keep(number), async () => {
        const draft = await this.draft();
        return this.keep(
          sifted.items.map((item) => weighed(item, draft, opinions)),
          { number, share },
        );
      }),
    );
    const passed = kept.kept + kept.spare.length;
    return { ...kept, isRefused: written.isRefused, dropped: written.questions.length - passed };
  }

  /** What passes of a part, beside the draft and beside what passed of other parts and is not in the draft yet. */
  private async sifted(items: readonly DraftItem[]): Promise<Sifted> {
    const { storage, workflows } = this.args;
    const outputs = outputsOf(await workflows.stepsOf(this.runId));
    const coming = [...outputs].flatMap(([name, output]) => (isSifting(name) ? (output as Sifted).items : []));
    return sift(items, { draft: await this.draft(), storage, coming, without: this.input.instead });
  }

  /** A part's share comes into the draft, with what is in doubt. */
  private async keep(
    items: readonly DraftItem[],
    { number, share }: { number: number; share: number },
  ): Promise<KeptPart> {
    const good = items.filter(({ isOut }) => !isOut);
    const doubted = items.filter(({ isOut }) => isOut);
    const wanted = this.input.instead === undefined ? [...good.slice(0, share), ...doubted] : [];
    const arrived = await this.arrive(wanted, `${this.runId}/${number}`);
    return {
      arrived: arrived.size,
      kept: good.filter(({ id }) => arrived.has(id)).length,
      spare: good.filter(({ id }) => !arrived.has(id)),
      doubted: doubted.filter(({ id }) => !arrived.has(id)),
    };
  }

  /** What is missing comes of what is spare. */
  private async fill(made: readonly MadePart[]): Promise<MakeOutput> {
    const { count, instead } = this.input;
    const sum = (of: (part: MadePart) => number): number => made.reduce((all, part) => all + of(part), 0);
    const spare = byTurns(made.map((part) => part.spare));
    const doubted = byTurns(made.map((part) => part.doubted));
    const kept = sum((part) => part.kept);
    // What takes another's place comes alone, and in doubt rather than not at all.
    const wanted =
      instead === undefined ? spare.slice(0, Math.max(0, count - kept)) : [...spare, ...doubted].slice(0, 1);
    const arrived = await this.arrive(wanted, `${this.runId}/fill`);
    if (sum((part) => part.arrived) + arrived.size === 0)
      throw failed(spare.length + doubted.length > 0 ? 'draft/full' : 'generate/unusable');
    return {
      kept: kept + spare.filter(({ id }) => arrived.has(id)).length,
      dropped: sum((part) => part.dropped),
    };
  }

  /** Puts items into the draft, as many as there is room for. Resolves to the ids of those that came, though some may be dropped since. */
  private async arrive(items: readonly DraftItem[], part: string): Promise<ReadonlySet<string>> {
    if (items.length === 0) return new Set();
    const { draftId, playerId, instead } = this.input;
    const draft = await this.args.drafts.arrive(draftId, playerId, {
      ...{ run: this.runId, items, part },
      ...(instead === undefined ? {} : { instead }),
    });
    if (draft === 'draft/unknown') throw failed('generate/draft-gone');
    if (typeof draft === 'string') throw new Error(draft); // changed at the same moment: again
    return new Set(draft.arrived?.find((one) => one.part === part)?.ids);
  }

  private async draft(): Promise<Draft> {
    const { draftId, playerId } = this.input;
    return (await this.args.drafts.find(draftId, playerId)) ?? Promise.reject(failed('generate/draft-gone'));
  }

  /** A call of the model, one of `callsMax` of this run, with what it may use. */
  private async call(signal: AbortSignal, callsMax: number): Promise<CallArgs> {
    const { runId, input, seed } = this;
    const { model, budget } = this.args;
    return { model, input, seed, signal, tokensMax: await budget.share(runId, callsMax) };
  }
}

/** It ends here, and this is why. */
function failed(why: GenerateFailure): GiveUp {
  return new GiveUp(why);
}
