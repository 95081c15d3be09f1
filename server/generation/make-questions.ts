import { DRAFT_BOUNDS, type DraftItem } from '#shared/drafts/draft.ts';
import type { GenerateFailure } from '#shared/protocol/generate.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Storage } from '../storage/storage.ts';
import { GiveUp, type Steps } from '../workflows/steps.ts';
import type { Workflow } from '../workflows/workflows.ts';
import { asDraftItem } from './as-draft-item.ts';
import type { Budget } from './budget.ts';
import { type LanguageModel, sumOf, type Usage } from './language-model.ts';
import { MAKE_QUESTIONS, type MakeInput, type MakeOutput, STEP } from './make-input.ts';
import { type CallArgs, planSet, seedOf } from './plan-set.ts';
import { PROMPTS } from './prompts.ts';
import { opinionsOn, weighed } from './second-opinion.ts';
import { sift } from './sift.ts';
import { type WrittenPart, writePart } from './write-part.ts';

/** Questions that are answered at once. */
const PORTION_QUESTIONS = 10;
/** Of what the set asks already, so many are told to who writes more. */
const TAKEN_QUESTIONS_MAX = 40;

export interface MakerArgs {
  readonly storage: Storage;
  readonly drafts: Drafts;
  readonly model: LanguageModel;
  readonly budget: Budget;
}

/** From a topic to questions in a draft: planned, written in parts at once, sifted, answered by somebody who does not see the key, kept. */
export function makeQuestions({ storage, drafts, model, budget }: MakerArgs): Workflow<MakeInput, MakeOutput> {
  async function make({ input, steps, runId }: { input: MakeInput; steps: Steps; runId: string }): Promise<MakeOutput> {
    const seed = seedOf(runId);
    const spent: Usage[] = [];
    /** What each of so many calls may use, of what is left. */
    const callsOf = async (calls: number): Promise<Omit<CallArgs, 'signal'>> => ({
      ...{ model, input, seed, tokensMax: await budget.share(sumOf(spent), calls) },
    });

    const planned = await steps.run(STEP.plan, async (signal) => planSet({ ...(await callsOf(1)), signal }));
    spent.push(planned.usage);
    const { parts } = planned;
    if (!parts) throw failed('generate/declined');

    const written = await steps.all<WrittenPart>(
      parts.map((part, i) => ({
        name: STEP.write(i + 1),
        work: async (signal) => {
          const taken = (await draftOf()).items.slice(-TAKEN_QUESTIONS_MAX).map(({ question }) => question.stem);
          return writePart({ ...(await callsOf(parts.length)), seed: seed + i, signal }, part, taken);
        },
      })),
    );
    spent.push(...written.map(({ usage }) => usage));
    if (written.every(({ isRefused }) => isRefused)) throw failed('generate/declined');

    const sifted = await steps.run(STEP.sift, async () =>
      sift(itemsOf(written, runId, seed), { draft: await draftOf(), storage, without: input.instead }),
    );
    if (sifted.items.length === 0) throw failed('generate/unusable');

    const portions = Array.from({ length: Math.ceil(sifted.items.length / PORTION_QUESTIONS) }, (_, i) =>
      sifted.items.slice(i * PORTION_QUESTIONS, (i + 1) * PORTION_QUESTIONS),
    );
    const answered = await steps.all(
      portions.map((portion, i) => ({
        name: STEP.answer(i + 1),
        work: async (signal: AbortSignal) => opinionsOn({ ...(await callsOf(portions.length)), signal }, portion),
      })),
    );

    return steps.run(STEP.keep, async () => {
      const draft = await draftOf();
      const opinions = answered.flatMap((one) => one.opinions);
      const items = sifted.items.map((item) => weighed(item, draft, opinions));
      const passed = items.filter(({ isOut }) => !isOut);
      const good = passed.slice(0, input.count);
      const doubted = items.filter(({ isOut }) => isOut);
      if (good.length + doubted.length === 0) throw failed('generate/unusable');
      const { instead } = input;
      // One that takes another's place comes alone.
      const room = instead === undefined ? DRAFT_BOUNDS.items - draft.items.length : 1;
      if (room <= 0) throw failed('draft/full');
      const arrived = await drafts.arrive(input.draftId, input.playerId, {
        run: runId,
        items: [...good, ...doubted].slice(0, room),
        ...(instead === undefined ? {} : { instead }),
      });
      if (arrived === 'draft/unknown') throw failed('generate/draft-gone');
      if (arrived === 'draft/full') throw failed('draft/full');
      if (typeof arrived === 'string') throw new Error(arrived); // changed at the same moment: again
      const all = written.reduce((sum, { questions }) => sum + questions.length, 0);
      return { kept: good.length, dropped: all - passed.length };
    });

    async function draftOf() {
      return (await drafts.find(input.draftId, input.playerId)) ?? Promise.reject(failed('generate/draft-gone'));
    }
  }

  /** The parts by turns: whichever are not needed, some of each are there. */
  function itemsOf(written: readonly WrittenPart[], run: string, seed: number): DraftItem[] {
    const by = { by: 'model', model: model.name, prompt: PROMPTS.write.id, run, seed } as const;
    const longest = Math.max(...written.map(({ questions }) => questions.length));
    return Array.from({ length: longest }, (_, i) =>
      written.flatMap(({ part, questions }) => questions.slice(i, i + 1).map((question) => ({ part, question }))),
    )
      .flat()
      .map(({ part, question }, i) => asDraftItem(question, part, i, by));
  }

  return { name: MAKE_QUESTIONS, make };
}

/** It ends here, and this is why. */
function failed(why: GenerateFailure): GiveUp {
  return new GiveUp(why);
}
