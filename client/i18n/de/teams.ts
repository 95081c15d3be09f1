import type { Catalogue } from '../catalogue.ts';
import { figure, listed } from '../figures.ts';

export const teams: Catalogue['teams'] = {
  teams: 'Teams',
  pickASide: 'Wähl ein Team',
  join: 'Beitreten',
  joinNamed: (words, name, key) => `${words}: ${name}, Taste ${key}`,
  full: 'Voll',
  yourSide: 'Dein Team',
  crew: (name, players, size, people, isMine) =>
    `${name}, ${players} von ${size}. ${people.join(', ')}${people.length > 0 ? '.' : ''}${isMine ? ' Dein Team.' : ''}`,
  more: (count) => `+${count}`,
  count: 'Teams',
  fewer: 'Ein Team weniger',
  moreTeams: 'Ein Team mehr',
  shuffle: 'Alle mischen',
  averages: 'Es zählt der Durchschnitt: Kleine Teams haben die gleichen Chancen.',
  nobodyTooFew: 'Die Punkte eines Teams sind der Durchschnitt seiner Leute. Kein Team ist zu klein.',
  next: 'Weiter in',
  carried: 'trug die Runde',
  gained: (points) => `${points < 0 ? '−' : '+'}${figure(Math.abs(points))}`,
  news: (first, isShared) => {
    if (!first || first.place === 0) return 'Noch hat niemand Punkte';
    if (isShared) return 'Gleichstand an der Spitze';
    if (first.lastPlace > 1) return `${first.name} stürmt nach vorn`;
    return first.lastPlace === 1 ? `${first.name} bleibt vorn` : `${first.name} geht in Führung`;
  },
  won: (names) => (names.length === 1 ? `${names[0] ?? ''} gewinnt` : `${listed(names)} teilen sich den Sieg`),
  place: (place) => `Platz ${place}`,
  heardTeam: ({ place, lastPlace, name, score }, isMine) => {
    const move =
      lastPlace > place
        ? `, ${lastPlace - place} rauf`
        : lastPlace > 0 && lastPlace < place
          ? `, ${place - lastPlace} runter`
          : '';
    return `Platz ${place}${move}: ${name}, ${figure(score)}${isMine ? ', dein Team' : ''}.`;
  },
  heardSide: (name) => `Du spielst für ${name}.`,
  podium: 'Die Teams',
  yourTeam: (place) => `Dein Team ist auf Platz ${place}`,
};
