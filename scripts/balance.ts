#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { royaleBalance } from './balance/royale-balance.ts';
import { saboteurBalance } from './balance/saboteur-balance.ts';
import { royaleTable, saboteurTable, withPart } from './balance/tables.ts';
import { starterQuestions } from './play/starter-questions.ts';

/** `npm run balance`: bots play bots, always the same matches. Whoever changes a number of these modes writes the page anew. */
const PAGE = new URL('../docs/BALANCE.md', import.meta.url);
const SABOTEUR = { sizes: [5, 6, 8, 12, 18, 24], matches: 200 };
const ROYALE = { sizes: [2, 5, 10, 50, 100, 200, 500], matches: 60 };

const { write } = new Command('balance')
  .description('Measure by play of bots who wins saboteur, and how long a last brain standing takes.')
  .option('--write', 'write the tables into docs/BALANCE.md')
  .parse()
  .opts<{ write?: boolean }>();

const bank = starterQuestions('mix');
const plot = saboteurTable(SABOTEUR.sizes.map((players) => saboteurBalance(players, SABOTEUR.matches, bank)));
const royale = royaleTable(ROYALE.sizes.map((players) => royaleBalance(players, ROYALE.matches, bank)));
process.stdout.write(`Saboteur, ${SABOTEUR.matches} matches of each size\n\n${plot}\n\n`);
process.stdout.write(`Last brain standing, ${ROYALE.matches} matches of each size\n\n${royale}\n`);
if (write) writeFileSync(PAGE, withPart(withPart(readFileSync(PAGE, 'utf8'), 'saboteur', plot), 'royale', royale));
