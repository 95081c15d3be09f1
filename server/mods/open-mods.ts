import { type Logger, pino } from 'pino';
import { readConfig } from '../config.ts';
import { gameVersion } from './game-version.ts';
import { Mods } from './mods.ts';

/** The mods that this environment wants, without a server around them: for commands. */
export async function openMods(log: Logger = pino({ level: 'silent' })): Promise<Mods> {
  const { modsDir, mods } = readConfig(process.env);
  return Mods.open({ root: modsDir, wanted: mods, gameVersion: gameVersion(), log });
}
