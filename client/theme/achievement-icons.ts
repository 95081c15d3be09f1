import type { IconName } from './icons.ts';

const ICON_OF: Readonly<Record<string, IconName>> = {
  'first-match': 'play',
  'first-win': 'crown',
  flawless: 'target',
  'streak-5': 'flame',
  'streak-10': 'combo',
  quick: 'bolt',
  'full-house': 'users',
  'crowd-winner': 'trophy',
  'all-rounder': 'dice',
  'ten-matches': 'replay',
  'hundred-matches': 'home',
  'ten-wins': 'shield',
  'hundred-right': 'check',
  'thousand-right': 'spark',
  'level-10': 'up',
};

/** An achievement's picture; one that is newer than this page has a star. */
export function achievementIcon(id: string): IconName {
  return ICON_OF[id] ?? 'star';
}
