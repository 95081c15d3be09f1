import type { Catalogue } from '../catalogue.ts';
import { figure, listed, lower, upper } from '../figures.ts';
import { countWord, plural } from './german.ts';

const CHAIN = 'Kette';

export const recap: Catalogue['recap'] = {
  reel: 'Highlights',
  reelOf: (topic) => `Highlights von ${topic}`,
  title: (moments) =>
    `Ein Abend in ${plural(moments, { one: 'einem Moment', other: `${countWord(moments)} Momenten` })}`,
  made: (seconds) => `${figure(seconds)} Sekunden, aus dem Protokoll des Matches`,
  loading: 'Das Match wird nachgespielt',
  missing: 'Hier gibt es keine Highlights',
  strip: 'Die Momente. Drück auf einen, um ihn noch mal zu sehen.',
  moment: (number, of, head, line) => `Moment ${number} von ${of}. ${head}. ${line}.`,
  again: 'Noch mal spielen',
  saveGif: 'GIF speichern',
  saveVideo: 'Video speichern',
  making: (percent) => `In Arbeit: ${figure(percent)} %`,
  stop: 'Abbrechen',
  share: 'Teilen',
  copy: 'Text und Link kopieren',
  readyToShare: 'Das GIF ist fertig. Drück noch einmal auf Teilen.',
  copied: 'Kopiert.',
  failed: 'Das ließ sich in diesem Browser nicht machen.',
  // In the midst of a sentence a chain stays a noun; every other line begins with a small word.
  shared: (heads, topic) =>
    `${upper(listed(heads.map((head) => (head.startsWith(CHAIN) ? head : lower(head)))))}: ein Abend mit ${topic} auf Quizcade`,
  end: (topic) => `${topic}, auf Quizcade`,
  finish: {
    head: (ms) => `Um ${figure(ms)} ms`,
    line: (name, other) => `${name} lag knapp vor ${other} richtig`,
  },
  streak: {
    head: (count) => `${upper(countWord(count))} in Folge`,
    line: (name) => `${name} lag jedes Mal richtig`,
  },
  climb: {
    head: (from, to) => `Von Platz ${from} auf ${to}`,
    line: (name, places) => `${name} kletterte ${countWord(places)} Plätze`,
  },
  lone: {
    head: 'Nur eine Person wusste es',
    line: (name, players) => `${name}, von ${figure(players)} in der Runde`,
  },
  lead: {
    head: 'Neu an der Spitze',
    line: (name, other) => `${name} überholte ${other}`,
  },
  cut: {
    head: 'Noch dabei',
    line: (name, to) => `${name}, auf dem letzten von ${figure(to)} Plätzen`,
    lineBy: (name, points) => `${name} blieb um ${plural(points, { one: '# Punkt', other: '# Punkte' })} drin`,
  },
  unmasking: {
    head: 'Die Maske fällt',
    line: (name, votes) => `${plural(votes, { one: 'Eine Stimme entlarvte', other: '# Stimmen entlarvten' })} ${name}`,
  },
  steal: {
    head: (points) => `${figure(points)} geklaut`,
    line: (name, other) => `${name} nahm sie ${other} weg`,
    lineBy: (name, other, ms) => `${name} nahm sie ${other} weg, um ${figure(ms)} ms`,
  },
  chain: {
    head: (size) => `${CHAIN} zu ${figure(size)}`,
    line: (name, other) => `${name} zuerst, ${other} gleich danach`,
  },
};
