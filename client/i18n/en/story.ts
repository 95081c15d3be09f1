import { figure, upper } from '../figures.ts';
import { countWord, placeWord } from './english.ts';

/** What a match is remembered for: the headline between two questions, and the words of its end. */
export const story = {
  /** What a round did to a place. */
  board: {
    noPlace: 'Where everybody stands',
    noPoints: 'Your first points are still to come',
    leads: 'You start in the lead',
    starts: (rank: number) => `You start in ${placeWord(rank)} place`,
    still: (rank: number) => `Still ${placeWord(rank)}`,
    up: (places: number, rank: number) => `Up ${countWord(places)}, to ${placeWord(rank)}`,
    down: (places: number, rank: number) => `Down ${countWord(places)}, to ${placeWord(rank)}`,
  },
  /** What a round did, to you and to others. */
  round: {
    youOvertake: (name: string) => `You overtake ${name}`,
    overtakesYou: (name: string) => `${name} overtakes you`,
    overtakes: (name: string, other: string) => `${name} overtakes ${other}`,
    onlyYou: 'Only you knew',
    only: (name: string) => `Only ${name} knew`,
    youAndOne: 'Only you and one other knew',
    two: 'Only two of you knew',
    nobody: 'None of you knew',
    everybody: 'All of you knew',
    yourStreak: (count: number) => `You: ${count} in a row`,
    streak: (name: string, count: number) => `${name}: ${count} in a row`,
    youClimb: (places: number) => `Up ${countWord(places)} places in one go`,
    climbs: (name: string, places: number) => `${name} climbs ${countWord(places)} places`,
  },
  /** Who won. */
  winner: {
    you: 'You win',
    one: (name: string) => `${name} wins`,
    youAnd: (name: string) => `You and ${name} share first place`,
    two: (name: string, other: string) => `${name} and ${other} share first place`,
    many: (count: number) => `${upper(countWord(count))} share first place`,
  },
  /** The headline of the podium. Praise fits what happened: there is none for a match somebody sat out. */
  finale: {
    over: 'That was it',
    nobodyScored: 'Nobody scored this time',
    satOut: 'You sat this one out',
    shared: (rank: number, name: string) => `${upper(placeWord(rank))}, shared with ${name}`,
    sharedMany: (rank: number, others: number) => `${upper(placeWord(rank))}, shared with ${countWord(others)} others`,
    right: (right: number, of: number) => `${right} of ${of} right`,
    firstBy: (points: number) => `First, by ${figure(points)}`,
    byAHair: (rank: number) => `${upper(placeWord(rank))}, by a hair`,
    behind: (rank: number, points: number) => `${upper(placeWord(rank))}. ${figure(points)} behind.`,
    outOf: (rank: number, people: number) => `${upper(placeWord(rank))} out of ${countWord(people)}`,
  },
  /** What is passed on to friends, with a link behind it. */
  share: {
    watched: (topic: string) => `I watched ${topic} and answered nothing. Your turn.`,
    right: (right: number, of: number, topic: string) => `${right} of ${of} on ${topic}: beat me`,
    tied: (topic: string) => `Shared first place on ${topic}. Come and break the tie.`,
    wonByAHair: (topic: string) => `Won ${topic} by a hair: beat me`,
    won: (topic: string, points: number) => `Won ${topic} by ${figure(points)}: beat me`,
    /** No shame in it: it has no nerves. */
    aBot: 'a toaster',
    several: (count: number) => `${countWord(count)} at once`,
    lostByAHair: (who: string, topic: string) => `Lost to ${who} by a hair on ${topic}`,
    lost: (who: string, points: number, topic: string) => `Lost to ${who} by ${figure(points)} on ${topic}`,
  },
} as const;
