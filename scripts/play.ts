#!/usr/bin/env node
import { readdirSync, readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { builtinRegistry } from '#shared/builtin.ts';
import type { Question } from '#shared/questions/question.ts';
import { parseQuestion } from '#shared/questions/question.ts';
import { TOPICS, topicById } from '#shared/questions/topics.ts';
import { ladderView, publicView } from '#shared/rules/audience.ts';
import { createMatch } from '#shared/rules/create-match.ts';
import { luck } from '#shared/rules/random.ts';
import { applyInput, applyIntent, nextDeadline, tick } from '#shared/rules/step.ts';
import { aKey } from '#shared/testing/a-key.ts';

/**
 * Plays a whole match of bots in the terminal: no server, no clock, no network. The proof that the rules
 * are pure, and the quickest way to see what a mode does. The same arguments print the same match.
 */
const registry = builtinRegistry();
const program = new Command('play')
  .description('Play a whole match of bots in the terminal, without a server.')
  .option('--mode <id>', `one of: ${registry.modes.map((mode) => mode.id).join(', ')}`, registry.modes[0]?.id)
  .option('--with <ids>', 'modifiers, with commas between, instead of those the mode comes with', (ids: string) =>
    ids.split(',').filter(Boolean),
  )
  .option('--bots <n>', 'how many bots play', wholeNumber, 6)
  .option('--seed <text>', 'luck; the same seed plays the same match', '7')
  .option('--topic <id>', `mix, or one of: ${TOPICS.map((topic) => topic.id).join(', ')}`, 'mix')
  .option('--questions <n>', 'how many questions', wholeNumber, 5)
  .parse();

const args = program.opts<{
  mode: string;
  with?: string[];
  bots: number;
  seed: string;
  topic: string;
  questions: number;
}>();
const mode =
  registry.mode(args.mode) ??
  program.error(`There is no mode "${args.mode}". There are: ${registry.modes.map(({ id }) => id).join(', ')}.`);
for (const id of args.with ?? [])
  if (!registry.modifiers.some((modifier) => modifier.id === id))
    program.error(`There is no modifier "${id}". There are: ${registry.modifiers.map((one) => one.id).join(', ')}.`);
const chosen = args.with && Object.fromEntries(args.with.map((id) => [id, {}]));
if (args.bots < mode.players.min || args.bots > mode.players.max) {
  program.error(`${mode.title} is played by ${mode.players.min} to ${mode.players.max}, not ${args.bots}.`);
}

const deck = draw(args.topic, args.questions, args.seed);
if (deck.length === 0) program.error(`There are no questions on "${args.topic}".`);

const BEGIN = 0;
const rules = registry.refs(mode, {}, chosen);
const set = registry.compose(rules);
const match = createMatch(set, {
  id: `play-${args.seed}`,
  rules,
  key: aKey(args.seed),
  publicSeed: args.seed,
  topic: args.topic,
  deck,
  at: BEGIN,
  seated: [],
  host: null,
  opener: null,
  coHost: null,
  locked: false,
  removed: [],
  settings: {
    maxSeats: mode.players.max,
    autoStartMs: null,
    fillTo: 0,
    pace: 1,
  },
});

// A person opens the room, sets the bots to play and leaves them to it: the door everybody uses.
applyInput(set, match, { type: 'join', at: BEGIN, who: { playerId: 'opener', name: 'Opener', avatar: 'opener' } });
applyIntent(set, match, 0, { type: 'bots', count: args.bots }, BEGIN);
applyIntent(set, match, 0, { type: 'start' }, BEGIN);
applyInput(set, match, { type: 'leave', at: BEGIN, seat: 0 });

print(
  `${mode.title} · ${topicById(args.topic)?.title ?? args.topic} · ${deck.length} questions · ${args.bots} bots · seed ${args.seed}`,
);
let shownRound = -1;
let bound = 1_000_000;
for (let due = nextDeadline(match); due !== null && bound-- > 0; due = nextDeadline(match)) {
  tick(set, match, due);
  const view = publicView(set, match);
  if (view.stage === 'told' && view.question && view.reveal && view.round !== shownRound) {
    shownRound = view.round;
    print(`\n${String(view.round + 1).padStart(2)}. ${view.question.stem}`);
    for (const [i, option] of view.question.options.entries()) {
      const right = view.reveal.right.includes(option.id);
      print(
        `    ${right ? '*' : ' '} ${'ABCDEF'[i]} ${option.text.padEnd(36)} ${`${view.reveal.shares[i] ?? 0} %`.padStart(5)}`,
      );
    }
    const first = view.reveal.fastest[0];
    if (first) print(`      fastest: ${first.name}, ${(first.ms / 1000).toFixed(2)} s`);
  }
}

print('\nPodium');
for (const seat of ladderView(match))
  print(`${String(seat.rank).padStart(4)}. ${seat.name.padEnd(16)} ${String(seat.score).padStart(6)}`);

function draw(topic: string, count: number, seed: string): Question[] {
  const folder = new URL('../server/questions/starter/', import.meta.url);
  const bank: Question[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const pack = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { questions: unknown[] };
    for (const raw of pack.questions) {
      const parsed = parseQuestion(raw);
      if (!parsed.ok) throw new Error(`${file}: ${parsed.problems.join('; ')}`);
      if (topic === 'mix' || parsed.value.topic === topic) bank.push(parsed.value);
    }
  }
  return luck(seed, 'deck').shuffle(bank).slice(0, count);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('a whole number, please.');
  return Number(text);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
