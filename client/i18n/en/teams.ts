import type { TeamView } from '#shared/modifiers/teams/teams-view.ts';
import { figure, upper } from '../figures.ts';
import { placeWord } from './english.ts';

/** What is said of teams. */
export const teams = {
  teams: 'Teams',
  pickASide: 'Pick a side',
  join: 'Join them',
  joinNamed: (words: string, name: string, key: number) => `${words}: ${name}, key ${key}`,
  full: 'Full',
  yourSide: 'Your side',
  crew: (name: string, players: number, size: number, people: readonly string[], isMine: boolean) =>
    `${name}, ${players} of ${size}. ${people.join(', ')}${people.length > 0 ? '.' : ''}${isMine ? ' Your side.' : ''}`,
  more: (count: number) => `+${count}`,
  count: 'Teams',
  fewer: 'One team fewer',
  moreTeams: 'One team more',
  shuffle: 'Shuffle everyone',
  averages: 'Scores are averages, so a small team has the same chance.',
  nobodyTooFew: 'A team’s score is the average of its players, so no team is too small.',
  next: 'Next in',
  carried: 'carried the round',
  gained: (points: number) => `${points < 0 ? '−' : '+'}${figure(Math.abs(points))}`,
  /** The news of a board in one line. */
  news: (first: TeamView | undefined, isShared: boolean) => {
    if (!first || first.place === 0) return 'Nobody has a point yet';
    if (isShared) return 'All square at the top';
    if (first.lastPlace > 1) return `${first.name}, up to first`;
    return first.lastPlace === 1 ? `${first.name} stay in front` : `${first.name} take the lead`;
  },
  won: (names: readonly string[]) =>
    names.length === 1 ? `${names[0] ?? ''} win` : `${names.join(' and ')} share the win`,
  place: (place: number) => upper(placeWord(place)),
  heardTeam: ({ place, lastPlace, name, score }: TeamView, isMine: boolean) => {
    const move =
      lastPlace > place
        ? `, up ${lastPlace - place}`
        : lastPlace > 0 && lastPlace < place
          ? `, down ${place - lastPlace}`
          : '';
    return `${upper(placeWord(place))}${move}: ${name}, ${figure(score)}${isMine ? ', your team' : ''}.`;
  },
  heardSide: (name: string) => `You play for ${name}.`,
  podium: 'The teams',
  yourTeam: (place: number) => `Your team is ${placeWord(place)}`,
};
