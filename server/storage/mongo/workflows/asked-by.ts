import { usageAlone, wishAlone } from '../../person/makings.ts';
import type { AskedRun } from '../../ports/workflows.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { jsonOf, type RunDocument } from './run-document.ts';

/** Runs that a person asked for. They are looked through one by one: what has ended is not kept for long. */
export async function askedBy(engine: MongoEngine, playerId: string): Promise<AskedRun[]> {
  return (await runsOf(engine, playerId)).map(({ _id, name, status, created, input, steps }) => ({
    ...{ runId: _id, name, status, createdAt: created.toISOString(), input: jsonOf(input) },
    steps: steps.map((step) => ({ name: step.name, output: jsonOf(step.output) })),
  }));
}

/** Ends those that are not over; of all of them what was asked and made goes. */
export async function forgetAsker(
  engine: MongoEngine,
  { playerId, instead }: { playerId: string; instead: string },
): Promise<void> {
  const { workflow_runs } = engine.models;
  for (const { _id, input, finished } of await runsOf(engine, playerId)) {
    const filter = { _id };
    const plan = servedBy('workflow_runs', '_id_', filter);
    // First: its worker writes nothing more into it.
    if (!finished)
      await workflow_runs.updateOne(
        filter,
        { $set: { status: 'canceled', worker: null, due: null, finished: new Date() } },
        plan,
      );
    const run = await workflow_runs.findOne(filter, { steps: 1 }, plan).lean<RunDocument | null>();
    const steps = run?.steps.map((step) =>
      typeof step.output === 'string' ? { ...step, output: JSON.stringify(usageAlone(jsonOf(step.output))) } : step,
    );
    const left = { input: JSON.stringify(wishAlone(jsonOf(input), instead)), output: null, steps };
    await workflow_runs.updateOne(filter, { $set: left }, plan);
  }
}

/** Makes runs that somebody asked for another one's. */
export async function moveAsker(
  engine: MongoEngine,
  { playerId, instead }: { playerId: string; instead: string },
): Promise<void> {
  for (const { _id, input } of await runsOf(engine, playerId)) {
    const filter = { _id };
    const moved = JSON.stringify({ ...jsonOf<object>(input), playerId: instead });
    await engine.models.workflow_runs.updateOne(
      filter,
      { $set: { input: moved } },
      servedBy('workflow_runs', '_id_', filter),
    );
  }
}

async function runsOf({ models }: MongoEngine, playerId: string): Promise<RunDocument[]> {
  const found: RunDocument[] = [];
  const all = models.workflow_runs
    .find({}, null, servedBy('workflow_runs', 'run_order', {}, { order: -1 }))
    .lean<RunDocument[]>()
    .cursor();
  for await (const run of all as AsyncIterable<RunDocument>)
    if (jsonOf<{ playerId?: string }>(run.input)?.playerId === playerId) found.push(run);
  return found;
}
