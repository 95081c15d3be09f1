import type { Catalogue } from '../catalogue.ts';

export const miniPoll: Catalogue['miniPoll'] = {
  poll: 'Encuesta',
  noPoints: 'Sin puntos. Solo zanja discusiones.',
  next: 'Siguiente pregunta en',
  in: (voices, people) => ({ voices: String(voices), of: `de ${people}` }),
  tooFew: 'Los porcentajes salen cuando han respondido cinco.',
  percent: (share) => `${share} %`,
  heard: (question) => `Encuesta, sin puntos. ${question}`,
  heardShare: (share, isMine) => `${share === null ? '' : `, ${share} por ciento`}${isMine ? ', tu elección' : ''}`,
};
