import { appendFileSync } from 'node:fs';
import { openStorage } from '../storage/open.ts';
import type { Steps } from '../workflows/steps.ts';
import { Workflows } from '../workflows/workflows.ts';

/**
 * A process that works at one workflow until it is killed, for the test of what a kill leaves: it notes every step it
 * does in a file, and kills itself at the moment it is told: `begun` (the attempt is kept, nothing done), `done` (done
 * and not kept) or `kept`. `node workflow-child.ts FOLDER STEP:MOMENT`.
 */
export const KILL_WORKFLOW = 'killed';
export const KILL_STEPS = ['plan', 'write 1', 'write 2', 'check', 'keep'] as const;
export const KILL_LEASE_MS = 300;

/** What the workflow of the test does. Its two middle steps are done at once. */
export async function killedWork(steps: Steps, effect: (name: string) => void): Promise<string[]> {
  const note = (name: string) => () => {
    effect(name);
    return name;
  };
  const plan = await steps.run('plan', note('plan'));
  const written = await steps.all(['write 1', 'write 2'].map((name) => () => steps.run(name, note(name))));
  const check = await steps.run('check', note('check'));
  return [plan, ...written, check, await steps.run('keep', note('keep'))];
}

function isAtOnce(name: string | undefined): boolean {
  return name?.startsWith('write') === true;
}

async function main(folder: string, killAt: string): Promise<void> {
  const [killStep, moment] = killAt.split(':');
  const die = (name: string | undefined, when: string): void => {
    if (name === killStep && when === moment) process.kill(process.pid, 'SIGKILL');
  };
  const storage = await openStorage({ dataDir: folder, mongodbUri: process.env.MONGODB_URI });
  const names = new Map<string, string>();
  const store: typeof storage.workflows = {
    ...storage.workflows,
    async createStepAttempt(params) {
      // Its sibling is to be killed first.
      const { stepName } = params;
      if (isAtOnce(stepName) && isAtOnce(killStep) && stepName !== killStep) await new Promise(() => {});
      const attempt = await storage.workflows.createStepAttempt(params);
      names.set(attempt.id, attempt.stepName);
      die(attempt.stepName, 'begun');
      return attempt;
    },
    async completeStepAttempt(params) {
      const name = names.get(params.stepAttemptId);
      die(name, 'done');
      const attempt = await storage.workflows.completeStepAttempt(params);
      die(name, 'kept');
      return attempt;
    },
    async completeWorkflowRun(params) {
      die('run', 'done');
      const run = await storage.workflows.completeWorkflowRun(params);
      process.stdout.write('over\n');
      return run;
    },
  };
  const workflows = new Workflows({ store, atOnce: 1, leaseMs: KILL_LEASE_MS, log: { warn: () => {} } });
  workflows.define<null, string[]>({
    name: KILL_WORKFLOW,
    make: ({ steps }) => killedWork(steps, (name) => appendFileSync(`${folder}/effects`, `${name}\n`)),
  });
  workflows.work();
}

const [, , folder, killAt = ''] = process.argv;
if (import.meta.main && folder) await main(folder, killAt);
