import { Command, InvalidArgumentError, Option } from 'commander';
import { BEHAVIOURS, readMix, USUAL_MIX } from './behaviours.ts';
import type { LoadOptions } from './load-options.ts';
import { LoadError, readTarget } from './loopback.ts';
import { planShow } from './plan.ts';
import { planText } from './plan-text.ts';
import { ProgressBar } from './progress-bar.ts';
import { keepReport, lastReport, writeReport } from './report-files.ts';
import { reportTable } from './report-table.ts';
import { runScenario } from './run-scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';

/** What every scenario does where neither it nor whoever runs it says otherwise. */
const USUAL: LoadOptions = {
  players: 1_000,
  processes: 1,
  seed: 7,
  mode: 'last-brain-standing',
  questions: 5,
  mix: USUAL_MIX,
  answersWithinMs: 1_000,
  voteShare: 0.1,
  joinsAtOnce: 64,
  roomSize: 5_000,
  pace: 0.3,
  peoplePerRoom: 5,
  bots: 5,
  watchers: 0,
  drop: 1_000,
  awayMs: 20_000,
  withinMs: 1_000,
  isBesideBare: false,
  target: undefined,
};

/** Options that are taken as they are. */
const AS_GIVEN: readonly (keyof LoadOptions)[] = [
  'players',
  'processes',
  'seed',
  'mode',
  'questions',
  'joinsAtOnce',
  'roomSize',
  'pace',
  'peoplePerRoom',
  'bots',
  'watchers',
  'drop',
];

const program = new Command('loadtest')
  .description(
    `Put load on servers of our own on this machine, and report what it came to.\n\n${SCENARIOS.map(({ name, about }) => `  ${name.padEnd(8)} ${about}`).join('\n')}\n\nPlayers are\n\n${Object.entries(
      BEHAVIOURS,
    )
      .map(([name, what]) => `  ${name.padEnd(8)} ${what}`)
      .join('\n')}`,
  )
  .addOption(
    new Option('--scenario <name>', 'which evening').choices(SCENARIOS.map(({ name }) => name)).default('room'),
  )
  .option('--players <n>', 'people, the watchers of the wall aside', whole)
  .option('--processes <n>', 'server processes', whole)
  .option('--seed <n>', 'of what players do: the same seed, the same evening', whole)
  .option('--mode <id>', 'what is played')
  .option('--questions <n>', 'questions that are measured', whole)
  .option('--mix <shares>', 'who they are, as steady=84,fast=8,silent=4,rude=2,flaky=2')
  .option('--answers-within <ms>', 'all answers of a question come within this time', whole)
  .option('--votes <share>', 'of players who vote on a question, 0 to 1', share)
  .option('--joins-at-once <n>', 'joins under way at once', whole)
  .option('--room-size <n>', 'seats of a room, at most 5000', whole)
  .option('--pace <factor>', 'of pauses, as PACE', Number)
  .option('--people-per-room <n>', 'rooms: people of each', whole)
  .option('--bots <n>', 'rooms: bots of each', whole)
  .option('--watchers <n>', 'rooms: people who watch the wall', whole)
  .option('--drop <n>', 'drop: how many lose their lines', whole)
  .option('--away <ms>', 'away: for how long there is no Redis', whole)
  .option('--within <ms>', 'doors: all want in within this time', whole)
  .option('--target <address>', 'a server on 127.0.0.1 that runs already, instead of our own')
  .option('--beside-bare', 'afterwards the same crowd plays with bare ws, which is the limit of this machine')
  .option('--keep', 'also write the report into docs/reports')
  .option('--plan <people>', 'play nothing: say what a show of so many takes, by the last report', whole)
  .option('--from <file>', 'plan by this report')
  .parse();

const given = program.opts();

try {
  if (given.plan === undefined) await play();
  else plan(given.plan, given.from);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof LoadError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

function plan(players: number, from: string | undefined): void {
  const { report, file } = lastReport(from);
  try {
    process.stdout.write(`${planText(planShow(report, players), report, file)}\n`);
  } catch (error) {
    if (error instanceof RangeError) throw new LoadError(`${file} is not enough to plan by: ${error.message}.`);
    throw error;
  }
}

async function play(): Promise<void> {
  const scenario = SCENARIOS.find(({ name }) => name === given.scenario);
  if (!scenario) throw new LoadError(`There is no scenario "${given.scenario}".`);
  const options: LoadOptions = {
    ...USUAL,
    ...scenario.usual,
    ...pick(given, AS_GIVEN),
    ...(given.mix === undefined ? {} : { mix: readMix(given.mix) }),
    ...(given.answersWithin === undefined ? {} : { answersWithinMs: given.answersWithin }),
    ...(given.votes === undefined ? {} : { voteShare: given.votes }),
    ...(given.away === undefined ? {} : { awayMs: given.away }),
    ...(given.within === undefined ? {} : { withinMs: given.within }),
    ...(given.besideBare === undefined ? {} : { isBesideBare: true }),
    ...(given.target === undefined ? {} : { target: readTarget(given.target) }),
  };
  const report = await runScenario(scenario, options, new ProgressBar());
  process.stdout.write(`\n${reportTable(report)}\n`);
  const { json, page } = writeReport(report);
  process.stdout.write(`\nThe page: ${page}\nThe figures: ${json}\n`);
  if (given.keep) {
    const command = ['npm run loadtest --', ...process.argv.slice(2).filter((word) => word !== '--keep')].join(' ');
    process.stdout.write(`To commit: ${keepReport(report, command)}\n`);
  }
}

function pick(from: Record<string, unknown>, names: readonly (keyof LoadOptions)[]): Partial<LoadOptions> {
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));
}

function whole(text: string): number {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It is a whole number.');
  return value;
}

function share(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError('It is a share from 0 to 1.');
  return value;
}
