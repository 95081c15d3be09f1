import { besideBare } from './beside-bare.ts';
import type { LoadOptions } from './load-options.ts';
import type { LoadReport } from './load-report.ts';
import { makeReport } from './make-report.ts';
import type { Scenario } from './scenario.ts';
import { runningServer, startServers } from './servers.ts';
import { type Progress, Stage } from './stage.ts';

/** Plays a scenario from the start of its servers to their end. At the end ours are killed as by a power cut, and what people were told stands is looked for in what was kept; then, where it is asked for, the same crowd has its evening with bare `ws`. */
export async function runScenario(scenario: Scenario, options: LoadOptions, progress: Progress): Promise<LoadReport> {
  progress.begin('servers', 0);
  const servers =
    options.target === undefined
      ? await startServers(options.processes, {
          MAX_SEATS: String(options.roomSize),
          PACE: String(options.pace),
          DATASET: 'off',
        })
      : runningServer(options.target);
  const stage = new Stage(options, servers, progress);
  let report: LoadReport;
  try {
    await scenario.run(stage);
    progress.begin('comparing', 0);
    const record = await stage.swarm.collect();
    const kept = await servers.killAndRead();
    report = makeReport(scenario, stage, record, kept);
  } finally {
    await stage.end();
    await servers.stop();
  }
  if (!options.isBesideBare) return report;
  progress.begin('the same with bare ws', 0);
  const bare = await besideBare(options.players, report.question.frameBytes);
  progress.end();
  return { ...report, bare };
}
