import type { Catalogue } from '../catalogue.ts';

export const leaderboardPulse: Catalogue['leaderboardPulse'] = {
  title: 'Los mejores de hoy',
  nobody: 'Hoy nadie ha terminado una partida.',
  level: (level) => `Nivel ${level}`,
};
