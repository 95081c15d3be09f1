import type { Catalogue } from '../catalogue.ts';

export const leaderboardPulse: Catalogue['leaderboardPulse'] = {
  title: 'Die Besten von heute',
  nobody: 'Heute hat noch niemand ein Match beendet.',
  level: (level) => `Level ${level}`,
};
