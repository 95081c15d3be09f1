#!/usr/bin/env node
import { playCommand } from './play/play-command.ts';

/**
 * Plays a whole match of bots in the terminal: no server, no clock, no network. The proof that the rules
 * are pure, and the quickest way to see what a mode does. The same arguments print the same match.
 */
playCommand((line) => process.stdout.write(`${line}\n`)).parse();
