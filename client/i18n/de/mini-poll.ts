import type { Catalogue } from '../catalogue.ts';

export const miniPoll: Catalogue['miniPoll'] = {
  poll: 'Umfrage',
  noPoints: 'Keine Punkte. Es klärt nur, wer recht hat.',
  next: 'Nächste Frage in',
  in: (voices, people) => ({ voices: String(voices), of: `von ${people} dabei` }),
  tooFew: 'Anteile gibt es, wenn fünf Leute geantwortet haben.',
  percent: (share) => `${share} %`,
  heard: (question) => `Umfrage, keine Punkte. ${question}`,
  heardShare: (share, isMine) => `${share === null ? '' : `, ${share} Prozent`}${isMine ? ', deine Wahl' : ''}`,
};
