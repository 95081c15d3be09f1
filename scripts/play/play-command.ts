import { Command, InvalidArgumentError } from 'commander';
import { builtinRegistry } from '#shared/builtin.ts';
import { TOPICS, topicById } from '#shared/questions/topics.ts';
import type { Registry } from '#shared/rules/registry.ts';
import { botParty, phasesOf, questionsWanted } from './bots-at-play.ts';
import { Narrator } from './narrator.ts';
import { drawFrom, madeFor, starterQuestions } from './starter-questions.ts';

/** `npm run play`: its arguments, and the lines it prints; `registry` has what can be played. */
export function playCommand(print: (line: string) => void, registry: Registry = builtinRegistry()): Command {
  const modeIds = registry.modes.map(({ id }) => id).join(', ');
  return new Command('play')
    .description('Play a whole match of bots in the terminal, without a server.')
    .option('--mode <id>', `one of: ${modeIds}`, registry.modes[0]?.id)
    .option('--with <ids>', 'modifiers, with commas between, instead of those the mode comes with', (ids: string) =>
      ids.split(',').filter(Boolean),
    )
    .option('--bots <n>', 'how many bots play', wholeNumber, 6)
    .option('--seed <text>', 'luck; the same seed plays the same match', '7')
    .option('--topic <id>', `mix, or one of: ${TOPICS.map((topic) => topic.id).join(', ')}`, 'mix')
    .option('--questions <n>', 'at most so many questions; as many as the mode wants where absent', wholeNumber)
    .action((args: Arguments, command: Command) => {
      const mode = registry.mode(args.mode) ?? command.error(`There is no mode "${args.mode}". There are: ${modeIds}.`);
      for (const id of args.with ?? [])
        if (!registry.modifiers.some((modifier) => modifier.id === id))
          command.error(
            `There is no modifier "${id}". There are: ${registry.modifiers.map((one) => one.id).join(', ')}.`,
          );
      if (args.bots < mode.players.min || args.bots > mode.players.max)
        command.error(`${mode.title} is played by ${mode.players.min} to ${mode.players.max}, not ${args.bots}.`);
      const { topic, seed, bots } = args;
      const wanted = args.questions ?? questionsWanted(mode, registry.refs(mode, {})[0]?.options ?? {}, bots);
      const deck = drawFrom(madeFor(starterQuestions(topic), mode), wanted, seed);
      if (deck.length === 0) command.error(`There are no questions on "${topic}".`);
      const party = botParty({ registry, mode, modifiers: args.with, bots, deck, topic, seed });
      const narrator = new Narrator(party);
      const onWhat = topicById(topic)?.title ?? topic;
      print(`${mode.title} · ${onWhat} · up to ${deck.length} questions · ${bots} bots · seed ${seed}`);
      for (const _ of phasesOf(party)) for (const line of narrator.phase()) print(line);
      for (const line of narrator.podium()) print(line);
    });
}

interface Arguments {
  readonly mode: string;
  readonly with?: string[];
  readonly bots: number;
  readonly seed: string;
  readonly topic: string;
  readonly questions?: number;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('a whole number, please.');
  return Number(text);
}
