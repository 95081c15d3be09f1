#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig, StartError } from '../config.ts';
import { gameVersion } from './game-version.ts';
import { newMod } from './new-mod.ts';
import { openMods } from './open-mods.ts';

const HOME = resolve(import.meta.dirname, '..', '..');
/** The random evenings that each rule of a mod plays here; the whole `npm test` plays fewer. */
const EVENINGS = '10';

/** `npm run mod`: mods from a terminal. */
const program = new Command('mod').description('Begin, test and list mods (docs/MODDING.md).');

program
  .command('new')
  .argument('<name>', 'lower case with dashes, e.g. quick-draw')
  .description('Write a mod that can be played at once, and that passes its own test.')
  .action(async (name: string) => {
    const { modsDir } = readConfig(process.env);
    const made = await newMod(modsDir, name, gameVersion());
    if (typeof made === 'string') fail(made);
    const folder = relative(HOME, join(modsDir, name));
    print(`Wrote ${made.map((file) => `${folder}/${file}`).join(', ')}.`);
    const next = [
      [`npm run mod -- test ${name}`, 'tests it'],
      [`npm run play -- --mode ${name}:mode`, 'plays it, with bots, in this terminal'],
      ['npm run dev', 'plays it in the browser; what you save is in the next room'],
    ] as const;
    const width = Math.max(...next.map(([command]) => command.length));
    for (const [command, what] of next) print(`  ${command.padEnd(width)}  ${what}`);
  });

program
  .command('test')
  .argument('<name>')
  .description('Run the contracts of all that a mod brings, and its own tests.')
  .action(async (name: string) => {
    const { modsDir } = readConfig(process.env);
    const folder = join(modsDir, name);
    if (!existsSync(folder))
      fail(`There is no folder ${relative(HOME, folder)}. "npm run mod -- new ${name}" makes one.`);
    const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join(folder, file));
    const args = ['node_modules/mocha/bin/mocha.js', 'server/mods/contract.ts', ...own];
    const env = { ...process.env, MOD: name, EVENINGS: process.env.EVENINGS ?? EVENINGS };
    const child = spawn(process.execPath, args, { cwd: HOME, stdio: 'inherit', env });
    process.exitCode = await new Promise<number>((ended) => child.once('close', (code) => ended(code ?? 1)));
  });

program
  .command('list')
  .description('Show the mods that a server here would load, what they bring, and why others stay out.')
  .action(async () => {
    const mods = await openMods();
    for (const { manifest, parts } of mods.list) {
      print(`${manifest.id} ${manifest.version}  ${manifest.title} (${manifest.licence})`);
      const brings = [
        ...(parts.modes ?? []).map(({ id }) => `mode ${id}`),
        ...(parts.modifiers ?? []).map(({ id }) => `modifier ${id}`),
        ...(parts.answerKinds ?? []).map(({ kind }) => `kind of question ${kind}`),
        ...(parts.packs ?? []).map(({ file }) => `pack ${file}`),
      ];
      for (const line of brings) print(`  ${line}`);
    }
    for (const fault of mods.faults) print(`left out: ${fault.message} (${fault.code})`);
    if (mods.list.length === 0 && mods.faults.length === 0)
      print('There are no mods. "npm run mod -- new NAME" makes one.');
  });

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
