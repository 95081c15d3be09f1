import type { Catalogue } from '../catalogue.ts';
import { figure, upper } from '../figures.ts';
import { countWord, plural } from './german.ts';

const places = (n: number): string => plural(n, { one: 'einen Platz', other: `${countWord(n)} Plätze` });

export const story: Catalogue['story'] = {
  board: {
    noPlace: 'So steht es',
    noPoints: 'Deine ersten Punkte kommen noch',
    leads: 'Du startest ganz vorn',
    starts: (rank) => `Du startest auf Platz ${rank}`,
    still: (rank) => `Weiter auf Platz ${rank}`,
    up: (by, rank) => `${upper(places(by))} rauf, auf Platz ${rank}`,
    down: (by, rank) => `${upper(places(by))} runter, auf Platz ${rank}`,
  },
  round: {
    youOvertake: (name) => `Du überholst ${name}`,
    overtakesYou: (name) => `${name} überholt dich`,
    overtakes: (name, other) => `${name} überholt ${other}`,
    onlyYou: 'Nur du wusstest es',
    only: (name) => `Nur ${name} wusste es`,
    youAndOne: 'Nur zwei wussten es, du bist dabei',
    two: 'Nur zwei wussten es',
    nobody: 'Niemand wusste es',
    everybody: 'Alle wussten es',
    yourStreak: (count) => `Du: ${count} in Folge`,
    streak: (name, count) => `${name}: ${count} in Folge`,
    youClimb: (by) => `${upper(places(by))} rauf auf einen Schlag`,
    climbs: (name, by) => `${name} klettert ${places(by)}`,
  },
  winner: {
    you: 'Du gewinnst',
    one: (name) => `${name} gewinnt`,
    youAnd: (name) => `Du und ${name} teilt euch Platz eins`,
    two: (name, other) => `${name} und ${other} teilen sich Platz eins`,
    many: (count) => `${upper(countWord(count))} teilen sich Platz eins`,
  },
  finale: {
    over: 'Das war’s',
    nobodyScored: 'Diesmal hat niemand Punkte',
    satOut: 'Diesmal hast du nur zugesehen',
    shared: (rank, name) => `Platz ${rank}, zusammen mit ${name}`,
    sharedMany: (rank, others) => `Platz ${rank}, zusammen mit ${countWord(others)} anderen`,
    right: (right, of) => `${right} von ${of} richtig`,
    firstBy: (points) => `Platz 1, mit ${figure(points)} Vorsprung`,
    byAHair: (rank) => `Platz ${rank}, ganz knapp`,
    behind: (rank, points) => `Platz ${rank}. ${figure(points)} zurück.`,
    outOf: (rank, people) => `Platz ${rank} von ${people}`,
  },
  share: {
    watched: (topic) => `Ich hab bei ${topic} nur zugesehen. Du bist dran.`,
    right: (right, of, topic) => `${right} von ${of} bei ${topic}: Schlag mich`,
    tied: (topic) => `Geteilter erster Platz bei ${topic}. Komm und entscheide es.`,
    wonByAHair: (topic) => `${topic} hauchdünn gewonnen: Schlag mich`,
    won: (topic, points) => `${topic} mit ${figure(points)} Vorsprung gewonnen: Schlag mich`,
    aBot: 'einen Toaster',
    several: (count) => `${countWord(count)} auf einmal`,
    lostByAHair: (who, topic) => `Hauchdünn gegen ${who} verloren, bei ${topic}`,
    lost: (who, points, topic) => `Um ${figure(points)} gegen ${who} verloren, bei ${topic}`,
  },
};
