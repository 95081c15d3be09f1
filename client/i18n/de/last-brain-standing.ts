import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { plural } from './german.ts';

export const lastBrainStanding: Catalogue['lastBrainStanding'] = {
  title: 'Der letzte Kopf',
  inTheCrowd: 'Im Publikum',
  cheeringFor: (crowd, alive) => `${figure(crowd)} von euch feuern ${figure(alive)} an`,
  youCallIt: (question) => `Frage ${question} · ihr tippt, sie spielen`,
  whereTo: 'Wohin gehen die meisten Überlebenden?',
  figures: 'Was das Publikum tippt, siehst du nach dem Gong.',
  ifYouCallIt: '+50, wenn dein Tipp stimmt',
  yourCall: 'Dein Tipp',
  noCall: 'Diesmal gibt es nichts zu tippen. Schau, wie sie sich schlagen.',
  yourPick: 'Dein Favorit',
  choosePick: 'Wer bleibt übrig? Setz auf jemanden',
  again: 'Auf jemand anderen setzen',
  stillIn: 'noch dabei',
  roar: 'Der Jubel',
  roarHint: 'Jeder Ruf aus dem Publikum zählt. Er verklingt.',
  cheer: (face) => `Anfeuern: ${face}`,
  points: (points) => plural(points, { one: '# Publikumspunkt', other: '# Publikumspunkte' }),
  survived: 'Überlebt',
  out: 'Du bist raus',
  outHint: 'Ab jetzt bist du Publikum: Tipp auf Antworten, setz auf jemanden, feuere an.',
  fell: (fallen) => plural(fallen, { one: 'Eine Person ist raus', other: '# sind raus' }),
  watchingHint: 'Sie sitzen jetzt bei dir im Publikum.',
  yourPlace: 'Dein Platz',
  yourPoints: 'Deine Punkte',
  aboveTheLine: 'Über der Linie',
  theLine: (points) => `Die Linie: ${figure(points)}`,
  nobodyFell: 'Niemand fliegt',
  sudden: 'Sudden Death: Wer falsch liegt, während jemand anders richtig liegt, ist raus.',
  nextCut: (questions, left) =>
    questions === 1
      ? `Nächster Schnitt nach der nächsten Frage: ${figure(left)} bleiben`
      : `Nächster Schnitt in ${questions} Fragen: ${figure(left)} bleiben`,
  nextIn: 'Weiter in',
  calledIt: 'Gut getippt: +50',
  missedCall: 'Sie gingen woandershin',
  seconds: (left) => plural(left, { one: '# Sekunde', other: '# Sekunden' }),
  decided: 'Das war der letzte Schnitt.',
  heard: (from, to) =>
    from === to ? `Niemand fliegt. ${figure(to)} bleiben.` : `Der Schnitt: von ${figure(from)} auf ${figure(to)}.`,
  heardSurvived: 'Du hast überlebt.',
  heardOut: 'Du bist raus und jetzt im Publikum.',
};
