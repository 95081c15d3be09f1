import type { Catalogue } from '../catalogue.ts';
import { figure, listed } from '../figures.ts';

export const teams: Catalogue['teams'] = {
  teams: 'Equipos',
  pickASide: 'Elige equipo',
  join: 'Unirme',
  joinNamed: (words, name, key) => `${words}: ${name}, tecla ${key}`,
  full: 'Lleno',
  yourSide: 'Tu equipo',
  crew: (name, players, size, people, isMine) =>
    `${name}, ${players} de ${size}. ${people.join(', ')}${people.length > 0 ? '.' : ''}${isMine ? ' Tu equipo.' : ''}`,
  more: (count) => `+${count}`,
  count: 'Equipos',
  fewer: 'Un equipo menos',
  moreTeams: 'Un equipo más',
  shuffle: 'Mezclar a todos',
  averages: 'Cuenta la media, así que un equipo pequeño tiene las mismas opciones.',
  nobodyTooFew: 'Los puntos de un equipo son la media de su gente: ninguno es demasiado pequeño.',
  next: 'Sigue en',
  carried: 'tiró del carro',
  gained: (points) => `${points < 0 ? '−' : '+'}${figure(Math.abs(points))}`,
  news: (first, isShared) => {
    if (!first || first.place === 0) return 'Nadie tiene puntos aún';
    if (isShared) return 'Empate en cabeza';
    if (first.lastPlace > 1) return `${first.name} sube al primer puesto`;
    return first.lastPlace === 1 ? `${first.name} sigue en cabeza` : `${first.name} se pone en cabeza`;
  },
  won: (names) => (names.length === 1 ? `Gana ${names[0] ?? ''}` : `${listed(names)} comparten la victoria`),
  place: (place) => `Puesto ${place}`,
  heardTeam: ({ place, lastPlace, name, score }, isMine) => {
    const move =
      lastPlace > place
        ? `, sube ${lastPlace - place}`
        : lastPlace > 0 && lastPlace < place
          ? `, baja ${place - lastPlace}`
          : '';
    return `Puesto ${place}${move}: ${name}, ${figure(score)}${isMine ? ', tu equipo' : ''}.`;
  },
  heardSide: (name) => `Juegas con ${name}.`,
  podium: 'Los equipos',
  yourTeam: (place) => `Tu equipo queda en el puesto ${place}`,
};
