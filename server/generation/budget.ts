import type { StepAttempt, WorkflowRun } from 'openworkflow/internal';
import type { GenerateFailure } from '#shared/protocol/generate.ts';
import { GiveUp } from '../workflows/steps.ts';
import type { Workflows } from '../workflows/workflows.ts';
import { NOTHING, sumOf, type Usage } from './language-model.ts';
import { asksAModel, MAKE_QUESTIONS, type MakeInput, outputsOf } from './make-input.ts';
import { spentBy } from './spent-in-vain.ts';

export interface BudgetLimits {
  readonly tokensPerRequest: number;
  readonly questionsPerPerson: number;
  readonly tokensPerDay: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** The fewest tokens with which an answer is worth asking for. */
const TOKENS_NEEDED = 400;
/** What was read of other runs is believed for so long, ms. */
const FRESH_MS = 2000;
/** Runs of a day that are looked through. */
const RUNS_MAX = 5000;
/** What a call is taken to use while it is under way, and for ever if it is called off: its server counts that too. */
const UNTOLD: Usage = { tokensIn: 1000, tokensOut: 1000, isEstimated: true };

interface Day {
  readonly tokens: number;
  readonly questions: ReadonlyMap<string, number>;
}

/**
 * What may be used, of one request, by one person and on one day (UTC). What has been used is read from what the runs
 * have kept, so that it is the same for every process and after every restart.
 */
export class Budget {
  private readonly workflows: Workflows;
  private readonly limits: BudgetLimits;
  private readonly now: () => number;
  /** Of runs that are over, by id. */
  private readonly settled = new Map<string, Usage>();
  private read: { at: number; day: Promise<Day> } | null = null;

  constructor(workflows: Workflows, limits: BudgetLimits, now: () => number) {
    this.workflows = workflows;
    this.limits = limits;
    this.now = now;
  }

  /** How many questions this person may still ask for today. */
  async leftFor(playerId: string): Promise<number> {
    const asked = (await this.day(0)).questions.get(playerId) ?? 0;
    return Math.max(0, this.limits.questionsPerPerson - asked);
  }

  async isDayUsed(): Promise<boolean> {
    return (await this.day(FRESH_MS)).tokens >= this.limits.tokensPerDay;
  }

  /** What the next call of a run of so many may answer with: an equal part of what is left. Throws where nothing is left for it. */
  async share(runId: string, callsMax: number): Promise<number> {
    const attempts = await this.workflows.stepsOf(runId);
    const spent = usageIn(attempts);
    const calls = Math.max(1, callsMax - [...outputsOf(attempts).keys()].filter(asksAModel).length);
    if (await this.isDayUsed()) throw new GiveUp('generate/budget-day' satisfies GenerateFailure);
    const left = this.limits.tokensPerRequest - spent.tokensIn - spent.tokensOut;
    const share = Math.floor(left / calls);
    if (share < TOKENS_NEEDED) throw new GiveUp('generate/budget-request' satisfies GenerateFailure);
    return share;
  }

  private day(freshMs: number): Promise<Day> {
    const now = this.now();
    if (this.read && now - this.read.at < freshMs) return this.read.day;
    const day = this.readDay(now - (now % DAY_MS));
    this.read = { at: now, day };
    day.catch(() => {
      this.read = null;
    });
    return day;
  }

  private async readDay(since: number): Promise<Day> {
    const questions = new Map<string, number>();
    let tokens = 0;
    let count = 0;
    for await (const run of this.workflows.runs(MAKE_QUESTIONS)) {
      if (run.createdAt.getTime() < since || ++count > RUNS_MAX) break;
      const used = await this.usageOf(run);
      tokens += used.tokensIn + used.tokensOut;
      // What failed before it cost anything was not asked for.
      if (run.finishedAt && used.tokensIn === 0) continue;
      const { playerId, count: asked } = run.input as unknown as MakeInput;
      questions.set(playerId, (questions.get(playerId) ?? 0) + asked);
    }
    return { tokens, questions };
  }

  private async usageOf(run: WorkflowRun): Promise<Usage> {
    const known = this.settled.get(run.id);
    if (known) return known;
    const attempts = await this.workflows.stepsOf(run.id);
    const usage = sumOf([usageIn(attempts), ...attempts.filter(isUntold).map(() => UNTOLD)]);
    if (run.finishedAt) this.settled.set(run.id, usage);
    return usage;
  }
}

/** A model was asked, and nobody has heard the end of it. */
function isUntold({ stepName, status }: StepAttempt): boolean {
  return status === 'running' && asksAModel(stepName);
}

/** What the steps of a run have used that are over, also those that came to nothing. */
export function usageIn(attempts: readonly StepAttempt[]): Usage {
  return sumOf(
    attempts.map(({ output, error }) =>
      error
        ? spentBy((error as { message?: string }).message ?? '')
        : ((output as { usage?: Usage } | null)?.usage ?? NOTHING),
    ),
  );
}
