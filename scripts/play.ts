#!/usr/bin/env node
import { openMods } from '../server/mods/open-mods.ts';
import { playCommand } from './play/play-command.ts';

/**
 * Plays a whole match of bots in the terminal: no server, no clock, no network. The proof that the rules
 * are pure, and the quickest way to see what a mode does, a mod's too. The same arguments print the same match.
 */
const mods = await openMods();
for (const fault of mods.faults) process.stderr.write(`left out: ${fault.message} (${fault.code})\n`);
playCommand((line) => process.stdout.write(`${line}\n`), mods.registry).parse();
