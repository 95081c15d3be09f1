import type { WorkflowRun } from 'openworkflow/internal';
import type { z } from 'zod';
import {
  type GENERATE_ASK,
  GENERATE_LIMITS,
  type GenerateAnswer,
  type MakerAnswer,
  type ProgressAnswer,
} from '#shared/protocol/generate.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { Workflows } from '../workflows/workflows.ts';
import type { Budget } from './budget.ts';
import { MAKE_QUESTIONS, type MakeInput } from './make-input.ts';
import { NO_RUN, type Prices, progressOf } from './progress.ts';

/** Longer queues are no use to whoever stands at their end. */
const QUEUED_RUNS_MAX = 50;
/** Of these, one person's: who has many drafts leaves room for others. */
const OWN_QUEUED_RUNS_MAX = 3;

export interface QuestionMakerArgs {
  readonly workflows: Workflows;
  readonly budget: Budget;
  /** Null without a key. */
  readonly model: string | null;
  readonly prices: Prices;
  /** Whether this process does the work too. */
  readonly worksHere: boolean;
}

export type MakerFault =
  | 'generate/no-key'
  | 'generate/under-way'
  | 'generate/enough-waiting'
  | 'generate/crowded'
  | 'generate/budget-person'
  | 'generate/budget-day';

type Whose = Pick<MakeInput, 'playerId' | 'draftId'>;
type Wanted = z.output<typeof GENERATE_ASK>;

/** Has questions made, for whoever may ask: what is asked of it is kept at once, done in turn, and survives everything. */
export class QuestionMaker {
  private readonly args: QuestionMakerArgs;
  private readonly inTurn = new OneAtATime();

  constructor(args: QuestionMakerArgs) {
    this.args = args;
  }

  /** What a page may offer. */
  async about(playerId: string | null): Promise<MakerAnswer> {
    const { model, budget } = this.args;
    const left = model && playerId ? await budget.leftFor(playerId) : 0;
    return { ready: model !== null, model, questionsMax: GENERATE_LIMITS.questions, leftToday: left };
  }

  /** Begins a run for a draft that is this person's. */
  ask(whose: Whose, wanted: Wanted): Promise<GenerateAnswer | MakerFault> {
    // One after the other: two at once would both find the budget that one of them takes.
    return this.inTurn.run(() => this.askInTurn(whose, wanted));
  }

  private async askInTurn(
    { playerId, draftId }: Whose,
    { pass: _pass, ...wanted }: Wanted,
  ): Promise<GenerateAnswer | MakerFault> {
    const { model, workflows, budget } = this.args;
    if (model === null) return 'generate/no-key';
    const count = wanted.instead === undefined ? wanted.count : 1;
    const before = await workflows.newestOf(MAKE_QUESTIONS, draftId);
    if (before && !before.finishedAt) return 'generate/under-way';
    if ((await budget.leftFor(playerId)) < count) return 'generate/budget-person';
    if (await budget.isDayUsed()) return 'generate/budget-day';
    const waiting = await this.waiting();
    const own = waiting.filter(({ input }) => (input as unknown as MakeInput).playerId === playerId);
    if (own.length >= OWN_QUEUED_RUNS_MAX) return 'generate/enough-waiting';
    if (waiting.length >= QUEUED_RUNS_MAX) return 'generate/crowded';
    const run = await workflows.begin({
      name: MAKE_QUESTIONS,
      subject: draftId,
      input: { ...wanted, count, playerId, draftId } satisfies MakeInput,
      // Two that press at once mean one run.
      key: `${draftId} after ${before?.id ?? 'none'}`,
    });
    return { runId: run.id, ahead: await this.aheadOf(run) };
  }

  /** Where the newest run of a draft stands. */
  async progress(draftId: string): Promise<ProgressAnswer> {
    const { workflows, model } = this.args;
    const run = await workflows.newestOf(MAKE_QUESTIONS, draftId);
    if (!run) return NO_RUN;
    const answer = await this.progressOf(run);
    // The key has been taken away meanwhile: nobody will go on with it.
    if (model === null && !run.finishedAt)
      return { ...answer, state: 'failed', why: 'generate/no-key', againInMs: null };
    return answer;
  }

  /** Calls off what is under way for a draft; null: nothing is. */
  async cancel(draftId: string): Promise<ProgressAnswer | null> {
    const { workflows } = this.args;
    const run = await workflows.newestOf(MAKE_QUESTIONS, draftId);
    const cancelled = run && (await workflows.cancel(run.id));
    return cancelled ? this.progressOf(cancelled) : null;
  }

  /** Begins to work, where this process does. */
  work(): void {
    if (this.args.worksHere && this.args.model !== null) this.args.workflows.work();
  }

  close(): Promise<void> {
    return this.args.workflows.close();
  }

  private async progressOf(run: WorkflowRun): Promise<ProgressAnswer> {
    const { workflows, prices } = this.args;
    const attempts = await workflows.stepsOf(run.id);
    return progressOf(run, attempts, { ahead: attempts.length > 0 ? 0 : await this.aheadOf(run), prices });
  }

  private async aheadOf({ id }: WorkflowRun): Promise<number> {
    const waiting = await this.waiting();
    const place = waiting.findIndex((run) => run.id === id);
    return place < 0 ? 0 : waiting.length - 1 - place;
  }

  /** Runs that nobody has begun with, the newest first. */
  private async waiting(): Promise<WorkflowRun[]> {
    const waiting: WorkflowRun[] = [];
    for await (const run of this.args.workflows.runs(MAKE_QUESTIONS, 'pending')) {
      if (run.attempts === 0) waiting.push(run);
      if (waiting.length > QUEUED_RUNS_MAX) break;
    }
    return waiting;
  }
}
