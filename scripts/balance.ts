#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { bossBalance } from './balance/boss-balance.ts';
import { royaleBalance } from './balance/royale-balance.ts';
import { saboteurBalance } from './balance/saboteur-balance.ts';
import { bossTable, royaleTable, saboteurTable, twistTable, withPart } from './balance/tables.ts';
import { twistBalance } from './balance/twist-balance.ts';
import { starterQuestions } from './play/starter-questions.ts';

/** `npm run balance`: bots play bots, always the same matches. Whoever changes one of these numbers writes the page anew. */
const PAGE = new URL('../docs/BALANCE.md', import.meta.url);
const SABOTEUR = { sizes: [5, 6, 8, 12, 18, 24], matches: 200 };
const BOSS = { sizes: [2, 3, 4, 6, 8, 12, 16, 24, 40, 64], matches: 100 };
/** Twists that are played together, besides each alone. */
const TOGETHER = ['lightning-round', 'chain-reaction', 'steal-a-point', 'wager', 'double-finale'];
const TWISTS = { players: 8, questions: 15, matches: 300 };
const ROYALE = { sizes: [2, 5, 10, 50, 100, 200, 500], matches: 60 };

const { write } = new Command('balance')
  .description(
    'Measure by play of bots who wins saboteur, how long a last brain standing takes, how often a boss is beaten, and what each twist moves.',
  )
  .option('--write', 'write the tables into docs/BALANCE.md')
  .parse()
  .opts<{ write?: boolean }>();

const bank = starterQuestions('mix');
const plot = saboteurTable(SABOTEUR.sizes.map((players) => saboteurBalance(players, SABOTEUR.matches, bank)));
const royale = royaleTable(ROYALE.sizes.map((players) => royaleBalance(players, ROYALE.matches, bank)));
const boss = bossTable(BOSS.sizes.map((players) => bossBalance(players, BOSS.matches, bank)));
const twists = twistTable(twistBalance({ ...TWISTS, bank }, TOGETHER));
process.stdout.write(`Twists, ${TWISTS.matches} matches each\n\n${twists}\n\n`);
process.stdout.write(`Saboteur, ${SABOTEUR.matches} matches of each size\n\n${plot}\n\n`);
process.stdout.write(`Last brain standing, ${ROYALE.matches} matches of each size\n\n${royale}\n\n`);
process.stdout.write(`Mini-boss, ${BOSS.matches} matches of each size\n\n${boss}\n`);
if (write) {
  const parts = { saboteur: plot, royale, boss, twists };
  const page = Object.entries(parts).reduce(
    (text, [name, part]) => withPart(text, name, part),
    readFileSync(PAGE, 'utf8'),
  );
  writeFileSync(PAGE, page);
}
